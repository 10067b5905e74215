#!/usr/bin/env bash
# Runs the official conformance suite against tests/McpAttr.Conformance.Server, both requirement sets on one endpoint.
# Installs the suite and the Node 22 that it needs under artifacts. A FAILURE or a WARNING fails unless it is listed, with its reason,
# in eng/conformance-exceptions.txt; so does an entry there that is not needed any more.
# The last line is "N passed, N failed", in scenarios; the exit code says the same.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly suite=artifacts/conformance/suite
readonly results=artifacts/conformance/results
readonly project=tests/McpAttr.Conformance.Server
readonly start_seconds=30
readonly suite_seconds=180
declare -A at_least=([2025-11-25]=33 [2026-07-28]=50)

fail() {
  echo "FAIL  $1"
  echo "0 passed, 1 failed"
  exit 1
}

stop() {
  [[ -n ${server_id:-} ]] || return 0
  kill "$server_id" 2>/dev/null
  wait "$server_id" 2>/dev/null
  server_id=
}
trap stop EXIT

mkdir -p "$suite"
if ! cmp -s eng/conformance/package-lock.json "$suite/installed.json"; then
  cp eng/conformance/package.json eng/conformance/package-lock.json "$suite"
  npm ci --prefix "$suite" --no-audit --no-fund || fail "the suite cannot be installed"
  cp eng/conformance/package-lock.json "$suite/installed.json"
fi

dotnet build "$project" -c Release -v q -nologo || fail "the server does not build"
rm -rf "$results"
mkdir -p "$results"
: >"$results/server.log"
dotnet "$project/bin/Release/net10.0/McpAttr.Conformance.Server.dll" >"$results/server.log" 2>&1 &
server_id=$!

# The system chose the port; the server says which.
for ((i = 0; i < start_seconds * 10; i++)); do
  address=$(sed -n 's/.*Now listening on: \(http[^ ]*\).*/\1/p' "$results/server.log" | head -n 1)
  [[ -n $address ]] && break
  kill -0 "$server_id" 2>/dev/null || break
  sleep 0.1
done
[[ -n $address ]] || { cat "$results/server.log"; fail "the server does not start"; }

for revision in 2025-11-25 2026-07-28; do
  PATH="$PWD/$suite/node_modules/.bin:$PATH" timeout --kill-after=5 "$suite_seconds" "$suite/node_modules/.bin/conformance" server \
    --url "$address/mcp" --requirements "$revision" -o "$results/$revision" >"$results/$revision.log" 2>&1
done

kill -0 "$server_id" 2>/dev/null || { tail -n 50 "$results/server.log"; fail "the server has died"; }
stop
"$suite/node_modules/.bin/node" eng/conformance/report.mjs eng/conformance-exceptions.txt \
  2025-11-25="${at_least[2025-11-25]}" 2026-07-28="${at_least[2026-07-28]}" "$results"
