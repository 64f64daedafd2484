#!/usr/bin/env bash
# Self-diagnoses of 8 and of 80 services, running and frozen, on PostgreSQL and on H2: times and statements of what is read and saved.
# Brings both databases; two minutes on a machine that has nothing else to do. Writes its results into docs/performance.md.
#
#   --rounds N              7 unless told
set -euo pipefail

case ${1:-} in -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;; esac
exec "$(dirname -- "${BASH_SOURCE[0]}")/measure.sh" diagnosis.sh DiagnosisBenchmark "A running" "$@"
