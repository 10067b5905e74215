-- wrk's script: the same POST again and again. arg[1] is a file with the body, the others are headers, "Name: value".
function init(args)
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json, text/event-stream" }
  for i = 2, #args do
    local name, value = args[i]:match("^([^:]+):%s*(.*)$")
    headers[name] = value
  end
  local file = assert(io.open(args[1], "rb"))
  request_bytes = wrk.format("POST", nil, headers, file:read("*a"))
  file:close()
end

function request()
  return request_bytes
end

-- One line: requests, the time in µs, and all that went wrong.
function done(summary)
  local errors = summary.errors
  io.write(string.format("result %d %d %d\n", summary.requests, summary.duration, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
