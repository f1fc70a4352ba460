"""Reads the feed of changes of each report with two outside readers and compares it with the list of changes beside it.

Usage: feed_check.py REPORTS_DIR
feedparser is what many feed readers are made with and takes almost anything, saying what was wrong; atoma refuses
whatever the standard does not allow.
"""

import json
import pathlib
import sys

import atoma
import feedparser


def check(folder: pathlib.Path) -> int:
    """Checks the feed of one report and returns how many entries it has."""
    feed_file = folder / "changes.atom"
    changes = json.loads((folder / "changes.json").read_text(encoding="utf-8"))["changes"]
    parsed = feedparser.parse(str(feed_file))
    assert not parsed.bozo, f"{feed_file}: {parsed.bozo_exception}"
    assert parsed.version == "atom10", parsed.version
    strict = atoma.parse_atom_file(str(feed_file))
    assert strict.id_.startswith("urn:uuid:") and strict.updated is not None, feed_file
    expected = [f"urn:uuid:{change['id']}" for change in changes[:200]]
    assert [entry.id_ for entry in strict.entries] == expected, f"{feed_file}: other entries than changes.json"
    assert [entry.id for entry in parsed.entries] == expected, feed_file
    for entry, change in zip(parsed.entries, changes):
        said = entry.title + " " + " ".join(content.value for content in entry.content)
        assert change["authority"] in said and change["seen"]["url"] in said, f"{feed_file}: {entry.id}"
        assert entry.updated_parsed is not None, f"{feed_file}: {entry.id} has no time"
    return len(expected)


def main() -> None:
    """Checks every report in the folder."""
    folders = sorted(path.parent for path in pathlib.Path(sys.argv[1]).glob("*/changes.atom"))
    assert folders, f"no feed below {sys.argv[1]}"
    entries = sum(check(folder) for folder in folders)
    print(f"{len(folders)} feeds with {entries} entries are what two outside readers call Atom")


if __name__ == "__main__":
    main()
