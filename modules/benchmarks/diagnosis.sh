#!/usr/bin/env bash
# Self-diagnoses of 8 and of 80 services, running and frozen, on PostgreSQL and on H2: times and statements of what is read and saved.
# Brings both databases; two minutes on a machine that has nothing else to do. Writes its results into docs/performance.md.
#
#   --rounds N              7 unless told
set -euo pipefail

case ${1:-} in -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;; esac
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || commit="$commit and changes"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -ntp -q -pl modules/benchmarks -am -DskipTests -Djacoco.skip=true -Dspotless.check.skip=true -Dbenchmarks.jar.skip=false package
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xms512m -Xmx1g -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 \
  -Dloader.main=fr.qualipilote.benchmarks.DiagnosisBenchmark -cp modules/benchmarks/target/benchmarks-*-run.jar \
  org.springframework.boot.loader.launch.PropertiesLauncher --commit "$commit" "$@" \
  | sed -n '/^| A running/,$p' | tee "$work/results"

awk -v results="$work/results" '
  /^<!-- results of modules\/benchmarks\/diagnosis.sh: end -->$/ { inside = 0 }
  !inside { print }
  /^<!-- results of modules\/benchmarks\/diagnosis.sh: begin -->$/ { inside = 1; print ""; while ((getline line < results) > 0) print line; print "" }
' docs/performance.md >"$work/page"
cat "$work/page" >docs/performance.md
