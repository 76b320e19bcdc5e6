# Sourced by the drills: a suite of their own, ports 7000 above the usual ones, and what they all do with it.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. deploy/local/choose-jdk.sh || exit 1
set -euo pipefail
export LC_ALL=C PGOPTIONS='-c client_min_messages=warning'
export HELHED_PORT_OFFSET=${HELHED_PORT_OFFSET:-7000}
export HELHED_HOME=${HELHED_HOME:-$PWD/deploy/drills/target/helhed}
export HELHED_CLASS_CACHE=no
for tool in jq psql node curl haproxy; do
  command -v $tool >/dev/null || { echo "The drills need $tool." >&2; exit 1; }
done
drill=$(basename "$0")
work=$PWD/deploy/drills/target/$drill
rm -rf "$work" && mkdir -p "$work"
# Letters alone: random digits now and then have the form of a personal number.
family=0751-drill-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n' | tr 0-9 g-p)-
data=$HELHED_HOME/data/postgres
pg=$HELHED_HOME/postgres/bin
realm=http://127.0.0.1:$((8180 + HELHED_PORT_OFFSET))/realms/helhed
declare -A api=([plans]=http://127.0.0.1:$((8081 + HELHED_PORT_OFFSET)) [initiatives]=http://127.0.0.1:$((8082 + HELHED_PORT_OFFSET))
  [health-data]=http://127.0.0.1:$((8083 + HELHED_PORT_OFFSET)))
postgres_port=$((15432 + HELHED_PORT_OFFSET))
writer=

say() { printf '%s  %s\n' "$(date -u +%T)" "$*"; }
now() { date +%s%3N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f s", (to - from) / 1000 }'; }
fail() { say "FAILED: $*" >&2; exit 1; }
up() { ./helhed up --no-build >"$work/up.log" 2>&1 || { tail -20 "$work/up.log" >&2; fail "./helhed up"; }; }
pid() { { ./helhed status --json || true; } | jq -r ".parts[] | select(.name == \"$1\").pid"; }
secret() { jq -r ".$1" "$HELHED_HOME/secrets.json"; }
# sql <database> <statement>, as the superuser
sql() { PGPASSWORD=$(secret postgres) psql -h 127.0.0.1 -p "${at_port:-$postgres_port}" -U postgres -qAtX -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }
token() { ./helhed token "$1"; }
# call <token> <method> <address> [<curl's words>…]: the body; the token does not stand in the list of processes.
call() { printf 'header = "Authorization: Bearer %s"\n' "$1" | curl -sS -K - -X "$2" "$3" "${@:4}"; }
# status <curl's words>…: the status alone
status() { curl -s -o "$work/body" -w '%{http_code}' "$@" || true; }
# broker <word>…: see Broker.java
broker() { "$JAVA_HOME/bin/java" -cp 'deploy/local/target/lib/*' deploy/drills/Broker.java 127.0.0.1:$((19092 + HELHED_PORT_OFFSET)) "$@" 2>"$work/broker.log"; }
new_key() { cat /proc/sys/kernel/random/uuid; }

# What PostgreSQL runs as: it refuses root.
as_postgres=()
if [ "$(id -u)" = 0 ]; then
  as_postgres=(unshare -U)
  unshare -U true 2>/dev/null || as_postgres=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
# run_postgres <folder> <port> <log>: a server that outlives this function; gives its process
run_postgres() {
  setsid "${as_postgres[@]}" "$pg/postgres" -D "$1" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c timezone=UTC -c log_timezone=UTC >"$3" 2>&1 </dev/null &
  echo $!
}
await() { # <seconds> <what> <command>…
  local end=$(($(date +%s) + $1)) what=$2
  until "${@:3}" >/dev/null 2>&1; do
    [ "$(date +%s)" -lt $end ] || fail "$what: not within $1 s"
    sleep 0.1
  done
}
answers() { at_port=$1 sql postgres 'select 1'; }
# A base backup of a running server, as pg_basebackup makes it; that program is not among the embedded ones.
base_backup() { # <folder>
  PGPASSWORD=$(secret postgres) psql -h 127.0.0.1 -p "$postgres_port" -U postgres -qAtX -v ON_ERROR_STOP=1 -d postgres \
    >"$work/backup.log" <<SQL
select pg_backup_start('drill', fast => true);
\! rm -rf '$1' && cp -a '$data' '$1' && rm -rf '$1'/pg_wal/* '$1'/postmaster.* '$1'/pg_replslot/* && mkdir '$1'/pg_wal/archive_status
\o $1/backup_label
select trim(trailing E'\n' from labelfile) from pg_backup_stop(wait_for_archive => false);
\o
SQL
  # The suite has it on its command line, and nothing replays this WAL with fewer.
  echo "max_connections = $(sql postgres 'show max_connections')" >>"$1/postgresql.auto.conf"
  chmod 600 "$1/backup_label"
  chown --reference="$data" -R "$1"
}

# instance <part> <jar> <port> <NAME=value>…: a process of the service as the suite's own was started, but for these
instances=()
remember() { # what the suite started the service with, also for when that is gone
  local process
  process=$(pid "$1")
  cp "/proc/$process/environ" "$work/$1.environ"
  cp "/proc/$process/cmdline" "$work/$1.cmdline"
}
instance() {
  local words settings word
  mapfile -d '' -t words <"$work/$1.cmdline"
  mapfile -d '' -t settings <"$work/$1.environ"
  for word in "${!words[@]}"; do
    [[ ${words[word]} != *quarkus-run.jar ]] || words[word]=$2
  done
  (
    for word in "${settings[@]}" "QUARKUS_HTTP_PORT=$3" "HELHED_MANAGEMENT_PORT=$(($3 + 10))" QUARKUS_SHUTDOWN_DELAY=3s "${@:4}"; do
      export "$word"
    done
    exec setsid "${words[@]}"
  ) >>"$work/$1-$3.log" 2>&1 </dev/null &
  started=$!
  instances+=("$started")
}
is_ready() { [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$(($1 + 10))/q/health/ready")" = 200 ]; }
# leave <process>: as an orchestrator stops one
leave() { kill -TERM "$1"; await 60 "the end of process $1" eval "! kill -0 $1"; }
# front <port> <port>…: HAProxy on the first of them, before those that are ready
front() {
  {
    printf 'defaults\n mode http\n timeout connect 2s\n timeout client 60s\n timeout server 60s\n option redispatch\n retries 3\n'
    printf 'frontend front\n bind 127.0.0.1:%s\n default_backend services\n' "$1"
    printf 'backend services\n option httpchk GET /q/health/ready\n default-server check inter 500ms fall 1 rise 1\n'
    for port in "${@:2}"; do printf ' server at-%s 127.0.0.1:%s port %s\n' "$port" "$port" $((port + 10)); done
  } >"$work/haproxy-$1.cfg"
  haproxy -q -f "$work/haproxy-$1.cfg" >"$work/haproxy-$1.log" 2>&1 &
  instances+=($!)
}

# start_writer <address>…: registers areas at these services in turn, and repeats what was not acknowledged
start_writer() {
  node deploy/drills/writer.mjs "$work" "$family" "$realm" "$@" &
  writer=$!
}
stop_writer() {
  kill -TERM $writer && wait $writer || fail "the writer"
  writer=
}
acknowledged() { [ -f "$work/acknowledged" ] && wc -l <"$work/acknowledged" || echo 0; }
refused() { [ -f "$work/refused" ] && wc -l <"$work/refused" || echo 0; }
has_acknowledged() { [ "$(acknowledged)" -ge "$1" ]; }
await_writes() { await "${2:-300}" "$1 more writes" has_acknowledged $(($(acknowledged) + $1)); }
# The longest time between two acknowledgements.
longest_gap() { awk 'NR > 1 && $1 - last > gap { gap = $1 - last } { last = $1 } END { printf "%.1f s", gap / 1000 }' "$work/acknowledged"; }

declare -A copies=([initiatives]=area_replica [health_data]=housing_area)
# lacks <database> <table>: how many of the acknowledged areas it does not have
lacks() {
  cut -d' ' -f2 "${3:-$work/acknowledged}" | sort -u >"$work/acknowledged.sorted"
  sql "$1" "select code from $2 where code like '$family%'" | sort >"$work/there"
  comm -23 "$work/acknowledged.sorted" "$work/there" | wc -l
}
nothing_lacks() { [ "$(lacks plans area)$(lacks initiatives area_replica)$(lacks health_data housing_area)" = 000 ]; }
# Each area that was written has its one event and its entry in the trail, or none of it is there.
half_written() {
  sql plans "select count(*) from area a where code like '$family%'
    and (select count(*) from history h where h.subject = a.code) <> a.version + 1"
}
expect_nothing_lost() {
  await 120 "all acknowledged areas in all three databases" nothing_lacks
  say "acknowledged $(acknowledged), refused and repeated $(refused), longest pause $(longest_gap)"
  say "lost in plans $(lacks plans area), in initiatives $(lacks initiatives area_replica), in health-data $(lacks health_data housing_area);" \
    "half-written $(half_written)"
  [ "$(half_written)" = 0 ] || fail "something is half-written"
}
# rebuild <service> <topic>: has a copy compared with its topic and made right; prints how it ended
rebuild() {
  local where operator
  operator=$(token aarhus-operator)
  where=$(call "$operator" POST "${api[$1]}/v1/operations/replicas/$2/rebuilds" -H "Idempotency-Key: $(new_key)" -D - -o /dev/null |
    tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
  [[ $where == http* ]] || where=${api[$1]}$where
  until call "$operator" GET "$where" >"$work/rebuild" && [ "$(jq -r .state "$work/rebuild")" != RUNNING ]; do sleep 0.2; done
  say "$1 $2: $(jq -c 'del(.id, .topic, .href, .startedBy)' "$work/rebuild")"
}

end() {
  local result=$?
  [ -z "$writer" ] || kill $writer 2>/dev/null || true
  [ ${#instances[@]} = 0 ] || kill "${instances[@]}" 2>/dev/null || true
  if declare -F after >/dev/null; then after || true; fi
  [ $result = 0 ] || say "FAILED: $drill ended with $result"
  exit $result
}
trap end EXIT
