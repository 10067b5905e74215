#!/usr/bin/env bash
# Publishes the samples and the bench server as native files, talks to them over stdio or HTTP and weighs them.
# Needs clang or gcc. The last line is "N passed, N failed"; the exit code says the same.
set -uo pipefail
cd "$(dirname "$0")/.."
trap '' PIPE # a server that has died is a failed check, not the end of the script

readonly rid=linux-x64
readonly answer_seconds=10
readonly bench_budget=2600000 # bytes: the budget of a native stdio server
readonly hosted_budget=6500000 # bytes
readonly http_budget=9000000 # bytes: the budget of a native server on the one-line HTTP host
passed=0
failed=0

check() { # check WHAT COMMAND...: counts whether the command succeeds
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok    $what"
  else
    failed=$((failed + 1))
    echo "FAIL  $what"
  fi
}

publish() { # publish PROJECT OPTION...: from nothing, because only a full build shows every warning
  local project=$1 log
  shift
  rm -rf "$project/bin/Release/net9.0" "$project/obj/Release/net9.0"
  if ! log=$(dotnet publish "$project" -c Release -r "$rid" "$@" 2>&1) || grep -qi 'warning' <<<"$log"; then
    echo "$log"
    return 1
  fi
}

start() { # start FILE ARGUMENT...: a server that is told things by $to and answers by $from
  coproc server { exec "$@"; }
  server_id=$server_PID
  exec {to}>&"${server[1]}" {from}<&"${server[0]}" {server[1]}>&- {server[0]}<&-
}

tell() { printf '%s\n' "$1" >&"$to"; }

answers() { # answers REQUEST PART...: the next line of the server has every part
  local line part
  tell "$1" || return
  shift
  if ! read -r -t "$answer_seconds" -u "$from" line; then
    echo "      no answer"
    return 1
  fi
  for part in "$@"; do
    if [[ $line != *"$part"* ]]; then
      echo "      not in the answer: $part"
      echo "      $line"
      return 1
    fi
  done
}

ends() { # the server exits with 0 when its input ends
  exec {to}>&-
  timeout "$answer_seconds" tail --pid="$server_id" -s 0.1 -f /dev/null || kill -9 "$server_id"
  exec {from}<&-
  wait "$server_id"
}

serve() { # serve FILE ARGUMENT...: a server over HTTP, whose port is $port and whose standard error is $log
  log=$(mktemp)
  "$@" 2>"$log" &
  server_id=$!
  local tries
  for ((tries = 0; tries < answer_seconds * 10; tries++)); do
    port=$(sed -n 's|^Listening on http://127.0.0.1:\([0-9]*\)/mcp$|\1|p' "$log")
    [[ -n $port ]] && return
    sleep 0.1
  done
  cat "$log"
  return 1
}

posts() { # posts STATUS BODY HEADERS PART...: the response has this status and every part; HEADERS are lines of more headers, or nothing
  local status=$1 body=$2 headers=$3 response part
  shift 3
  exec {web}<>"/dev/tcp/127.0.0.1/$port" || return
  printf 'POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nConnection: close\r\n%bContent-Length: %s\r\n\r\n%s' \
    "$port" "$headers" "${#body}" "$body" >&"$web"
  response=$(timeout "$answer_seconds" cat <&"$web")
  exec {web}>&-
  for part in "HTTP/1.1 $status " "$@"; do
    if [[ $response != *"$part"* ]]; then
      echo "      not in the response: $part"
      echo "      $response"
      return 1
    fi
  done
}

stops() { # the server exits with 0 when it is asked to
  kill -TERM "$server_id"
  timeout "$answer_seconds" tail --pid="$server_id" -s 0.1 -f /dev/null || kill -9 "$server_id"
  wait "$server_id"
}

prints() { # prints PART FILE ARGUMENT...: a verb of the server
  local part=$1
  shift
  [[ $(timeout "$answer_seconds" "$@") == *"$part"* ]]
}

fits() { # fits FILE BYTES
  (($(stat -c %s "$1") <= $2))
}

initialize='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"native","version":"1"}}}'
initialized='{"jsonrpc":"2.0","method":"notifications/initialized"}'
modern='"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}'

call() { # call ID TOOL ARGUMENTS [META]
  printf '{"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"%s","arguments":%s%s}}' "$1" "$2" "$3" "${4:+,$4}"
}

