#!/usr/bin/env bash
# A soak test of the HTTP server, on request: soak.sh [--native] [SECONDS], five minutes unless told. Mixed load on a Release build of
# tests/McpAttr.Conformance.Server, with --native on its native file (net9.0; clang or gcc): calls in both eras, sessions opened and
# dropped, ten thousand connections opened and dropped, clients that do not read, clients that die in the middle, bad input. Prints the
# memory of the server over time; fails when it is not flat, when a call is answered wrongly, or when the server dies. Needs Node 18 or
# later, and Linux.
set -uo pipefail
cd "$(dirname "$0")/.."

native=
[[ ${1:-} == --native ]] && native=1 && shift
readonly native seconds=${1:-300}
readonly project=tests/McpAttr.Conformance.Server
readonly log=artifacts/soak.log
[[ $seconds =~ ^[0-9]+$ && $seconds -ge 20 ]] || { echo "usage: soak.sh [--native] [SECONDS], 20 at least" >&2; exit 2; }

mkdir -p artifacts
if [[ $native ]]; then
  dotnet publish "$project" -c Release -r linux-x64 -p:McpFramework=net9.0 -o artifacts/soak -v q -nologo || exit 1
  command=(artifacts/soak/McpAttr.Conformance.Server)
else
  dotnet build "$project" -c Release -v q -nologo || exit 1
  command=(dotnet "$project/bin/Release/net10.0/McpAttr.Conformance.Server.dll")
fi

# The workstation collector gives memory back at once; few sessions, so that their table is full before memory is compared.
DOTNET_gcServer=0 "${command[@]}" --max-sessions 500 \
  --Logging:LogLevel:Microsoft=Warning --Logging:LogLevel:Microsoft.Hosting.Lifetime=Information >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null' EXIT
node eng/soak/soak.mjs "$server" "$log" "$seconds"
