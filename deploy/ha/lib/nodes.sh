# shellcheck shell=bash disable=SC2154
# The nodes of a cluster: how each is started, and what it is at the moment. Needs $dir and its settings.

start() { # NODE; a Guest WiFi server is waited for
  ! pid_of "$1" >/dev/null || fail "$1 runs already."
  case $1 in
    etcd*)
      (
        set -a
        # shellcheck source=/dev/null
        . "$dir/$1/etcd.env"
        launch "$1" etcd
      )
      ;;
    db*) launch "$1" patroni "$dir/$1/patroni.yml" ;;
    haproxy) launch haproxy haproxy -db -f "$dir/haproxy.cfg" ;;
    api*)
      launch "$1" "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$dir/server.jar" --host 127.0.0.1 \
        --port "$(setting "$1_port")" --public-url "http://127.0.0.1:$api_port" --trusted-proxies 127.0.0.1 \
        --database "postgresql://127.0.0.1:$database_port/guestwifi" --database-user guestwifi \
        --database-password-file "$dir/database-password" --admin-password-file "$dir/admin-password" --demo
      wait_for 120 "$1" responds_or_ended "$1"
      pid_of "$1" >/dev/null || fail "$1 did not start: $(tail -n 1 "$dir/$1.log")"
      ;;
    *) fail "There is no node $1." ;;
  esac
}

restart() { # NODE: a Guest WiFi server; gets no new requests, ends when it has none, and gets them again when it is up
  haproxy_says "set server servers/$1 state drain" >/dev/null
  wait_for 30 "the end of requests to $1" idle "$1"
  stop "$1" 30
  start "$1"
  haproxy_says "set server servers/$1 state ready" >/dev/null
  wait_for 10 "HAProxy's check of $1" proxied "$1"
}

# --- Guest WiFi servers ---

responds() { [ "$(http_status -X OPTIONS "http://127.0.0.1:$(setting "$1_port")/api/venues")" = 204 ]; } # NODE

responds_or_ended() { responds "$1" || ! pid_of "$1"; } # NODE

proxied() { [ "$(haproxy_server "$1" 18)" = UP ]; } # NODE: HAProxy sends requests there

idle() { [ "$(haproxy_server "$1" 3):$(haproxy_server "$1" 5)" = 0:0 ]; } # NODE: none queued, none in work

haproxy_server() { # NODE FIELD: of the statistics, counted from 1
  haproxy_says 'show stat' | awk -F , -v node="$1" -v field="$2" '$1 == "servers" && $2 == node { print $field }'
}

haproxy_says() { # COMMAND
  /usr/bin/python3 - "$dir/haproxy.sock" "$1" <<'PYTHON'
import socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.settimeout(5)
connection.connect(sys.argv[1])
connection.sendall(sys.argv[2].encode() + b"\n")
while part := connection.recv(65536):
    sys.stdout.write(part.decode())
PYTHON
}

http_status() { curl -s -m 2 -o /dev/null -w '%{http_code}' "$@"; } # CURL'S ARGUMENTS

# --- Databases ---

etcd_works() { curl -sf -m 2 "http://127.0.0.1:$(setting "$1_client")/health" | grep -q '"health":"true"'; }

has_role() { [ "$(http_status "http://127.0.0.1:$(setting "$1_rest")/$2")" = 200 ]; } # NODE ROLE, as its agent says

with_role() { # ROLE: the one node that has it
  local found=() node
  for node in db1 db2; do if has_role "$node" "$1"; then found+=("$node"); fi; done
  [ ${#found[@]} -eq 1 ] && echo "${found[0]}"
}

primary() { with_role primary; }

standby() { if [ "$synchronous" = true ]; then with_role synchronous; else with_role replica; fi; }

whole() { primary && standby && [ "$(super -Atc "$standbys")" = 1 ]; }
standbys="SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"

super() { # psql's arguments: through HAProxy, as superuser
  PGPASSWORD=$superuser_password PGCONNECT_TIMEOUT=3 psql -X -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$database_port" -U postgres "$@"
}

create_database() { # the password comes by standard input, so that nobody sees it in a list of processes
  super -q <<SQL
CREATE ROLE guestwifi LOGIN PASSWORD '$database_password';
CREATE DATABASE guestwifi OWNER guestwifi;
SQL
}
