#!/usr/bin/env bash
# Shows who answers each option of "dotnet new mcpserver", ours or the template of the same name that the SDK brings: the lines that the test of
# it writes. The exit code is the test's.
set -uo pipefail
cd "$(dirname "$0")/.."
dotnet test tests/McpAttr.Package.Tests --filter "FullyQualifiedName~Every_option_of_both_is_answered_by_ours" --logger "console;verbosity=detailed" | sed -n 's/^ *|/|/p'
