"""The same fields with selectolax (lexbor, C), as a Python developer would take them.

Reads the pages that benches/extract reads, prints the same JSON lines: first the fields of each page,
then the rate for each kind. Run by compare_extract.sh, which compares both.

Usage: extract_peer.py CHECKOUT CORPUS BODIES
       extract_peer.py --bodies CORPUS BODIES   cuts the bodies that both sides read out of the corpus's cassettes
"""

import json
import re
import sys
import time
import unicodedata
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

import peer_mastodon
import peer_telegram

MEASURED_SECONDS = 2
PADDING = 200_000
CHANNELS = [
    "layout_2026_verified", "layout_2026_unverified", "layout_2023", "classes_renamed", "english_rounded", "hostile_name",
]

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
SUFFIX = re.compile(r"\s*[|•·–]\s*(?:WhatsApp[ -](?:Channel|Kanal)|Canale WhatsApp|Canal do WhatsApp)\s*$", re.I)
FOLLOWERS = re.compile(r"(\d[\d.,]*)[\s\u00a0]*(K|M|Mio\.)?[\s\u00a0]*\w")
STREET_AND_TOWN = re.compile(
    r"([A-ZÄÖÜ][\w.' -]{1,60}?\s\d{1,4}(?:\s?[a-z])?(?:\s?[-–]\s?\d{1,4})?)\s*[,\n]\s*((?:D-)?\d{5}\s+[A-ZÄÖÜ]\w+)"
)
TOWN = re.compile(r"(?:^|[^\d+/])\d{5}\s+[A-ZÄÖÜ]\w+", re.M)
LINK = re.compile(
    r"https?://[^\s<>*]+|\bwww\.[^\s<>*]+|\b(?:[\w-]+\.)+(?:de|com|org|net|eu|info|at|ch|example)\b(?:/[^\s<>*]*)?", re.I
)
LABEL = re.compile(r"\b(?:impressum|imprint|anbieterkennzeichnung|kontakt)\b", re.I)
SPEAKING = re.compile(r"(?:^|[/_.?=&#-])(?:impressum|imprint|kontakt)(?:$|[/_.,;?=&#-]|\d)", re.I)
WORD = re.compile(r"\b(?:impressum|imprint|anbieterkennzeichnung|legal notice)\b", re.I)
CONTACT = re.compile(r"\b(?:kontakt|contact)\b", re.I)
PLATFORM = re.compile(
    r"(?:t\.me|telegram\.me|bsky\.app|youtube\.com|instagram\.com|facebook\.com|whatsapp\.com)/|/@\w+|/users/", re.I
)
CHANNEL = re.compile(r"^/channel/([\w-]+)")
ROLE = re.compile(
    r"\b(?:Landr(?:ats?|ätin)|\w*[Bb]ürgermeister(?:s|in)?|\w*[Pp]räsident(?:en|in)?|\w*[Mm]inister(?:s|in)?|"
    r"Senator(?:s|in)?|Staatssekretär(?:in)?|\w*[Dd]irektor(?:in)?|Vorstand|Geschäftsführer(?:in)?)\b"
)
REPRESENTED = re.compile(r"\bvertret(?:en|ung|er|erin)\b|vertretungsberechtigt", re.I)
MAIL = re.compile(r"[a-z0-9._%+-]+(?:@|\s?[\[(](?:at|@)[\])]\s?)[a-z0-9-]+(?:(?:\.|\s?[\[(](?:dot|punkt)[\])]\s?)[a-z0-9-]+)+", re.I)
HIDDEN = re.compile(r"cdn-cgi/l/email-protection|data-cfemail|UnCryptMailto|data-mailto|data-email")
PHONE = re.compile(
    r"\b(?:tel(?:efon)?(?:zentrale)?|fon|phone|ruf(?:nummer)?|zentrale|hotline|vermittlung)\b\.?[^\d+\n]{0,25}\n?(?:115\b|\+?[\d(][\d\s()/.–-]{4,})"
    r"|\+\s?49[\d\s()/.–-]{6,}",
    re.I,
)
BODY = re.compile(
    r"\b(?:Landkreis|Kreis|Stadt|Gemeinde|Markt|Freistaat|Land|Bezirk|Amt)\s+[A-ZÄÖÜ]|kreis\b|"
    r"\w*(?:ministerium|verwaltung|ratsamt|präsidium|direktion|regierung|amt|behörde|kammer|agentur|zentrale|polizei)\b"
)
BLOCKS = "p, div, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, address, section, article, main, footer, header, tr, ul, table"


def comparable(text):
    return text if text.isascii() else unicodedata.normalize("NFKC", INVISIBLE.sub("", text))


