#!/usr/bin/env bash
# Measures the protection of made-up tables: benchmarks/run.sh [areas…] gives one row each (12 50 100 200 600), and a plot.
# Tables of another generator are measured too, without a plot: benchmarks/run.sh table.csv… with the columns municipality, area,
# sex, age, origin and residents (or pop).
#   AUDIT_MINUTES=15  also runs the audit, for so long at most (0: not at all)
#   CLASSES=<path>    the classes and libraries to measure, if not those of ./mvnw package, whose tests hold the model that is measured
# A table to try ./helhed protect with: benchmarks/run.sh csv 12 > table.csv
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
app=$here/../target/quarkus-app
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
run() {
  "$java" -Xmx8g --enable-native-access=ALL-UNNAMED -cp "${CLASSES:-$here/../target/test-classes:$app/app/*:$app/lib/main/*}" "$here/Benchmark.java" "$@"
}

if [ "${1-}" = csv ]; then
  run "$@"
  exit
fi
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
echo '| areas | cells | equations | primary | hidden % | MB | seconds | audit | audit seconds | MB in all |'
echo '|---|---|---|---|---|---|---|---|---|---|'
for areas in "${@:-12 50 100 200 600}"; do
  # shellcheck disable=SC2086
  for each in $areas; do run measure "$each" "${AUDIT_MINUTES:-0}" | tee -a "$rows"; done
done
case "$*" in *.csv*) exit ;; esac
run plot "$rows" >"$here/../../docs/picture-protection.svg"
