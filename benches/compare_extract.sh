#!/usr/bin/env bash
# Extraction beside the same fields taken with selectolax (lexbor, C) in Python: one core, one run, in turn.
# Needs python3 with venv; the venv lies outside the checkout.
#
# Usage: benches/compare_extract.sh [CORPUS]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
corpus="${1:-${KANALBAROMETER_CORPUS:-$root/../shared/corpus}}"
venv="${XDG_CACHE_HOME:-$HOME/.cache}/kanalbarometer/peer"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check selectolax orjson pyyaml

export KANALBAROMETER_CORPUS="$corpus" KANALBAROMETER_BODIES="$work/bodies"
mkdir "$work/bodies"
"$venv/bin/python" "$root/benches/extract_peer.py" --bodies "$corpus" "$work/bodies"

cd "$root"
cargo bench --quiet --profile without-polars --bench extract --no-run
# Three turns each, alternating, so that a busy machine is busy for both; the best turn counts.
for turn in 1 2 3; do
    cargo bench --quiet --profile without-polars --bench extract > "$work/ours.$turn"
    "$venv/bin/python" benches/extract_peer.py "$root" "$corpus" "$work/bodies" > "$work/peer.$turn"
done
"$venv/bin/python" - "$work" <<'PYTHON'
import json, sys
from importlib.metadata import version
from pathlib import Path

def load(side):
    fields, rates = {}, {}
    for turn in sorted(Path(sys.argv[1]).glob(f"{side}.*")):
        for line in map(json.loads, turn.read_text().splitlines()):
            if "fields" in line:
                fields[line["kind"], line["page"]] = line["fields"]
            elif line["pages_per_second"] > rates.get(line["kind"], {}).get("pages_per_second", 0):
                rates[line["kind"]] = line
    return fields, rates

(our_fields, ours), (peer_fields, peer) = load("ours"), load("peer")
print(f"{'kind':<19}{'pages':>6}{'kB':>7}{'ours pages/s':>14}{'MB/s':>7}{'selectolax pages/s':>20}{'MB/s':>7}{'ratio':>7}{'same fields':>13}")
for kind, rate in ours.items():
    other = peer[kind]
    pages = [key for key in our_fields if key[0] == kind]
    same = sum(our_fields[key] == peer_fields[key] for key in pages)
    print(f"{kind:<19}{rate['pages']:>6}{rate['bytes'] // 1000:>7}{rate['pages_per_second']:>14,.0f}{rate['megabytes_per_second']:>7,.0f}"
          f"{other['pages_per_second']:>20,.0f}{other['megabytes_per_second']:>7,.0f}{rate['pages_per_second'] / other['pages_per_second']:>6.1f}x{same:>9} of {len(pages)}")
for key, value in our_fields.items():
    if value != peer_fields[key]:
        print(f"differs: {key[0]}: {key[1]}\n  ours       {json.dumps(value, ensure_ascii=False)}\n  selectolax {json.dumps(peer_fields[key], ensure_ascii=False)}")
print(f"selectolax {version('selectolax')}, orjson {version('orjson')}, Python {sys.version.split()[0]}")
PYTHON
