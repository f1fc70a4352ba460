#!/usr/bin/env bash
# All metrics over 1, 3 and 10 million posts, in Polars as the program runs them and in DuckDB, turn by turn.
#
# Usage: benches/compare_measure.sh TEMPLATE_TABLES [MILLIONS...]   (the template: data/tables of any project, such as a demo's)
# Needs an optimised build (`cargo bench` makes one; Polars takes half an hour once) and python3 with duckdb and pytz.
set -euo pipefail
cd "$(dirname "$0")/.."
template="$1"
shift
python="${PYTHON:-python3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cargo bench --bench measure --no-run
for millions in "${@:-1 3 10}"; do
    for size in $millions; do
        "$python" benches/measure_tables.py "$template" "$work/tables" --posts "$((size * 1000000))" --observations "$((size * 400000))"
        for turn in 1 2 3; do
            printf 'turn %s  Polars: ' "$turn"
            cargo bench --quiet --bench measure -- "$work/tables"
            printf 'turn %s  DuckDB: ' "$turn"
            "$python" benches/peer_measure.py "$work/tables"
        done
    done
done
