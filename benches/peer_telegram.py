"""Telegram's card and preview with selectolax, every field that benches/extract/fields.rs prints."""

import re
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser

NUMBER = re.compile(r"([\d\s\u00a0.,]*\d)\s*([KMB])?")
FACTORS = {"K": 1_000, "M": 1_000_000, "B": 1_000_000_000}
MEDIA = (
    ("tgme_widget_message_photo_wrap", "photo"),
    ("tgme_widget_message_video_player", "video"),
    ("tgme_widget_message_roundvideo_player", "video"),
    ("tgme_widget_message_voice_player", "audio"),
    ("tgme_widget_message_document_wrap", "document"),
    ("tgme_widget_message_sticker_wrap", "sticker"),
    ("tgme_widget_message_location_wrap", "location"),
    ("tgme_widget_message_link_preview", "link_preview"),
)
KINDS = dict(MEDIA)
MEDIA_SELECTOR = ", ".join(f".{name}" for name in KINDS)
REPLY = ".tgme_widget_message_reply"
OWN_TEXT = ".tgme_widget_message_text.js-message_text"


def count(text):
    found = NUMBER.match(text.strip())
    if not found:
        return None
    number, suffix = found.groups()
    if not suffix:
        value = int(re.sub(r"\D", "", number))
        return [value, value]
    units, _, places = number.partition(".")
    step = FACTORS[suffix] // 10 ** len(places)
    shown = int(units + places) * step
    return [shown - step // 2, shown + step // 2 - 1]


def text_of(node):
    return " ".join(node.text().split()) if node is not None else None


def shown(node):
    """The text as people see it; changes the tree, so links are taken before."""
    for line_break in node.css("br"):
        line_break.replace_with("\n")
    for block in node.css("blockquote, pre, div"):
        block.insert_before("\n")
        block.insert_after("\n")
    return node.text().strip()


def name_of_channel(href):
    found = re.match(r"https://t\.me/(\w+)/\d+$", href or "")
    return found.group(1).lower() if found else None


def percent(text):
    return int(text.rstrip("%")) if text else None


def post(node):
    time = node.css_first(".tgme_widget_message_date time")
    date = node.css_first(".tgme_widget_message_date")
    views = node.css_first(".tgme_widget_message_views")
    meta = node.css_first(".tgme_widget_message_meta")
    forwarded = node.css_first(".tgme_widget_message_forwarded_from")
    is_service = "service_message" in (node.attributes.get("class") or "")
    media = []
    for part in node.css(MEDIA_SELECTOR):
        for name in part.attributes["class"].split():
            if name in KINDS:
                kind = KINDS[name]
                if kind == "document" and part.css_first(".tgme_widget_message_document_icon.audio"):
                    kind = "audio"
                media.append(kind)
                break
    reactions = []
    for reaction in node.css(".tgme_reaction"):
        emoji = reaction.css_first("i.emoji b")
        if "tgme_reaction_paid" in reaction.attributes["class"]:
            kind = "paid"
        else:
            kind = emoji.text().strip() if emoji is not None else "custom"
        number = reaction.text()
        reactions.append([kind, count(number.replace(kind, "", 1) if emoji is not None else number)])
    sums = [number for _, number in reactions]
    poll_node, poll = node.css_first(".tgme_widget_message_poll"), None
    if poll_node is not None:
        voters = node.css_first(".tgme_widget_message_voters")
        options = [
            [text_of(option.css_first(".tgme_widget_message_poll_option_text")),
             percent(text_of(option.css_first(".tgme_widget_message_poll_option_percent")))]
            for option in poll_node.css(".tgme_widget_message_poll_option")
        ]
        question = text_of(poll_node.css_first(".tgme_widget_message_poll_question"))
        poll = [question, options, count(voters.text()) if voters is not None else None]
    words = node.css_first(OWN_TEXT)
    links = []
    text = None if is_service else "" if media or poll else None
    if words is not None:
        links = [a.attributes["href"] for a in words.css("a[href]") if a.attributes["href"].startswith("http")]
        text = shown(words)
    author = meta.css_first(".tgme_widget_message_from_author") if meta is not None else None
    mark = meta.text() if meta is not None else ""
    if author is not None:
        mark = mark.replace(author.text(), "", 1)
    forward_link = node.css_first("a.tgme_widget_message_forwarded_from_name")
    return {
        "id": node.attributes["data-post"].rpartition("/")[2],
        "url": date.attributes.get("href") if date is not None else None,
        "kind": "service" if is_service else "forwarded" if forwarded is not None
        else "reply" if node.css_first(REPLY) is not None else "own",
        "posted_at": int(datetime.fromisoformat(time.attributes["datetime"]).timestamp()) if time is not None else None,
        "edited": "unknown" if is_service or meta is None else "met" if "edited" in mark else "unmet",
        "text": text,
        "links": links,
        "media": media,
        "forwarded_from": name_of_channel(forward_link.attributes.get("href")) if forward_link is not None else None,
        "views": count(views.text()) if views is not None else None,
        "reactions": reactions,
        "reactions_total": [sum(low for low, _ in sums), sum(high for _, high in sums)] if sums else None,
        "poll": poll,
    }


def read_preview(body):
    tree = LexborHTMLParser(body)
    info = tree.css_first(".tgme_channel_info")
    followers = None
    for counter in info.css(".tgme_channel_info_counter"):
        if counter.css_first(".counter_type").text().startswith(("subscriber", "member")):
            followers = count(counter.css_first(".counter_value").text())
    description = info.css_first(".tgme_channel_info_description")
    picture = info.css_first(".tgme_page_photo_image img")
    channel = [
        text_of(info.css_first(".tgme_channel_info_header_title")),
        text_of(info.css_first(".tgme_channel_info_header_username")).lstrip("@"),
        shown(description) if description is not None else "",
        followers,
        "met" if info.css_first(".verified-icon") is not None else "unmet",
        picture.attributes["src"] if picture is not None else None,
    ]
    return {"channel": channel, "posts": [post(node) for node in tree.css(".tgme_widget_message[data-post]")]}


def read_four_fields(body):
    """Number, time, text and views of each post: what the first trial of this comparison took."""
    posts = []
    for node in LexborHTMLParser(body).css(".tgme_widget_message[data-post]"):
        time = node.css_first(".tgme_widget_message_date time")
        views = node.css_first(".tgme_widget_message_views")
        words = node.css_first(OWN_TEXT)
        posts.append([
            node.attributes["data-post"].rpartition("/")[2],
            int(datetime.fromisoformat(time.attributes["datetime"]).timestamp()),
            shown(words) if words is not None else "",
            count(views.text()) if views is not None else None,
        ])
    return posts


def read_card(body):
    tree = LexborHTMLParser(body)
    application = tree.css_first("meta[property='al:ios:url']")
    followers = None
    for extra in tree.css(".tgme_page_extra"):
        if "subscriber" in extra.text():
            followers = count(extra.text())
    title = tree.css_first(".tgme_page_title")
    description = tree.css_first(".tgme_page_description")
    picture = tree.css_first("img.tgme_page_photo_image")
    badge = tree.css_first(".tgme_page_title .verified-icon")
    channel = [
        text_of(title.css_first("span") or title),
        application.attributes["content"].partition("domain=")[2].partition("&")[0],
        shown(description) if description is not None else "",
        followers,
        "met" if badge is not None else "unmet",
        picture.attributes["src"] if picture is not None else None,
    ]
    return {"channel": channel, "posts": []}
