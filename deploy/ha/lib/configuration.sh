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
  "$here/fill" "$here/templates/etcd.env" - >"$dir/$1/etcd.env" <<VALUES
ETCD_NODE=$1
ETCD_DATA=$dir/$1/data
ETCD_PORT=$(setting "${1}_client")
ETCD_PEER_PORT=$(setting "${1}_peer")
ETCD_MEMBERS=$(etcd_list NODE=http://127.0.0.1:PEER)
ADDRESS=127.0.0.1
VALUES
}

make_patroni() { # NODE
  local lag=1048576
  [ "$synchronous" = true ] || lag=1073741824 # the control: promote a standby that lags
  mkdir -p "$dir/$1"
  "$here/fill" "$here/templates/patroni.yml" - >"$dir/$1/patroni.yml" <<VALUES
DB_NODE=$1
ADDRESS=127.0.0.1
NETWORK=127.0.0.1/32
ETCD_HOSTS=$(etcd_list 127.0.0.1:CLIENT)
REST_PORT=$(setting "${1}_rest")
POSTGRES_PORT=$(setting "${1}_port")
POSTGRES_BIN=$(postgres_bin)
POSTGRES_DATA=$dir/$1/data
POSTGRES_SOCKETS=$dir/$1
PGPASS=$dir/$1/pgpass
SYNCHRONOUS=$synchronous
MAXIMUM_LAG=$lag
WATCHDOG=off
SUPERUSER_PASSWORD=$superuser_password
REPLICATION_PASSWORD=$replication_password
REWIND_PASSWORD=$rewind_password
REST_PASSWORD=$rest_password
VALUES
}

make_haproxy() {
  "$here/fill" "$here/templates/haproxy.cfg" - >"$dir/haproxy.cfg" <<VALUES
HAPROXY_SOCKET=$dir/haproxy.sock
API_BIND=127.0.0.1:$api_port
API1=127.0.0.1:$api1_port
API2=127.0.0.1:$api2_port
DATABASE_BIND=127.0.0.1:$database_port
DB1=127.0.0.1:$db1_port
DB2=127.0.0.1:$db2_port
DB1_REST=$db1_rest
DB2_REST=$db2_rest
VALUES
}

postgres_bin() { find /usr/lib/postgresql -maxdepth 2 -path '*/bin' 2>/dev/null | sort -V | tail -n 1; }

missing_packages() { # prints what is missing for everything but the servers
  local pair
  for pair in patroni:patroni etcd:etcd-server haproxy:haproxy psql:postgresql-client curl:curl pgrep:procps; do
    command -v "${pair%%:*}" >/dev/null || echo "${pair#*:}"
  done
  [ -n "$(postgres_bin)" ] || echo postgresql
  /usr/bin/python3 -c 'import etcd' 2>/dev/null || echo python3-etcd
}