weather() {
  local file=samples/Weather/bin/Release/net9.0/$rid/publish/Weather
  check "Weather publishes without a warning" publish samples/Weather -p:McpFramework=net9.0
  [[ -x $file ]] || return
  start "$file"
  check "Weather: initialize" answers "$initialize" '"id":1' '"protocolVersion":"2025-11-25"' '"name":"Weather"'
  tell "$initialized"
  check "Weather: tools/list" answers '{"jsonrpc":"2.0","id":2,"method":"tools/list"}' '"name":"get_forecast"' '"description":"City name, for example Oslo."' '"maximum":14'
  check "Weather: an asynchronous tool" answers "$(call 3 get_forecast '{"city":"Oslo","days":2}')" '"id":3' '"structuredContent":{"city":"Oslo","days":[{"ahead":1,'
  check "Weather: an object as an argument" answers "$(call 4 pack_for '{"trip":{"city":"Oslo","days":3}}')" 'For Oslo: 3 shirts'
  check "Weather: wrong arguments" answers "$(call 5 get_forecast '{"days":99}')" '"isError":true' 'city' '99'
  check "Weather: revision 2026-07-28 in the same process" answers "$(call 6 get_forecast '{"city":"Oslo"}' "$modern")" '"resultType":"complete"' '"ahead":3'
  check "Weather: a line that is not JSON" answers 'nonsense' '"code":-32700'
  check "Weather: ping after it" answers '{"jsonrpc":"2.0","id":7,"method":"ping"}' '"id":7' '"result":{}'
  check "Weather: the end of the input" ends
  check "Weather: call from the command line" prints '"Oslo"' "$file" call get_forecast '{"city":"Oslo","days":2}'
  echo "      $(stat -c %s "$file") bytes"
}

notes() {
  local file=samples/Notes/bin/Release/net9.0/$rid/publish/Notes folder id
  check "Notes publishes without a warning" publish samples/Notes -p:McpFramework=net9.0
  [[ -x $file ]] || return
  folder=$(mktemp -d)
  start "$file" "$folder/notes.json"
  check "Notes: initialize" answers "$initialize" '"completions":{}' '"prompts":{}' '"resources":{}' '"tools":{}'
  tell "$initialized"
  check "Notes: a tool that writes" answers "$(call 2 add_note '{"title":"Shopping","text":"Milk","tags":["home"]}')" '"structuredContent":{' '"title":"Shopping"'
  id=$(sed -n 's/.*"id": "\(.*\)".*/\1/p' "$folder/notes.json")
  check "Notes: resources/list" answers '{"jsonrpc":"2.0","id":3,"method":"resources/list"}' '"uri":"notes://all"'
  check "Notes: resources/templates/list" answers '{"jsonrpc":"2.0","id":4,"method":"resources/templates/list"}' '"uriTemplate":"notes://{id}"'
  check "Notes: resources/read" answers '{"jsonrpc":"2.0","id":5,"method":"resources/read","params":{"uri":"notes://all"}}' '"mimeType":"application/json"' "$id"
  check "Notes: resources/read by a template" answers '{"jsonrpc":"2.0","id":6,"method":"resources/read","params":{"uri":"notes://'"$id"'"}}' '# Shopping'
  check "Notes: no such resource" answers '{"jsonrpc":"2.0","id":7,"method":"resources/read","params":{"uri":"notes://none"}}' '"code":-32002'
  check "Notes: no such resource in revision 2026-07-28" answers '{"jsonrpc":"2.0","id":8,"method":"resources/read","params":{"uri":"notes://none",'"$modern"'}}' '"code":-32602'
  check "Notes: prompts/get" answers '{"jsonrpc":"2.0","id":9,"method":"prompts/get","params":{"name":"summarize_notes","arguments":{"tag":"home","style":"Sentence"}}}' 'in one sentence' '"type":"resource"'
  check "Notes: completion/complete" answers '{"jsonrpc":"2.0","id":10,"method":"completion/complete","params":{"ref":{"type":"ref/resource","uri":"notes://{id}"},"argument":{"name":"id","value":"'"${id:0:4}"'"}}}' "\"values\":[\"$id\"]"
  check "Notes: the end of the input" ends
  check "Notes: read from the command line" prints 'Shopping' "$file" "$folder/notes.json" read notes://all
  echo "      $(stat -c %s "$file") bytes"
  rm -r "$folder"
}

hosted() {
  local file=samples/HostedWeather/bin/Release/net9.0/$rid/publish/HostedWeather
  check "HostedWeather publishes without a warning" publish samples/HostedWeather -p:McpFramework=net9.0
  [[ -x $file ]] || return
  start env Mcp__Instructions='Ask city by city.' Logging__LogLevel__Default=Warning "$file"
  check "HostedWeather: initialize, with an option of the configuration" answers "$initialize" '"id":1' '"instructions":"Ask city by city."'
  tell "$initialized"
  check "HostedWeather: a tool made of services" answers "$(call 2 get_temperature '{"city":"Oslo"}')" '"id":2' '"text":"4.5"'
  check "HostedWeather: the first call of a limited tool" answers "$(call 3 call_taxi '{"address":"Opera"}')" 'A taxi comes to Opera.'
  check "HostedWeather: the second" answers "$(call 4 call_taxi '{"address":"Opera"}')" '"code":429' '"retryAfter":3600'
  check "HostedWeather: the end of the input" ends
  check "HostedWeather: $(stat -c %s "$file") bytes, at most $hosted_budget" fits "$file" "$hosted_budget"
}

