"""Writes tables of invented channels, as large as asked for: what the bench of the metrics and its peer measure over.

Usage: measure_tables.py TEMPLATE_TABLES DIR --posts 10000000 --observations 4000000

The columns are those of the tables in TEMPLATE_TABLES (any project's, such as the demo's); what a metric reads is filled, texts
and quotes at the length that they really have. Same numbers, same rows: every value comes from a hash of the row's number.
Parts lie as a night writes them: one file a night and platform. A night asks each channel once, and the home page of its
authority once a week. The skew is that of real channels: a few post much and are followed by many, most by few; posts come by
day; a fifth of the channels was not watched all the time; a tenth of the checks gave no number.
"""

import argparse
import functools
import pathlib
import shutil

import duckdb

AS_OF = "2026-10-19"
POST_DAYS = 730
NIGHTS = 400

# A number from 0 to 1 that depends on nothing but its arguments.
UNIT = "CREATE MACRO unit(a, b) AS hash(a * 7919 + b) / 18446744073709551615.0::DOUBLE"


@functools.cache
def columns(connection, files: str) -> list[tuple[str, str]]:
    described = connection.execute(f"DESCRIBE SELECT * FROM read_parquet('{files}', hive_partitioning = false)")
    return [(row[0], row[1]) for row in described.fetchall()]


