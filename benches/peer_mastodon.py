"""Mastodon's answers with orjson, and selectolax for the HTML inside: what benches/extract/fields.rs prints.

The answers are JSON, for which orjson (Rust) is the fastest that Python has; biographies, fields and statuses are HTML.
"""

import re
from datetime import datetime
from urllib.parse import urlsplit

import orjson
from selectolax.lexbor import LexborHTMLParser

MEDIA = {"image": "photo", "video": "video", "audio": "audio", "gifv": "sticker"}
TELEGRAM = re.compile(r"^https://t\.me/(?:s/)?(\w+)$")
NOT_A_LINK = {"mention", "hashtag"}


def moment(text):
    # Whole milliseconds: a float of seconds would be one off now and then.
    if text is None:
        return None
    time = datetime.fromisoformat(text)
    return int(time.timestamp()) * 1000 + time.microsecond // 1000


def exact(number):
    return None if number is None else [number, number]


def rich(html, has_quote=False):
    """Returns the text as people see it, and the links as (address, rel=me)."""
    tree = LexborHTMLParser(html)
    if has_quote:
        for line in tree.css(".quote-inline"):
            line.decompose()
    links = []
    for link in tree.css("a[href]"):
        attributes = link.attributes
        if NOT_A_LINK.isdisjoint((attributes.get("class") or "").split()) and attributes["href"].startswith("http"):
            address = attributes["href"]
            address += "/" if urlsplit(address).path == "" else ""
            address = TELEGRAM.sub(lambda found: f"https://t.me/{found[1].lower()}", address)
            links.append((address, "me" in (attributes.get("rel") or "").split()))
    for line_break in tree.css("br"):
        line_break.replace_with("\n")
    paragraphs = tree.css("p")
    text = "\n\n".join(p.text().strip() for p in paragraphs) if paragraphs else tree.body.text() if tree.body else ""
    return text.strip(), links


def handle(account):
    acct = account["acct"].lower()
    return acct if "@" in acct else f"{acct}@{urlsplit(account['url']).hostname}"


def described(of, key):
    return (of[key] or "") if key in of else None


def status(of):
    is_forwarded = of["reblog"] is not None
    is_reply = of["in_reply_to_id"] is not None or of["in_reply_to_account_id"] is not None
    found = {
        "id": of["id"],
        "url": of["url"] or of["uri"],
        "kind": "forwarded" if is_forwarded else "reply" if is_reply else "own",
        "posted_at": moment(of["created_at"]),
        "edited_at": None, "text": None, "title": None, "language": None, "links": [], "media": [],
        "forwarded_from": None, "replies": None, "shares": None, "favourites": None, "poll": None,
    }
    if is_forwarded:
        found["forwarded_from"] = handle(of["reblog"]["account"])
        return found
    text, links = rich(of["content"], of.get("quote") is not None)
    media = [[MEDIA.get(one["type"], "other"), described(one, "description")] for one in of["media_attachments"]]
    if of.get("card"):
        media.append(["link_preview", described(of["card"], "image_description")])
    poll = of.get("poll")
    if poll:
        voters = poll["voters_count"] if poll["multiple"] else poll["votes_count"]
        poll = [[[one["title"], exact(one["votes_count"])] for one in poll["options"]], exact(voters)]
    return found | {
        "edited_at": moment(of["edited_at"]),
        "text": text,
        "title": of["spoiler_text"].strip() or None,
        "language": of["language"],
        "links": [address for address, _ in links],
        "media": media,
        "replies": exact(of["replies_count"]),
        "shares": exact(of["reblogs_count"] + (of.get("quotes_count") or 0)),
        "favourites": exact(of["favourites_count"]),
        "poll": poll,
    }


def read_statuses(body):
    return [status(one) for one in orjson.loads(body) if one["visibility"] not in ("private", "direct")]


def read_account(body):
    account = orjson.loads(body)
    state = lambda key: {True: "met", False: "unmet"}.get(account.get(key), "unknown")
    description, in_description = rich(account["note"])
    links = []
    for field in account["fields"]:
        verified_at = moment(field["verified_at"])
        links += [[address, me, verified_at] for address, me in rich(field["value"])[1]]
    links += [[address, me, None] for address, me in in_description]
    return [
        account["display_name"].strip() or account["username"],
        handle(account),
        description,
        exact(account["followers_count"]),
        exact(account["statuses_count"]),
        account["created_at"][:10],
        account["last_status_at"][:10] if account["last_status_at"] else None,
        account["avatar"] if not account["avatar"].endswith("/missing.png") else None,
        state("bot"), state("discoverable"), state("indexable"),
        links,
    ]


def bodies(corpus, folder):
    """Cuts the bodies of two real answers out of the corpus's cassettes, for both sides to read."""
    import yaml

    for name, kind in (("get_account_default", "account"), ("get_account_statuses_default", "statuses")):
        cassette = corpus / "mastodon" / f"{name}.yml"
        if cassette.is_file():
            body = yaml.safe_load(cassette.read_text())["http_interactions"][0]["response"]["body"]["string"]
            (folder / f"{kind}_{name}.json").write_text(body)
