#!/usr/bin/env bash
# P10: time from the command to the first page, of ./run's way and of the plain fat jar, in turn; and of ./run's way on an empty folder,
# which creates the tables and loads the demonstration.
#   modules/benchmarks/start-time.sh [rounds]      5 rounds unless told; writes its part of docs/performance.md
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
root=$PWD
rounds=${1:-5}
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 18080)

./run --build

# milliseconds until the sign-in page answers; the data folder is a copy of the same loaded demonstration each time, or empty
first_page() {
  local name=$1 began ended
  shift
  rm -rf "$work/data"
  mkdir -p "$work/data"
  [ "$name" = empty ] || cp -a "$work/loaded/." "$work/data/"
  began=$(date +%s%N)
  "$@" >"$work/$name.log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/connexion"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/$name.log" >&2; exit 1; }
    sleep 0.02
  done
  ended=$(date +%s%N)
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  pid=
  measured=$(((ended - began) / 1000000))
}

run_way() { exec ./run --port "$port" --data "$work/data"; }
empty() { run_way; }
fat_jar() {
  exec env SPRING_PROFILES_ACTIVE=demo SERVER_PORT="$port" QUALIPILOTE_DATA="$work/data" \
    "$java" -jar "$root/modules/app/target/qualipilote-boot.jar"
}

first_page empty run_way
cp -a "$work/data" "$work/loaded"

before=$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)
for round in $(seq "$rounds"); do
  for way in run_way fat_jar empty; do
    first_page "$way" "$way"
    echo "$measured" >>"$work/$way.times"
    echo "round $round  $way  $measured ms" >&2
  done
done
after=$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)

summary() { sort -n "$work/$1.times" | awk '{ t[NR] = $1 / 1000 } END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2; printf "%.1f %.1f %.1f", m, t[1], t[NR] }'; }
read -r a amin amax <<<"$(summary run_way)"
read -r b bmin bmax <<<"$(summary fat_jar)"
read -r c cmin cmax <<<"$(summary empty)"
verdict=$(awk -v a="$a" -v b="$b" 'BEGIN { print a / b <= 0.5 ? "held" : "**missed**" }')

results() {
  echo "| Start to first page | median | least–most | beside the fat jar |"
  echo "|---|---:|---:|---:|"
  printf '| `./run`: extracted, class archive, first compiler | %s s | %s–%s s | %s |\n' "$a" "$amin" "$amax" "$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')"
  printf '| plain fat jar | %s s | %s–%s s | 1 |\n' "$b" "$bmin" "$bmax"
  printf '| `./run` on an empty folder: tables are created and the demonstration is loaded | %s s | %s–%s s | |\n' "$c" "$cmin" "$cmax"
  echo
  echo "P10, at most half of the fat jar’s time: $verdict. $("$java" -version 2>&1 | sed -n 2p), $(nproc) cores, embedded database with the"
  echo "demonstration loaded where nothing else is said, $rounds rounds in turn, commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), $(date -u +%Y-%m-%dT%H:%MZ), load average before $before, after $after."
}

echo
results | tee "$work/results"
page=docs/performance.md
awk -v results="$work/results" '
  /^<!-- results of modules\/benchmarks\/start-time.sh: end -->$/ { inside = 0 }
  !inside { print }
  /^<!-- results of modules\/benchmarks\/start-time.sh: begin -->$/ { inside = 1; print ""; while ((getline line < results) > 0) print line; print "" }
' "$page" >"$work/page"
cat "$work/page" >"$page"
