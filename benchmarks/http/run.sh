#!/usr/bin/env bash
# Measures calls over HTTP: McpAttr beside a floor that answers fixed bytes, both native, in turn, in both eras. Prints a Markdown table.
#   run.sh [--quick] [--rounds N] [--no-publish]
# Needs Linux, wrk, curl, and clang or gcc.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly bench=artifacts/bench
readonly connections=16
readonly sessions=5000
rounds=7 seconds=3 publishes=true
while (($# > 0)); do
  case $1 in
    --quick) rounds=2 seconds=1 ;;
    --rounds) rounds=$2; shift ;;
    --no-publish) publishes=false ;;
    *) echo "usage: run.sh [--quick] [--rounds N] [--no-publish]" >&2; exit 2 ;;
  esac
  shift
done

work=$(mktemp -d)
stop() {
  [[ -n ${server:-} ]] || return 0
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}
trap 'stop; rm -rf "$work"' EXIT

native() { echo "$bench/$1/native/$1"; }

publish() { # publish PROJECT
  echo "Publishing $1" >&2
  dotnet publish "benchmarks/$1" -c Release -f net9.0 -r linux-x64 -v q --nologo -o "$bench/$1/native" >&2
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

start() { # start PROJECT ARGUMENT...: sets $server and $address
  local project=$1 port
  shift
  port=$(free_port)
  address=http://127.0.0.1:$port
  "$(native "$project")" --port "$port" "$@" >/dev/null 2>&1 &
  server=$!
  for _ in $(seq 100); do
    curl -s -o /dev/null "$address/allocated" && return
    sleep 0.05
  done
  echo "$project does not start" >&2
  exit 1
}

cpu_ticks() { awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/$server/stat"; }

readonly ticks_per_second=$(getconf CLK_TCK)
readonly legacy_headers=("MCP-Protocol-Version: 2025-11-25")
readonly modern_headers=("MCP-Protocol-Version: 2026-07-28" "Mcp-Method: tools/call" "Mcp-Name: add")
printf '%s' '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"add","arguments":{"a":2,"b":40}}}' >"$work/legacy.json"
printf '%s' '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"add","arguments":{"a":2,"b":40},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"bench","version":"1.0.0"},"io.modelcontextprotocol/clientCapabilities":{}}}}' >"$work/modern.json"

load() { # load ERA SECONDS: "requests µs errors"
  local -n headers=${1}_headers
  wrk -t1 -c"$connections" -d"${2}s" -s benchmarks/http/post.lua "$address/mcp" -- "$work/$1.json" "${headers[@]}" | sed -n 's/^result //p'
}

measure() { # measure NAME ERA: appends "NAME-ERA rate cpu bytes" to the samples
  local before_bytes after_bytes before_ticks after_ticks requests microseconds errors
  load "$2" 1 >/dev/null
  before_bytes=$(curl -s "$address/allocated")
  before_ticks=$(cpu_ticks)
  read -r requests microseconds errors < <(load "$2" "$seconds")
  after_ticks=$(cpu_ticks)
  after_bytes=$(curl -s "$address/allocated")
  ((errors == 0)) || { echo "$1, $2: $errors requests went wrong" >&2; exit 1; }
  awk -v key="$1-$2" -v n="$requests" -v us="$microseconds" -v ticks="$((after_ticks - before_ticks))" -v hz="$ticks_per_second" \
    -v bytes="$((after_bytes - before_bytes))" 'BEGIN { print key, n * 1000 / us, ticks * 1e6 / hz / n, bytes / n }' >>"$work/samples"
}

answer_length() { # answer_length ERA: how long our answer is; it must be right
  local arguments=() header answer
  local -n headers=${1}_headers
  for header in "${headers[@]}"; do arguments+=(-H "$header"); done
  answer=$(curl -s -H "Content-Type: application/json" -H "Accept: application/json, text/event-stream" "${arguments[@]}" --data-binary "@$work/$1.json" "$address/mcp")
  [[ $answer == *'"text":"42"'* ]] || { echo "$1: a wrong answer: $answer" >&2; exit 1; }
  echo "${#answer}"
}

if $publishes; then
  for project in McpAttr.Bench.Http McpAttr.Bench.HttpLean McpAttr.Bench.Floor.Http McpAttr.Bench.Floor.HttpLean; do publish "$project"; done
fi

echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg) before the run, $rounds rounds of $seconds s, $connections connections."
echo
for ((round = 0; round < rounds; round++)); do
  for era in legacy modern; do
    start McpAttr.Bench.Http
    length=$(answer_length "$era")
    measure ours "$era"
    stop
    start McpAttr.Bench.Floor.Http --answer "$length"
    measure floor "$era"
    stop
  done
done

# Idle sessions: what is held after so many handshakes, less what was held before.
printf '%s' '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"bench","version":"1.0.0"}}}' >"$work/initialize.json"
handshakes() { curl -s -o /dev/null -H "Content-Type: application/json" -H "Accept: application/json, text/event-stream" --data-binary "@$work/initialize.json" "$address/mcp?[1-$1]"; }
start McpAttr.Bench.Http --sessions always
handshakes 100
held=$(curl -s "$address/held")
handshakes "$sessions"
session_bytes=$((($(curl -s "$address/held") - held) / sessions))
stop

size() { stat -c %s "$(native "$1")" | awk '{ printf "%.2f", $1 / 1e6 }'; }

awk -v ours_size="$(size McpAttr.Bench.Http)" -v floor_size="$(size McpAttr.Bench.Floor.Http)" -v lean_size="$(size McpAttr.Bench.HttpLean)" \
  -v floor_lean_size="$(size McpAttr.Bench.Floor.HttpLean)" -v session="$session_bytes" '
  function median(key, column,   n, i, j, swap, sorted) {
    n = count[key]
    for (i = 1; i <= n; i++) sorted[i] = value[key, column, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && sorted[j] < sorted[j - 1]; j--) { swap = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = swap }
    least = sorted[1]; most = sorted[n]
    return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
  }
  function cell(key, column, format,   middle) { middle = median(key, column); return sprintf(format " [" format ".." format "]", middle, least, most) }
  function met(is) { return is ? "met" : "**missed**" }
  function row(what, ours, floor, ratio, budget, verdict) { printf "| %s | %s | %s | %s | %s | %s |\n", what, ours, floor, ratio, budget, verdict }
  { key = $1; count[key]++; for (i = 2; i <= 4; i++) value[key, i, count[key]] = $i }
  END {
    print "| what | McpAttr | floor | ÷ floor | budget | |"
    print "|---|---|---|---|---|---|"
    row("binary, slim builder, MB", ours_size, floor_size, sprintf("%.2f×", ours_size / floor_size), "≤ 11", met(ours_size <= 11))
    row("binary, lean host, MB", lean_size, floor_lean_size, sprintf("%.2f×", lean_size / floor_lean_size), "≤ 9", met(lean_size <= 9))
    split("legacy modern", eras, " "); name["legacy"] = "2025-11-25"; name["modern"] = "2026-07-28"
    for (i = 1; i <= 2; i++) {
      era = eras[i]; what = "`add`, " name[era]
      ratio = median("ours-" era, 2) / median("floor-" era, 2)
      row(what ", k calls/s", cell("ours-" era, 2, "%.1f"), cell("floor-" era, 2, "%.1f"), sprintf("%.2f×", ratio), "≥ 0.8×", met(ratio >= 0.8))
      ratio = median("ours-" era, 3) / median("floor-" era, 3)
      row(what ", CPU µs a call", cell("ours-" era, 3, "%.1f"), cell("floor-" era, 3, "%.1f"), sprintf("%.2f×", ratio), "≤ 1.35×", met(ratio <= 1.35))
      above = median("ours-" era, 4) - median("floor-" era, 4)
      row(what ", bytes allocated a call", cell("ours-" era, 4, "%.0f"), cell("floor-" era, 4, "%.0f"), sprintf("+%.0f", above), "≤ +2,048", met(above <= 2048))
    }
    row("an idle session of 2025-11-25, bytes", session, "–", "–", "≤ 2,048", met(session <= 2048))
  }' "$work/samples"
