#!/usr/bin/env bash
# A soak test of the HTTP server, on request: soak.sh [SECONDS], five minutes unless told. Mixed load on a Release build of
# tests/McpAttr.Conformance.Server: calls in both eras, sessions opened and dropped, ten thousand connections opened and dropped, clients that do
# not read, clients that die in the middle, bad input. Prints the memory of the server over time; fails when it is not flat, when a
# call is answered wrongly, or when the server dies. Needs Node 18 or later, and Linux.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly seconds=${1:-300}
readonly project=tests/McpAttr.Conformance.Server
readonly log=artifacts/soak.log
[[ $seconds =~ ^[0-9]+$ && $seconds -ge 30 ]] || { echo "usage: soak.sh [SECONDS], 30 at least" >&2; exit 2; }

dotnet build "$project" -c Release -v q -nologo || exit 1
mkdir -p artifacts

# The workstation collector gives memory back at once; few sessions, so that their table is full before memory is compared.
DOTNET_gcServer=0 dotnet "$project/bin/Release/net10.0/McpAttr.Conformance.Server.dll" --max-sessions 500 \
  --Logging:LogLevel:Microsoft=Warning --Logging:LogLevel:Microsoft.Hosting.Lifetime=Information >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null' EXIT
node eng/soak/soak.mjs "$server" "$log" "$seconds"
