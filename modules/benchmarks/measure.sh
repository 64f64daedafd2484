#!/usr/bin/env bash
# What the scripts of one benchmark have in common; they call it, people do not.
#   measure.sh SCRIPT CLASS FIRST [arguments of the benchmark]
#   SCRIPT  whose part of docs/performance.md it is; CLASS  the benchmark; FIRST  how the first line of its report begins
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
script=$1 class=$2 first=$3
shift 3

commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
[ -z "$(git status --porcelain --untracked-files=no 2>/dev/null)" ] || commit="$commit and changes"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -ntp -q -pl modules/benchmarks -am -DskipTests -Djacoco.skip=true -Dspotless.check.skip=true -Dbenchmarks.jar.skip=false package
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xms512m -Xmx1g -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 \
  -Dloader.main="fr.qualipilote.benchmarks.$class" -cp modules/benchmarks/target/benchmarks-*-run.jar \
  org.springframework.boot.loader.launch.PropertiesLauncher --commit "$commit" "$@" \
  | sed -n "/^| $first/,\$p" | tee "$work/results"

awk -v results="$work/results" -v begin="<!-- results of modules/benchmarks/$script: begin -->" \
  -v end="<!-- results of modules/benchmarks/$script: end -->" '
  $0 == end { inside = 0 }
  !inside { print }
  $0 == begin { inside = 1; print ""; while ((getline line < results) > 0) print line; print "" }
' docs/performance.md >"$work/page"
cat "$work/page" >docs/performance.md
