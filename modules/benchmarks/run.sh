#!/usr/bin/env bash
# P1 to P5: the task list at 1 000 to 1 000 000 open tasks, beside the engine's query, a JPA view with offset and a raw scan, and
# what the read model costs when tasks are completed. Brings its own PostgreSQL. About a quarter of an hour on two cores that
# have nothing else to do; writes docs/performance.md and docs/images/task-list-growth.svg.
#
#   --scales 1000,10000     sizes (a part of the run leaves the documents as they are)
#   --only tasks            reading only; --only completions: completing only
#   --rounds N              7 unless told
#   --millis N              how long a question is asked in each round: 250 unless told
#   --actions N             how many actions are completed in each round: 60 unless told
#   --seed N                of the data: 20220624 unless told
set -euo pipefail

case ${1:-} in -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;; esac
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || commit="$commit and changes"

mvn -B -ntp -q -pl modules/benchmarks -am -DskipTests -Djacoco.skip=true -Dspotless.check.skip=true -Dbenchmarks.jar.skip=false package
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xms1g -Xmx2g -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 \
  -jar modules/benchmarks/target/benchmarks-*-run.jar --root "$PWD" --commit "$commit" "$@"
