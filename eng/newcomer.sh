#!/usr/bin/env bash
# The path of docs/getting-started.md from this clone: packs, installs the template from a feed of its own, creates servers, tests and publishes
# them, and has the official client call them. Everything is made in one temporary folder, which goes away: neither your templates nor your packages
# are touched. Native files are made for net9.0 (NEWCOMER_FRAMEWORK=net10.0 where there is a native compiler for it). Needs clang or gcc.
# The log of all commands is artifacts/newcomer.log; the last line is "N passed, N failed", and the exit code says the same.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly framework=${NEWCOMER_FRAMEWORK:-net9.0}
readonly seconds=${NEWCOMER_SECONDS:-600} # the most that one command may take
readonly version=0.0.0-newcomer$$
readonly repository=$PWD
readonly log=$repository/artifacts/newcomer.log
readonly place=$(mktemp -d)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off
export DOTNET_ROLL_FORWARD=Major NUGET_PACKAGES=$place/packages # what is built for .NET 9 runs on .NET 10
trap 'rm -rf "$place"' EXIT
mkdir -p artifacts
: >"$log"
passed=0
failed=0

step() { # step WHAT COMMAND...: runs a command of the path, shows it, and counts whether it succeeds
  local what=$1 start=$SECONDS
  shift
  printf '\n$ %s\n' "$*" >>"$log"
  if timeout --kill-after=10 "$seconds" bash -c '"$@"' step "$@" >>"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok    %-62s %3d s\n' "$what" $((SECONDS - start))
  else
    failed=$((failed + 1))
    printf 'FAIL  %s\n' "$what"
    tail -n 20 "$log"
    return 1
  fi
}

feed() { # the packages, each of the same version, and the client, which is a program of this repository
  local project
  for project in src/*/*.csproj templates/*/*.csproj; do
    dotnet pack "$project" -c Release -o "$place/feed" --artifacts-path "$place/artifacts" -p:Version="$version" || return
  done
  printf '<configuration><packageSources><add key="clone" value="%s" /></packageSources></configuration>\n' "$place/feed" >"$place/nuget.config"
}

new() { dotnet new "$@" --debug:custom-hive "$place/hive"; }

create() { # create NAME OPTION...
  (cd "$place" && new mcpserver --name "$@" --framework "$framework")
}

publish() { (cd "$place/$1" && dotnet publish "$1.csproj" -c Release --use-current-runtime --output published); }

one_file() { [[ $(ls "$place/$1/published") == "$1" ]]; }

client() { dotnet run --no-build --project "$repository/eng/newcomer" -- "$@"; }

build_client() { dotnet build "$repository/eng/newcomer" -v q; }

verb() { # the verb of the published file gives what the page says
  [[ $("$place/Thermo/published/Thermo" call convert_temperature value=212 from=Fahrenheit | tr -d ' \n') == '{"value":100,"unit":"Celsius"}' ]]
}

size() { # size WHAT FILE
  printf '      %-62s %9d bytes\n' "$1" "$(stat -c %s "$2")"
}

one_file_program() { # the sample, with the version that was packed here
  mkdir -p "$place/OneFile" && cd "$place/OneFile" || return
  sed -e "s/McpAttr@[0-9.]*/McpAttr@$version/" -e "s/^#:property PublishAot=false/#:property TargetFramework=$framework/" "$repository/samples/OneFile/server.cs" >server.cs
  dotnet publish server.cs --output published
}

export framework version repository place
export -f feed new create publish one_file client build_client verb one_file_program

path() {
  step "pack the packages" feed || return
  step "dotnet new install McpAttr.Templates" new install "$place/feed/McpAttr.Templates.$version.nupkg" || return
  step "dotnet new mcpserver --name Thermo --tests --aot" create Thermo --tests --aot || return
  step "dotnet test tests" env -C "$place/Thermo" dotnet test tests
  step "dotnet publish: one native file" publish Thermo && step "nothing beside it" one_file Thermo || return
  step "Thermo call convert_temperature value=212 from=Fahrenheit" verb
  step "the official client builds" build_client || return
  step "it lists and calls the native file over stdio" client "$place/Thermo/published/Thermo"
  size "Thermo, over stdio" "$place/Thermo/published/Thermo"

  step "dotnet new mcpserver --name Thermal --transport remote --aot" create Thermal --transport remote --aot || return
  step "dotnet publish: one native file over HTTP" publish Thermal && step "nothing beside it" one_file Thermal || return
  step "the official client calls it over HTTP" client --http "$place/Thermal/published/Thermal"
  size "Thermal, over HTTP" "$place/Thermal/published/Thermal"

  step "dotnet publish server.cs: a server in one file" one_file_program || return
  size "server, in one file" "$place/OneFile/published/server"
}

path
echo "$passed passed, $failed failed"
((failed == 0))
