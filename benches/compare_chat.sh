#!/usr/bin/env bash
# A million lines of a chat beside whatstk and chat-miner in Python: one core, one run, in turn.
# Needs python3 with venv and taskset; the venv lies outside the checkout.
#
# Usage: benches/compare_chat.sh [LINES [TURNS]]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
lines="${1:-1000000}" turns="${2:-3}"
venv="${XDG_CACHE_HOME:-$HOME/.cache}/kanalbarometer/peer-chat"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check whatstk chat-miner

cd "$root"
built="$(cargo bench --quiet --profile without-polars --bench chat --no-run --message-format json)"
bench="$(printf '%s\n' "$built" | "$venv/bin/python" -c '
import json, sys
lines = map(json.loads, sys.stdin)
print([line["executable"] for line in lines if line.get("executable") and line["target"]["name"] == "chat"][-1])')"

"$bench" --generate "$work/chat.txt" "$lines"
# Its progress bar costs chat-miner time.
export TQDM_DISABLE=1
# In alternation on one core; what counts is the time on the processor, which others on the machine do not lengthen much.
for turn in $(seq "$turns"); do
    for side in parse import; do
        taskset -c 0 "$bench" "--$side" "$work/chat.txt" | tail -1 > "$work/$side.$turn"
    done
    for side in whatstk chat-miner; do
        taskset -c 0 "$venv/bin/python" benches/peer_chat.py "$side" "$work/chat.txt" > "$work/$side.$turn"
    done
done
"$venv/bin/python" - "$work" "$lines" <<'PYTHON'
import json, sys
from importlib.metadata import version
from pathlib import Path

work, lines = Path(sys.argv[1]), int(sys.argv[2])
sides = {}
for side in ["parse", "import", "whatstk", "chat-miner"]:
    turns = [json.loads(turn.read_text()) for turn in sorted(work.glob(f"{side}.*"))]
    sides[side] = min(turns, key=lambda turn: turn["busy_seconds"]) | {"peak_megabytes": max(turn["peak_megabytes"] for turn in turns)}
ours = sides["parse"]
print(f"{lines:,} lines, {ours['megabytes']} MB, best of {len(turns)} turns each")
print(f"{'':<12}{'processor s':>12}{'wall s':>8}{'MB/s':>6}{'peak MB':>9}{'times ours':>12}  messages, sum of minutes, of the channel")
for side, told in sides.items():
    sums = told["messages_minutes_of_channel"]
    busy = told["busy_seconds"]
    print(f"{side:<12}{busy:>12.2f}{told['seconds']:>8.2f}{told['megabytes'] / busy:>6.0f}{told['peak_megabytes']:>9}"
          f"{busy / ours['busy_seconds']:>11.1f}x  {sums or ''}{'' if sums in (None, ours['messages_minutes_of_channel']) else '  DIFFERS'}")
print(f"whatstk {version('whatstk')}, chat-miner {version('chat-miner')}, Python {sys.version.split()[0]}")
PYTHON
