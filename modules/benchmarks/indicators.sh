#!/usr/bin/env bash
# The table of 500 indicators and ten years: times, statements, import (P15). Brings its own PostgreSQL; a few minutes on a machine
# that has nothing else to do. Writes its results into docs/performance.md.
#
#   --rounds N              7 unless told
set -euo pipefail

case ${1:-} in -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;; esac
exec "$(dirname -- "${BASH_SOURCE[0]}")/measure.sh" indicators.sh IndicatorBenchmark "Reading" "$@"
