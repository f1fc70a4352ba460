"""Reads an archive folder with warcio, which knows nothing of us, and checks what docs/archive.md promises.

Usage: warc_check.py ARCHIVE_FOLDER. Prints a line per check; exits 1 when one fails.
"""

import collections
import hashlib
import json
import pathlib
import sys

from warcio.archiveiterator import ArchiveIterator

REVISIT_PROFILES = {
    "http://netpreserve.org/warc/1.1/revisit/server-not-modified",
    "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
}

failed = 0


def check(name, problems):
    """Prints one line; `problems` is a list, empty when all is well."""
    global failed
    if problems:
        failed += 1
        print(f"FAILED  {name}: {len(problems)}, such as {problems[0]}")
    else:
        print(f"ok      {name}")


def records(path):
    """Returns every record of a file with its payload, digests checked."""
    found = []
    with open(path, "rb") as stream:
        for record in ArchiveIterator(stream, check_digests=True):
            payload = record.content_stream().read()
            found.append((record, payload))
    return found


def field(record, name):
    return record.rec_headers.get_header(name)


def is_hex_digest_of(record, payload):
    return field(record, "WARC-Payload-Digest") == "sha256:" + hashlib.sha256(payload).hexdigest()


def check_file(path, held):
    name = path.name
    found = records(path)
    kinds = collections.Counter(record.rec_type for record, _ in found)
    print(f"        {name}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))

    broken = [
        f"{field(record, 'WARC-Record-ID')}: {record.digest_checker.problems}"
        for record, _ in found
        if record.digest_checker.passed is False
    ]
    check(f"{name}: block and payload digests fit", broken)
    unchecked = [
        field(record, "WARC-Record-ID")
        for record, _ in found
        if record.rec_type != "revisit" and record.digest_checker.passed is not True
    ]
    check(f"{name}: every record carries a digest that warcio can check", unchecked)
    versions = [record.rec_headers.protocol for record, _ in found if record.rec_headers.protocol != "WARC/1.1"]
    check(f"{name}: every record is WARC/1.1", versions)

    notes = [json.loads(payload) for record, payload in found if record.rec_type == "metadata"]
    by_kind = collections.defaultdict(list)
    for note in notes:
        by_kind[note["kind"]].append(note)
    framed = found[0][0].rec_type == "warcinfo" and notes[0]["kind"] == "plan" and notes[-1]["kind"] == "end"
    check(f"{name}: begins with warcinfo and plan, ends with the end", [] if framed else [name])

    requests = {field(record, "WARC-Record-ID"): record for record, _ in found if record.rec_type == "request"}
    answers = {
        field(record, "WARC-Record-ID"): (record, payload)
        for record, payload in found
        if record.rec_type in ("response", "revisit")
    }
    lonely = []
    for record, _ in answers.values():
        request = requests.get(field(record, "WARC-Concurrent-To"))
        if request is None or field(request, "WARC-Target-URI") != field(record, "WARC-Target-URI"):
            lonely.append(field(record, "WARC-Target-URI"))
    check(f"{name}: every answer has its request", lonely)

    wrong = []
    for record, payload in answers.values():
        if record.rec_type != "response":
            continue
        headers = record.http_headers
        length = headers.get_header("content-length")
        if headers.get_header("content-encoding") or headers.get_header("transfer-encoding"):
            wrong.append(f"{field(record, 'WARC-Target-URI')} is still packed")
        elif length != str(len(payload)) or not is_hex_digest_of(record, payload):
            wrong.append(f"{field(record, 'WARC-Target-URI')}: length or digest")
        held.setdefault(field(record, "WARC-Payload-Digest"), set()).add(field(record, "WARC-Target-URI"))
    check(f"{name}: bodies are kept decoded, with length and digest", wrong)

    handed_over = {
        field(record, "WARC-Record-ID"): (record, payload) for record, payload in found if record.rec_type == "resource"
    }
    wrong = []
    for record, payload in handed_over.values():
        if not is_hex_digest_of(record, payload):
            wrong.append(field(record, "WARC-Target-URI"))
        held.setdefault(field(record, "WARC-Payload-Digest"), set()).add(field(record, "WARC-Target-URI"))
    check(f"{name}: {kinds['resource']} files that were handed over are kept with their digest", wrong)

    lost = [
        field(record, "WARC-Target-URI")
        for record, _ in answers.values()
        if record.rec_type == "revisit"
        and (
            field(record, "WARC-Profile") not in REVISIT_PROFILES
            or field(record, "WARC-Refers-To-Target-URI") not in held.get(field(record, "WARC-Payload-Digest"), set())
        )
    ]
    check(f"{name}: {kinds['revisit']} revisits lead to a body kept for the same address", lost)

    outcomes = [note for note in by_kind["outcome"]]
    targets = [json.dumps(note["target"], sort_keys=True) for note in outcomes]
    twice = [target for target, count in collections.Counter(targets).items() if count > 1]
    check(f"{name}: no target has two outcomes", twice)
    missing = [
        target["url"] for target in by_kind["plan"][0]["targets"] if json.dumps(target, sort_keys=True) not in set(targets)
    ]
    end = by_kind["end"][0]
    check(f"{name}: every planned target has an outcome", missing if end["reason"] != "abandoned" else [])
    counted = collections.Counter(note["status"] for note in outcomes)
    sums = [] if end["reason"] == "abandoned" or counted == end["statuses"] else [f"{counted} {end['statuses']}"]
    check(f"{name}: the statuses at the end sum up the outcomes ({len(outcomes)})", sums)

    referred = {field(record, "WARC-Refers-To") for record, _ in found if record.rec_type == "metadata"} - {None}
    check(f"{name}: outcomes refer to documents of this file", sorted(referred - set(answers) - set(handed_over)))
    unbacked = [
        note["target"]["url"]
        for note in outcomes
        if note["document_sha256"] and "sha256:" + note["document_sha256"] not in held
    ]
    check(f"{name}: every document named is held", unbacked)


def main():
    folder = pathlib.Path(sys.argv[1])
    files = sorted(folder.rglob("*.warc.gz"), key=lambda path: path.name)
    check(f"{folder} holds archive files", [] if files else [folder])
    held = {}
    for path in files:
        check_file(path, held)
    check("no torn record lies about", [str(path) for path in folder.rglob("*.torn")])
    sys.exit(1 if failed else 0)


main()
