# shellcheck shell=bash disable=SC2154
# Starts, signals and waits for the processes of a cluster. Needs $dir. Every wait has a bound.

fail() { # SENTENCE
  echo "$1" >&2
  exit 1
}

started_at() { # PID: its start in clock ticks, so that a reused number is not taken for it; fails if it is gone
  local fields
  fields=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  fields=${fields##*) }
  [ "${fields:0:1}" != Z ] || return 1
  cut -d ' ' -f 20 <<<"$fields"
}

launch() { # NAME COMMAND...: in a session of its own, its output in NAME.log
  local name=$1 pid
  shift
  setsid "$@" >>"$dir/$name.log" 2>&1 </dev/null &
  pid=$!
  echo "$pid $(started_at "$pid" || true)" >"$dir/$name.pid"
}

pid_of() { # NAME: prints the number of the process if it runs
  local pid start
  [ -f "$dir/$1.pid" ] && read -r pid start <"$dir/$1.pid" || return 1
  [ "$(started_at "$pid")" = "$start" ] && echo "$pid"
}

postgres_pids() { # NODE: PostgreSQL's first process and its children
  local pid
  pid=$(head -n 1 "$dir/$1/data/postmaster.pid" 2>/dev/null) || return 1
  [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$dir/$1/data" ] || return 1
  echo "$pid"
  pgrep -P "$pid" || true
}

pids_of() { # NAME PART: of an api or etcd node all; of a db node "agent", "database", "both" or "receiver"
  case $1:$2 in
    db*:agent) pid_of "$1" ;;
    db*:database) postgres_pids "$1" ;;
    db*:receiver) pgrep -P "$(postgres_pids "$1" | head -n 1)" -f walreceiver ;;
    db*:both) { pid_of "$1"; postgres_pids "$1"; } | grep . ;;
    *) pid_of "$1" ;;
  esac
}

send() { # SIGNAL NAME [PART]: to all its processes at once
  local pids
  mapfile -t pids < <(pids_of "$2" "${3:-both}" || true)
  [ ${#pids[@]} -gt 0 ] || fail "$2 does not run."
  kill -s "$1" "${pids[@]}" 2>/dev/null || true
}

wait_for() { # SECONDS WHAT COMMAND...: tries twice a second, and says every five seconds that it waits
  local most=$1 what=$2 from=$SECONDS told=0
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ((SECONDS - from >= most)); then
      echo "$what: not within $most s. The logs are in $dir." >&2
      return 1
    fi
    if ((SECONDS - from >= told + 5)); then
      told=$((SECONDS - from))
      echo "waiting for $what ($told of at most $most s)" >&2
    fi
    sleep 0.5
  done
}

gone() { ! pids_of "$1" both; } # NODE

thaw() { # NODE: what is suspended cannot end
  local pids
  mapfile -t pids < <(pids_of "$1" both || true)
  [ ${#pids[@]} -eq 0 ] || kill -s CONT "${pids[@]}" 2>/dev/null || true
}

stop() { # NODE SECONDS: SIGTERM, and SIGKILL for what is left after that time
  local pids
  if pids=$(pid_of "$1"); then kill -s TERM "$pids" 2>/dev/null || true; fi
  if ! wait_for "$2" "the end of $1" gone "$1" 2>/dev/null; then
    mapfile -t pids < <(pids_of "$1" both || true)
    [ ${#pids[@]} -eq 0 ] || kill -s KILL "${pids[@]}" 2>/dev/null || true
    wait_for 10 "the end of $1" gone "$1" || true
  fi
  rm -f "$dir/$1.pid"
}