def one_line(text):
    return " ".join(text.split())


def with_breaks(node):
    for line_break in node.css("br"):
        line_break.replace_with("\n")
    lines = node.text().strip().split("\n")
    return "\n".join(one_line(line) for line in lines).strip()


def count(text, language):
    found = FOLLOWERS.search(text)
    if not found:
        return None
    number, suffix = found.group(1), found.group(2)
    if suffix:
        factor = {"K": 1_000, "M": 1_000_000, "Mio.": 1_000_000}[suffix]
        units, _, places = number.replace(",", ".").partition(".")
        step = factor // 10 ** len(places)
        shown = int(units + places) * step
        return [shown - step // 2, shown + step // 2 - 1]
    value = int(re.sub(r"[.,]", "", number))
    return [value, value]


def imprint_grade(description):
    if description is None:
        return "unknown"
    address = STREET_AND_TOWN.search(description)
    if address and one_line(LABEL.sub("", description[: address.start()])).strip("*: "):
        return "full_text"
    grade, above = "none", ""
    for line in map(comparable, description.split("\n")):
        before = 0
        for link in LINK.finditer(line):
            label = line[before : link.start()] or above
            if LABEL.search(label) or SPEAKING.search(link.group()):
                return "labelled_link"
            grade, before = "unlabelled_link", link.end()
        above = line or above
    return grade


def read_channel(body):
    tree = LexborHTMLParser(body)
    language = tree.root.attributes.get("lang")
    title = tree.css_first("title")
    name = SUFFIX.sub("", one_line(title.text())) if title else None
    heading = next((node for node in tree.css("h1, h2, h3") if one_line(node.text()) == name), None)
    metas = {meta.attributes.get("name") or meta.attributes.get("property"): meta.attributes.get("content") for meta in tree.css("meta")}
    metas.get("og:image"), metas.get("og:description"), metas.get("description")
    blocks = []
    node = heading.next if heading else None
    while node is not None:
        if node.tag in ("h4", "h5"):
            blocks.append(node)
        elif node.tag == "a" and node.id == "action-button":
            break
        node = node.next
    followers = count(blocks[0].text(), language) if blocks else None
    description = with_breaks(blocks[1]) if len(blocks) > 1 else ""
    badge = "unknown"
    if heading is not None and heading.tag == "h1":
        badge = "met" if heading.css_first("img") is not None else "unmet"
    return [name, followers, badge, imprint_grade(description), description]


def resolved(base, href):
    try:
        return urlsplit(urljoin(base, href))
    except ValueError:
        return urlsplit("")


def read_home(body, url):
    tree = LexborHTMLParser(body)
    base_node = tree.css_first("base[href]")
    base = urljoin(url, base_node.attributes["href"]) if base_node else url
    channel, own, imprint, best, links = None, False, None, 0, 0
    contact, channels = None, {}
    for feed in tree.css("link[rel=alternate][href], link[rel=me][href]"):
        if feed.attributes["rel"] == "me" or "rss" in (kind := feed.attributes.get("type") or "") or "atom" in kind:
            channels.setdefault(resolved(base, feed.attributes["href"]))
    for link in tree.css("a[href], area[href]"):
        links += 1
        href = (link.attributes["href"] or "").strip()
        text = one_line(link.text())
        if "whatsapp" in (text + href).lower():
            address = resolved(base, href)
            if address.hostname in ("whatsapp.com", "www.whatsapp.com") and CHANNEL.match(address.path):
                channel = channel or address
            elif not (address.hostname or "").endswith(("whatsapp.com", "wa.me")):
                own = True
        seen = comparable(text)
        if PLATFORM.search(href):
            channels.setdefault(resolved(base, href))
        if len(seen) <= 60 and not href.startswith("#") and CONTACT.search(seen):
            contact = resolved(base, href)
        found = WORD.search(seen)
        if found:
            rate = 4 if found.group() == seen else 3 if found.start() == 0 else 2
        else:
            labels = f"{link.attributes.get('title') or ''} {link.attributes.get('aria-label') or ''}"
            rate = 2 if WORD.search(comparable(labels)) else 0
        if rate and rate >= best and not href.lower().startswith(("mailto:", "javascript:", "tel:")):
            best, imprint = rate, href
    imprint = imprint and resolved(base, imprint)
    is_complete = links >= 10 or tree.css_first("script") is None
    raw = body.lower()
    states = []
    for found, is_possible in ((channel, own or b"whatsapp.com/channel" in raw), (imprint, b"impressum" in raw)):
        states.append("met" if found else "unmet" if is_complete and not is_possible else "unknown")
    states.append("met" if contact else "unmet" if is_complete else "unknown")
    names = ("home_page_links_channel", "home_page_links_imprint", "home_page_links_contact")
    return [[name, state] for name, state in zip(names, states)]


def read_imprint(body):
    tree = LexborHTMLParser(body)
    tree.strip_tags(["script", "style"])
    mails = [link.attributes["href"] for link in tree.css("a[href^='mailto:']")]
    phones = tree.css_first("a[href^='tel:']")
    for line_break in tree.css("br"):
        line_break.replace_with("\n")
    text = comparable(tree.body.text(separator="\n")) if tree.body else ""
    lines = [line for line in map(one_line, text.split("\n")) if line]
    text = "\n".join(lines)
    address = STREET_AND_TOWN.search(text)
    state = lambda met, unknown=False: "met" if met else "unknown" if unknown else "unmet"
    represented = any(
        ROLE.search(" ".join(lines[max(0, at - 2) : at + 3])) for at, line in enumerate(lines) if REPRESENTED.search(line)
    )
    above = text[: address.start()].rsplit("\n", 4)[1:] if address else []
    return [
        ["imprint_name", state(any(BODY.search(line) for line in above))],
        ["imprint_address", state(address, TOWN.search(text))],
        ["imprint_representative", state(represented, REPRESENTED.search(text) or ROLE.search(text))],
        ["imprint_email", state(mails or MAIL.search(text), HIDDEN.search(tree.html or ""))],
        ["imprint_phone", state(phones is not None or PHONE.search(text))],
    ]


def channels(root, padded):
    script = b"<script>" + b'requireLazy(["a",1<2],{"b":"c"});' * (PADDING // 36) + b"</script>"
    for name in CHANNELS:
        body = (root / f"tests/fixtures/whatsapp/{name}.html").read_bytes()
        yield f"{name}.html", body.replace(b"<body", script + b"<body", 1) if padded else body


def websites(root, corpus, kind):
    for folder in ("htmldate", "trafilatura"):
        for path in sorted((corpus / "german-web" / folder).glob("*.html")):
            yield path.name, path.read_bytes()
    for path in sorted((root / "tests/fixtures/website").glob(f"{kind}_*.html")):
        yield path.name, path.read_bytes()


def telegram(corpus, name):
    path = corpus / "telegram" / f"{name}.html"
    return [(path.name, path.read_bytes())] if path.is_file() else []


def mastodon(root, bodies, kind):
    paths = [*sorted(bodies.glob(f"{kind}_*.json")), root / f"tests/fixtures/mastodon/{kind}.json"]
    return [(path.name, path.read_bytes()) for path in paths]


def main():
    if sys.argv[1] == "--bodies":
        return peer_mastodon.bodies(Path(sys.argv[2]), Path(sys.argv[3]))
    root, corpus, bodies = map(Path, sys.argv[1:])
    sets = [
        ("channel", read_channel, list(channels(root, False))),
        ("channel, padded", read_channel, list(channels(root, True))),
        ("telegram 2026", peer_telegram.read_preview, telegram(corpus, "s_sherlock_channel_feed_2026")),
        ("telegram, 4 fields", peer_telegram.read_four_fields, telegram(corpus, "s_sherlock_channel_feed_2026")),
        ("telegram 2021", peer_telegram.read_preview, telegram(corpus, "s_nexta_live_2021")),
        ("telegram card", peer_telegram.read_card, telegram(corpus, "card_sherlock_tme_channel")),
        ("mastodon statuses", peer_mastodon.read_statuses, mastodon(root, bodies, "statuses")),
        ("mastodon account", peer_mastodon.read_account, mastodon(root, bodies, "account")),
        ("home", lambda body: read_home(body, "https://www.example.org/home"), list(websites(root, corpus, "home"))),
        ("imprint", read_imprint, list(websites(root, corpus, "imprint"))),
    ]
    sets = [(kind, read, pages) for kind, read, pages in sets if pages]
    for kind, read, pages in sets:
        for name, body in pages:
            print(json.dumps({"kind": kind, "page": name, "fields": read(body)}))
    for kind, read, pages in sets:
        size = sum(len(body) for _, body in pages)
        # Processor time: other work on the machine does not count.
        began, spent, rounds = time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - began < MEASURED_SECONDS:
            for _, body in pages:
                read(body)
            rounds += 1
        seconds = (time.process_time() - spent) / rounds
        print(json.dumps({
            "kind": kind, "pages": len(pages), "bytes": size,
            "pages_per_second": len(pages) / seconds, "megabytes_per_second": size / 1e6 / seconds,
        }))


main()