orders() {
  local file=samples/Orders/bin/Release/net9.0/$rid/publish/Orders
  check "Orders publishes without a warning" publish samples/Orders -p:McpFramework=net9.0
  [[ -x $file ]] || return
  start "$file"
  check "Orders: initialize" answers "$initialize" '"title":"Orders"'
  tell "$initialized"
  check "Orders: constraints are keywords" answers '{"jsonrpc":"2.0","id":2,"method":"tools/list"}' '"pattern":"^[A-Z]{3}-[0-9]{4}$"' '"maxItems":20' '"minProperties":1' '"default":"Invoice"' 'Deprecated: ' '"additionalProperties":false'
  check "Orders: what satisfies them is taken" answers "$(call 3 place_order '{"customer":{"email":"ada@example.com"},"lines":[{"sku":"ABC-1234","count":2,"price":9.5}],"delivery":"2026-05-01","discount":0.1}')" '"structuredContent":{' '"total":17.1'
  check "Orders: what does not is refused" answers "$(call 4 find_article '{"sku":"ABC-123","warehouse":"N","rows":15}')" '"isError":true' '3 faults' 'matches ^[A-Z]{3}-[0-9]{4}$' 'matches ^(?:[A-Z]{2})$' 'one of 10, 20, 50'
  check "Orders: known mistakes are read" answers "$(call 5 find_article '{"sku":"ABC-1234","rows":"20"}')" 'ABC-1234 in NO, 20 a page'
  check "Orders: the end of the input" ends
  echo "      $(stat -c %s "$file") bytes"
}

weather_http() {
  local file=samples/WeatherHttp/bin/Release/net9.0/$rid/publish/WeatherHttp
  local headers='MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\n'
  check "WeatherHttp publishes without a warning" publish samples/WeatherHttp -p:McpFramework=net9.0
  [[ -x $file ]] || return
  check "WeatherHttp: listens" serve "$file" --port 0
  check "WeatherHttp: initialize" posts 200 "$initialize" '' '"protocolVersion":"2025-11-25"' '"name":"WeatherHttp"'
  check "WeatherHttp: revision 2026-07-28" posts 200 "$(call 2 get_weather '{"city":"Oslo"}' "$modern")" "${headers}Mcp-Name: get_weather\r\n" 'Clouds in Oslo. This is for anyone.' '"resultType":"complete"'
  check "WeatherHttp: an argument in a header" posts 200 "$(call 3 get_weather '{"city":"Oslo","region":"eu"}' "$modern")" "${headers}Mcp-Name: get_weather\r\nMcp-Param-Region: eu\r\n" 'Clouds in Oslo (eu)'
  check "WeatherHttp: a header that disagrees" posts 400 "$(call 4 get_weather '{"city":"Oslo"}' "$modern")" "${headers}Mcp-Name: watch_sky\r\n" '"code":-32020'
  check "WeatherHttp: progress on an event stream" posts 200 "$(call 5 watch_sky '{"hours":1}' "${modern/\{/\{\"progressToken\":1,}")" "${headers}Mcp-Name: watch_sky\r\n" 'text/event-stream' 'notifications/progress' '"id":5'
  check "WeatherHttp: another origin" posts 403 "$initialize" 'Origin: http://evil.example.com\r\n' 'is not allowed'
  check "WeatherHttp: wrong arguments" posts 200 "$(call 6 watch_sky '{"hours":99}' "$modern")" "${headers}Mcp-Name: watch_sky\r\n" '"isError":true' '99'
  check "WeatherHttp: SIGTERM" stops
  check "WeatherHttp: call from the command line" prints 'Clouds in Oslo' "$file" call get_weather '{"city":"Oslo"}'
  check "WeatherHttp: $(stat -c %s "$file") bytes, at most $http_budget" fits "$file" "$http_budget"
  rm "$log"
}

bench() {
  local file=benchmarks/McpAttr.Bench.Stdio/bin/Release/net9.0/$rid/publish/McpAttr.Bench.Stdio
  check "Bench server publishes without a warning" publish benchmarks/McpAttr.Bench.Stdio -f net9.0
  [[ -x $file ]] || return
  start "$file"
  check "Bench server: initialize" answers "$initialize" '"protocolVersion":"2025-11-25"'
  tell "$initialized"
  check "Bench server: add" answers "$(call 2 add '{"a":2,"b":40}')" '"text":"42"'
  check "Bench server: echo" answers "$(call 3 echo '{"text":"hello"}')" '"text":"hello"'
  check "Bench server: forecast" answers "$(call 4 forecast '{"city":"Oslo"}')" '"structuredContent":{"city":"Oslo","days":[{"date":'
  check "Bench server: the end of the input" ends
  check "Bench server: $(stat -c %s "$file") bytes, at most $bench_budget" fits "$file" "$bench_budget"
}

weather
weather_http
notes
hosted
orders
bench
echo "$passed passed, $failed failed"
((failed == 0))