def write(connection, template: str, target: pathlib.Path, filled: dict[str, str], source: str, common: dict[str, str]) -> None:
    """Writes a table with the template's columns: the filled ones and those common ones that it has as said, the others null."""
    known = columns(connection, template)
    missing = set(filled) - {name for name, _ in known}
    if missing:
        raise SystemExit(f"{template} has no columns {sorted(missing)}: the template is of another version")
    cells = ", ".join(f"CAST({filled.get(name, common.get(name, 'NULL'))} AS {kind}) AS {name}" for name, kind in known)
    target.parent.mkdir(parents=True, exist_ok=True)
    connection.execute(f"COPY (SELECT {cells} FROM {source}) TO '{target}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 200000)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("template", type=pathlib.Path)
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--posts", type=int, default=10_000_000)
    parser.add_argument("--observations", type=int, default=4_000_000)
    arguments = parser.parse_args()
    if arguments.dir.exists():
        shutil.rmtree(arguments.dir)
    day = sorted((arguments.template / "metrics").glob("as_of=*"))[-1]
    made = arguments.dir / "metrics" / f"as_of={AS_OF}"
    made.mkdir(parents=True)
    channels = max(arguments.observations // NIGHTS, 1)

    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET memory_limit = '2GB'")
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(UNIT)
    connection.execute(f"CREATE TABLE numbers AS SELECT range AS n FROM range({channels})")

    def table(name: str, filled: dict[str, str], source: str = "numbers", part: str = "bench", common: dict[str, str] = {}) -> None:
        target = arguments.dir / name / f"{part}.parquet"
        write(connection, f"{arguments.template}/{name}/**/*.parquet", target, filled, source, common)

    def of_day(name: str, filled: dict[str, str], source: str) -> None:
        write(connection, f"{day}/{name}.parquet", made / f"{name}.parquet", filled, source, {})

    channel, authority = "'channel-' || n", "'authority-' || n"
    platform = "CASE WHEN n % 10 < 7 THEN 'whatsapp' WHEN n % 10 = 7 THEN 'mastodon' ELSE 'telegram' END"
    population = "CASE WHEN n % 7 = 0 THEN NULL ELSE 2000 + (500000 * power(unit(n, 1), 3))::BIGINT END"
    classes = "['1_under_5k', '2_5k_to_20k', '3_20k_to_50k', '4_50k_to_100k', '5_100k_to_500k', '6_500k_and_more']"
    address = "'https://www.whatsapp.com/channel/0029Va' || left(md5('channel' || n), 16)"
    website = "'https://www.amt-' || n || '.example/'"
    table("authorities", {
        "authority_id": authority, "name": "'Amt ' || n", "level": "['kreis', 'gemeinde', 'polizei', 'kreisfreie_stadt'][1 + n % 4]",
        "land": "['NW', 'BY', 'NI', 'SN', 'BW'][1 + n % 5]", "population": population, "population_as_of": "DATE '2025-12-31'",
        "population_class": f"CASE WHEN n % 7 = 0 THEN 'unknown' ELSE {classes}[1 + n % 6] END", "website": website,
        "website_host": "'amt-' || n || '.example'", "source": "'invented for the bench'", "source_date": "DATE '2026-10-01'",
    })
    table("channels", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "url": address, "source": "'invented for the bench'",
        "handle": "'0029Va' || left(md5('channel' || n), 16)", "source_date": "DATE '2026-10-01'", "source_day": "20727",
        "promised_posts": "CASE WHEN n % 5 = 0 THEN 1 END", "promised_span": "CASE WHEN n % 5 = 0 THEN 'workday' END",
        "promised_source": "CASE WHEN n % 5 = 0 THEN 'invented for the bench' END",
    })

    # The newest night is that of the day of the report; growth is steady with a little noise, badges come and imprints go.
    for night in range(NIGHTS):
        date = f"(DATE '{AS_OF}' - {night})"
        day_number = f"datediff('day', DATE '1970-01-01', {date})"
        run, month = f"strftime({date}, '%Y%m%d') || 'T013000Z'", f"strftime({date}, '%Y-%m')"
        run_id, month_name = connection.execute(f"SELECT {run}, {month}").fetchone()
        followers = (
            f"CASE WHEN hash(n * 3 + {night}) % 10 = 0 THEN NULL ELSE "
            f"(50 + 60000 * power(unit(n, 2), 6) * (1 - {night} / 900.0) + hash(n + {night}) % 7)::BIGINT END"
        )
        low = f"CASE WHEN n % 4 = 0 THEN {followers} - 50 ELSE {followers} END"
        high = f"CASE WHEN n % 4 = 0 THEN {followers} + 49 ELSE {followers} END"
        seen = {
            "run_id": run, "channel_id": channel, "authority_id": authority, "month": month, "date": date,
            "iso_week": f"strftime({date}, '%G-W%V')", "observed_at": f"{date} + INTERVAL 90 MINUTE + INTERVAL (n) SECOND",
            "source": "'collected'", "purpose": "'whatsapp_channel'", "status": "'ok'", "url": address,
            "document_sha256": f"md5(n || '-' || {night}) || md5({night} || '-' || n)", "extractor_version": "1",
        }
        counted = {
            "followers": followers, "followers_low": low, "followers_high": high,
            "followers_precision": f"CASE WHEN {followers} IS NULL THEN NULL WHEN n % 4 = 0 THEN 'rounded' ELSE 'exact' END",
        }
        opened = f"DATE '{AS_OF}' - 600 + CAST(n % 400 AS INTEGER)"
        observed = counted | {
            "platform": platform, "date_from": date, "date_to": date, "day_from": day_number, "day_to": day_number, "final_url": address,
            "name": f"'Amt ' || n || CASE WHEN n % 50 = 0 AND {night} > 90 THEN ' (alt)' ELSE '' END",
            "description": "'Neues aus dem Amt ' || n || ', montags bis freitags. Impressum: https://www.amt-' || n || '.example/impressum'",
            "handle": "'0029Va' || left(md5('channel' || n), 16)",
            "badge": f"CASE WHEN n % 10 >= 7 THEN 'unknown' WHEN n % 3 = 0 AND {night} < n % 400 THEN 'verified' ELSE 'unverified' END",
            "imprint": f"CASE WHEN n % 40 = 0 AND {night} < 30 THEN 'none' ELSE ['full_text', 'labelled_link', 'none'][1 + n % 3] END",
            "started_from": f"CASE WHEN {night} = 0 THEN {opened} END", "started_to": f"CASE WHEN {night} = 0 THEN {opened} END",
            "started_day_from": f"CASE WHEN {night} = 0 THEN datediff('day', DATE '1970-01-01', {opened}) END",
            "started_day_to": f"CASE WHEN {night} = 0 THEN datediff('day', DATE '1970-01-01', {opened}) END",
            "evidence": """'[{"field":"name","place":"meta og:title","quote":"Amt ' || n || '"},{"field":"followers","place":'
                || '"script 3, /followers","quote":"' || n || '"},{"field":"badge","place":"script 3, /verified","quote":"true"}]'""",
        }
        for kind in ["whatsapp", "mastodon", "telegram"]:
            part = f"platform={kind}/month={month_name}/{run_id}"
            table("observations", observed, f"(SELECT n FROM numbers WHERE {platform} = '{kind}')", part, seen)
        weekly = f"(SELECT n FROM numbers WHERE (n + {night}) % 7 = 0)"
        home = seen | {"channel_id": "NULL", "purpose": "'website_home'", "url": website, "document_sha256": f"md5('home' || n || '-' || {night} // 7)"}
        fetched = {"http_status": "200", "hops": "1", "final_platform": "'whatsapp'", "final_handle": observed["handle"], "final_url": address}
        part = f"month={month_name}/{run_id}"
        table("fetches", fetched, part=part, common=seen)
        table("fetches", {"http_status": "200", "hops": "1", "final_url": website}, weekly, f"{part}-home", home)
        table("readings", counted | {"shown": "'name description followers badge'", "verdict": "'accepted'", "turned": "false", "posts": "0"}, part=part, common=seen)
        table("links", {"leads_to": "'whatsapp'", "handle": observed["handle"], "address": address, "rel_me": "false", "place": "'a (line 30, column 5)'", "quote": f"'WhatsApp-Kanal → ' || {address}"}, weekly, part, home)
        criteria = "['home_page_links_channel', 'home_page_links_imprint', 'home_page_links_contact', 'imprint_name', 'imprint_address', 'imprint_email']"
        table("findings", {
            "criterion": f"{criteria}[k]", "state": "CASE WHEN (n + k) % 5 = 0 THEN 'unmet' ELSE 'met' END", "detail": f"CASE WHEN (n + k) % 5 = 0 THEN NULL WHEN k = 1 THEN {address} ELSE {website} END",
            "place": "CASE WHEN (n + k) % 5 = 0 THEN NULL ELSE 'a (line 30, column 5)' END", "quote": "CASE WHEN (n + k) % 5 = 0 THEN NULL ELSE 'WhatsApp-Kanal' END",
        }, f"(SELECT n, k FROM {weekly}, (SELECT unnest([1, 2, 3, 4, 5, 6]) AS k))", part, home)

    # The channel of a post: the square of a uniform number, so that the first tenth of the channels posts a third of all.
    connection.execute(f"""CREATE VIEW posted AS
        SELECT p, n, second, CAST(make_timestamp(second * 1000000) AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Berlin' AS TIMESTAMP) AS berlin
        FROM (SELECT range AS p, CAST(floor({channels} * power(unit(range, 3), 2)) AS BIGINT) AS n,
                epoch(TIMESTAMP '{AS_OF}')::BIGINT - (unit(range, 4) * {POST_DAYS} * 86400)::BIGINT AS second
            FROM range({arguments.posts}))""")
    # Words of German length; a post has up to forty of them.
    words = "['der', 'die', 'Straße', 'ist', 'heute', 'gesperrt', 'Bürgerbüro', 'und', 'Landkreis', 'Termin', 'bitte', 'Ihnen', 'am', 'Montag', 'Umleitung', 'Warnung']"
    text = f"array_to_string(list_transform(range(3 + p % 38), lambda i: {words}[1 + (hash(p * 41 + i) % 16)::BIGINT]), ' ')"
    post_url = "'https://t.amt.example/' || n || '/' || p"
    berlin_day = "datediff('day', DATE '1970-01-01', CAST(berlin AS DATE))"
    of_day("posts", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "month": "strftime(berlin, '%Y-%m')", "post_id": "'post-' || p",
        "kind": "CASE WHEN p % 20 = 0 THEN 'forwarded' WHEN p % 97 = 0 THEN 'service' ELSE 'own' END",
        "posted_at": "make_timestamp(second * 1000000) AT TIME ZONE 'UTC'", "posted_precision": "CASE WHEN p % 50 = 0 THEN 'day' ELSE 'second' END",
        "date": "CAST(berlin AS DATE)", "day": berlin_day, "posted_second": "second",
        "iso_week": "strftime(berlin, '%G-W%V')", "weekday": "isodow(berlin)", "hour": "CASE WHEN p % 50 = 0 THEN NULL ELSE hour(berlin) END",
        "first_seen_at": f"TIMESTAMPTZ '{AS_OF} 01:30:00Z'", "last_seen_at": f"TIMESTAMPTZ '{AS_OF} 01:30:00Z'", "observed_on": f"DATE '{AS_OF}'",
        "sights": "1", "deleted": "'unknown'", "edited": "'unknown'", "media": "['', 'photo', 'video', 'link_preview', 'photo video'][1 + p % 5]",
        "format": "['text', 'photo', 'video', 'link_preview', 'photo'][1 + p % 5]", "photos": "CASE WHEN p % 5 IN (1, 4) THEN 1 ELSE 0 END",
        "photos_described": "CASE WHEN n % 10 < 7 THEN NULL WHEN p % 5 = 1 THEN 1 ELSE 0 END", "views": "CASE WHEN n % 10 >= 8 THEN p % 5000 END",
        "reactions_total": "CASE WHEN p % 3 = 0 THEN NULL ELSE p % 200 END", "reactions_low": "CASE WHEN p % 3 = 0 THEN NULL ELSE p % 200 END",
        "reactions_high": "CASE WHEN p % 3 = 0 THEN NULL ELSE p % 200 END", "source": "'collected'", "extractor_version": "1",
        "text_language": "CASE WHEN p % 40 = 0 THEN 'other' ELSE 'german' END", "address": "['sie', 'ihr', 'none', 'du', 'none', 'sie', 'mixed'][1 + (p + n) % 7]",
        "register": "['formal', 'neutral', 'casual'][1 + (p * 5 + n) % 3]", "salutation": "['none', 'neutral', 'casual'][1 + p % 3]", "sign_off": "['none', 'formal'][1 + p % 2]",
        "words": "5 + p % 80", "sentences": "1 + p % 6", "characters": "30 + p % 500", "emoji": "p % 4", "exclamation_marks": "p % 3",
        "amstad": "CASE WHEN p % 80 > 25 THEN 30.0 + p % 50 END", "wiener_sachtextformel": "CASE WHEN p % 80 > 25 THEN 5.0 + p % 9 END",
        "url": post_url, "text": f"CASE WHEN p % 5 = 1 AND p % 3 = 0 THEN '' ELSE {text} END", "links": "CASE WHEN p % 2 = 0 THEN '[\"https://www.amt-' || n || '.example/aktuelles/' || p || '\"]' END",
        "reactions": """CASE WHEN p % 3 > 0 THEN '[{"kind":"👍","count":{"shown":' || p % 200 || ',"precision":"exact"}}]' END""",
        "place": "'/posts/' || p % 20", "document_sha256": f"md5(n || '-' || {berlin_day}) || md5({berlin_day} || '-' || n)",
        "anglicisms": "CASE WHEN p % 11 = 0 THEN 'update' ELSE '' END", "gender_forms": "CASE WHEN p % 9 = 0 THEN 'colon' ELSE '' END",
        "cues": """CASE WHEN (p + n) % 7 IN (2, 4) THEN '[]' ELSE '[{"says":"sie","certainty":"certain","rule":"a polite pronoun","quote":"Ihnen"}]' END""",
        "topics": "['', 'warning', 'traffic', 'events', 'waste council'][1 + p % 5]", "crisis": "CASE WHEN p % 60 = 0 THEN 1 ELSE 0 END",
    }, "posted")
    of_day("post_links", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "post_id": "'post-' || p", "number": "1",
        "host": "CASE WHEN p % 4 = 0 THEN 'www.amt-' || n || '.example' ELSE 'anderswo.example' END", "is_short": "0",
    }, "(SELECT * FROM posted WHERE p % 2 = 0)")
    of_day("post_reactions", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "post_id": "'post-' || p", "reaction": "['👍', '❤️', '🙏'][1 + p % 3]",
        "reaction_count": "p % 60", "reaction_low": "p % 60", "reaction_high": "p % 60",
    }, "(SELECT * FROM posted WHERE p % 3 <> 0)")
    of_day("counterparts", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "post_id": "'post-' || p", "url": post_url, "posted_second": "second",
        "day": berlin_day, "state": "['met', 'unmet', 'unknown'][1 + p % 3]", "reason": "CASE WHEN p % 3 = 2 THEN 'not_watched' END",
        "how": "CASE WHEN p % 3 = 0 THEN 'words' END", "nearest_url": "'https://www.amt-' || n || '.example/presse/' || p", "similarity": "unit(p, 5)",
    }, f"(SELECT * FROM posted WHERE {berlin_day} > datediff('day', DATE '1970-01-01', DATE '{AS_OF}') - 84)")
    # Most channels were watched for the last 300 days without a hole, a fifth in two spans.
    end = f"epoch(TIMESTAMP '{AS_OF}')::BIGINT"
    spans = f"""(SELECT n, {end} - 300 * 86400 AS since, CASE WHEN n % 5 = 0 THEN {end} - 100 * 86400 ELSE {end} END AS until FROM numbers
        UNION ALL SELECT n, {end} - 60 * 86400, {end} FROM numbers WHERE n % 5 = 0)"""
    of_day("windows", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "from_second": "since", "to_second": "until",
        "from_at": "make_timestamp(since * 1000000) AT TIME ZONE 'UTC'", "to_at": "make_timestamp(until * 1000000) AT TIME ZONE 'UTC'",
    }, spans)
    # Small tables, as the template has them; the large ones it has beside these are not the bench's subject.
    filled = {"posts", "post_links", "post_reactions", "counterparts", "windows"}
    for file in day.glob("*.parquet"):
        if file.stem not in filled:
            shutil.copy(file, made / file.name)
    for folder in arguments.template.iterdir():
        if folder.is_dir() and folder.name not in {"metrics", "sights"} and not (arguments.dir / folder.name).exists():
            shutil.copytree(folder, arguments.dir / folder.name)
    size = sum(file.stat().st_size for file in arguments.dir.rglob("*.parquet"))
    print(f"{arguments.posts:,} posts, {arguments.observations:,} observations of {channels:,} channels: {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
