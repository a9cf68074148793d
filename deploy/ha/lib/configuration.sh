# shellcheck shell=bash disable=SC2154
# Makes ports, passwords and configuration files of a cluster on this machine. Needs $dir and $here.

free_ports() { # COUNT: below the range of outgoing connections, which could take one while its node is down
  /usr/bin/python3 - "$1" <<'PYTHON'
import random, socket, sys
held = []
for port in random.sample(range(12000, 32000), 20000):
    if len(held) == int(sys.argv[1]):
        break
    candidate = socket.socket()
    try:
        candidate.bind(("127.0.0.1", port))
        held.append(candidate)
    except OSError:
        candidate.close()
print(*(s.getsockname()[1] for s in held), sep="\n")
PYTHON
}

secret() { head -c 24 /dev/urandom | base64 | tr '+/' 'Aa'; }

# --- What a cluster is made of: settings, read again by every command ---

make_settings() { # SYNCHRONOUS ETCD_MEMBERS
  local names=(api_port database_port db1_rest db2_rest db1_port db2_port api1_port api2_port) n ports
  for n in $(seq "$2"); do names+=("etcd${n}_client" "etcd${n}_peer"); done
  mapfile -t ports < <(free_ports ${#names[@]})
  {
    echo "synchronous=$1"
    echo "etcd_members=$2"
    for n in "${!names[@]}"; do echo "${names[n]}=${ports[n]}"; done
    for n in superuser replication rewind rest database admin; do echo "${n}_password=$(secret)"; done
  } >"$dir/settings"
  # shellcheck source=/dev/null
  . "$dir/settings"
  printf '%s\n' "$database_password" >"$dir/database-password"
  printf '%s\n' "$admin_password" >"$dir/admin-password"
}

read_settings() {
  [ -f "$dir/settings" ] || fail "There is no cluster in $dir."
  # shellcheck source=/dev/null
  . "$dir/settings"
}

setting() {
  echo "${!1}"
}

fill() { # TEMPLATE NAME=VALUE...: replaces each @NAME@; no value may contain "|"
  local template=$1 assignment edits=()
  shift
  for assignment; do edits+=(-e "s|@${assignment%%=*}@|${assignment#*=}|g"); done
  sed "${edits[@]}" "$here/templates/$template"
}

etcd_list() { # FORMAT: for each member, with NODE, CLIENT and PEER replaced; joined by commas
  local n all=() one
  for n in $(seq "$etcd_members"); do
    one=${1//NODE/etcd$n}
    one=${one//CLIENT/$(setting "etcd${n}_client")}
    all+=("${one//PEER/$(setting "etcd${n}_peer")}")
  done
  (IFS=,; echo "${all[*]}")
}

make_etcd() { # NODE
  mkdir -p "$dir/$1"
  fill etcd.env NODE="$1" DATA="$dir/$1/data" ADDRESS=127.0.0.1 CLIENT_PORT="$(setting "${1}_client")" \
    PEER_PORT="$(setting "${1}_peer")" MEMBERS="$(etcd_list NODE=http://127.0.0.1:PEER)" >"$dir/$1/etcd.env"
}

make_patroni() { # NODE BIN
  local lag=1048576
  [ "$synchronous" = true ] || lag=1073741824 # the control: promote a standby that lags
  mkdir -p "$dir/$1"
  fill patroni.yml NODE="$1" DATA="$dir/$1/data" ADDRESS=127.0.0.1 NETWORK=127.0.0.1/32 BIN="$2" \
    REST_PORT="$(setting "${1}_rest")" POSTGRES_PORT="$(setting "${1}_port")" PGPASS="$dir/$1/pgpass" \
    SOCKETS="$dir/$1" ETCD_HOSTS="$(etcd_list 127.0.0.1:CLIENT)" MAXIMUM_LAG=$lag \
    SYNCHRONOUS="$synchronous" SUPERUSER_PASSWORD="$superuser_password" REST_PASSWORD="$rest_password" \
    REPLICATION_PASSWORD="$replication_password" REWIND_PASSWORD="$rewind_password" WATCHDOG=off \
    >"$dir/$1/patroni.yml"
}

make_haproxy() {
  local n api=() database=()
  for n in 1 2; do
    api+=("    server api$n 127.0.0.1:$(setting api${n}_port) check")
    database+=("    server db$n 127.0.0.1:$(setting db${n}_port) check port $(setting db${n}_rest)")
  done
  fill haproxy.cfg SOCKET="$dir/haproxy.sock" API_BIND="127.0.0.1:$api_port" \
    DATABASE_BIND="127.0.0.1:$database_port" API_SERVERS="${api[0]}\n${api[1]}" \
    DATABASE_SERVERS="${database[0]}\n${database[1]}" >"$dir/haproxy.cfg"
}
