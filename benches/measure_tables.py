"""Writes tables of invented channels, as large as asked for: what the bench of the metrics and its peer measure over.

Usage: measure_tables.py TEMPLATE_TABLES DIR --posts 10000000 --observations 4000000

The columns are those of the tables in TEMPLATE_TABLES (any project's, such as the demo's); what a metric reads is filled, the
rest is null: texts, quotes and addresses would only fill the disk. Same numbers, same rows: every value comes from a hash of
the row's number. The skew is that of real channels: a few post much and are followed by many, most by few; posts come by day
and on working days; a fifth of the channels was not watched all the time; a tenth of the checks gave no number.
"""

import argparse
import pathlib
import shutil

import duckdb

AS_OF = "2026-10-19"
DAYS = 730
WATCHED_DAYS = 400

# A number from 0 to 1 that depends on nothing but its arguments.
UNIT = "CREATE MACRO unit(a, b) AS hash(a * 7919 + b) / 18446744073709551615.0::DOUBLE"


def columns(connection, files: str) -> list[tuple[str, str]]:
    described = connection.execute(f"DESCRIBE SELECT * FROM read_parquet('{files}', hive_partitioning = false)")
    return [(row[0], row[1]) for row in described.fetchall()]


def write(connection, template: str, target: pathlib.Path, filled: dict[str, str], source: str) -> None:
    """Writes a table with the template's columns: the filled ones as said, the others null."""
    known = columns(connection, template)
    missing = set(filled) - {name for name, _ in known}
    if missing:
        raise SystemExit(f"{target.name} has no columns {sorted(missing)}: the template is of another version")
    cells = ", ".join(f"CAST({filled.get(name, 'NULL')} AS {kind}) AS {name}" for name, kind in known)
    target.parent.mkdir(parents=True, exist_ok=True)
    connection.execute(f"COPY (SELECT {cells} FROM {source}) TO '{target}' (FORMAT parquet, ROW_GROUP_SIZE 200000)")


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
    channels = max(arguments.observations // WATCHED_DAYS, 1)

    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET memory_limit = '2GB'")
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(UNIT)
    connection.execute(f"CREATE TABLE numbers AS SELECT range AS n FROM range({channels})")

    def table(name: str, filled: dict[str, str], source: str = "numbers") -> None:
        write(connection, f"{arguments.template}/{name}/**/*.parquet", arguments.dir / name / "bench.parquet", filled, source)

    def of_day(name: str, filled: dict[str, str], source: str) -> None:
        write(connection, f"{day}/{name}.parquet", made / f"{name}.parquet", filled, source)

    channel, authority = "'channel-' || n", "'authority-' || n"
    platform = "CASE WHEN n % 10 < 7 THEN 'whatsapp' WHEN n % 10 = 7 THEN 'mastodon' ELSE 'telegram' END"
    population = "CASE WHEN n % 7 = 0 THEN NULL ELSE 2000 + (500000 * power(unit(n, 1), 3))::BIGINT END"
    table("authorities", {
        "authority_id": authority, "name": authority, "level": "['kreis', 'gemeinde', 'polizei', 'kreisfreie_stadt'][1 + n % 4]",
        "land": "['NW', 'BY', 'NI', 'SN', 'BW'][1 + n % 5]", "population": population, "population_class": "'from_20000'",
        "website_host": "'www.amt-' || n || '.example'", "source": "'invented for the bench'",
    })
    table("channels", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "source": "'invented for the bench'",
        "promised_posts": "CASE WHEN n % 5 = 0 THEN 1 END", "promised_span": "CASE WHEN n % 5 = 0 THEN 'workday' END",
    })

    # One check of each channel a night, the newest on the day of the report; growth is steady with a little noise.
    nights = f"(SELECT n, range AS night FROM numbers, range({arguments.observations // channels}))"
    date = f"(DATE '{AS_OF}' - CAST(night AS INTEGER))"
    days = f"datediff('day', DATE '1970-01-01', {date})"
    followers = (
        "CASE WHEN hash(n * 3 + night) % 10 = 0 THEN NULL ELSE "
        "(50 + 60000 * power(unit(n, 2), 6) * (1 - night / 900.0) + hash(n + night) % 7)::BIGINT END"
    )
    rounded = f"CASE WHEN n % 4 = 0 THEN {followers} - 50 ELSE {followers} END", f"CASE WHEN n % 4 = 0 THEN {followers} + 49 ELSE {followers} END"
    table("observations", {
        "run_id": f"strftime({date}, '%Y%m%d') || 'T013000Z'", "channel_id": channel, "authority_id": authority, "platform": platform,
        "month": f"strftime({date}, '%Y-%m')", "date": date, "date_from": date, "date_to": date, "day_from": days, "day_to": days,
        "observed_at": f"{date} + INTERVAL 90 MINUTE", "source": "'collected'", "purpose": "'whatsapp_channel'", "status": "'ok'",
        "url": "'https://www.whatsapp.com/channel/' || n", "name": "'Amt ' || n", "followers": followers, "followers_low": rounded[0], "followers_high": rounded[1],
        "followers_precision": f"CASE WHEN {followers} IS NULL THEN NULL WHEN n % 4 = 0 THEN 'rounded' ELSE 'exact' END",
        "badge": f"CASE WHEN n % 10 >= 7 THEN 'unknown' WHEN n % 3 = 0 AND night < 200 THEN 'verified' ELSE 'unverified' END",
        "imprint": "['full_text', 'labelled_link', 'none'][1 + n % 3]", "document_sha256": "md5(n || '-' || night) || md5(night || '-' || n)",
        "started_from": f"CASE WHEN night = 0 THEN DATE '{AS_OF}' - 600 + CAST(n % 400 AS INTEGER) END",
        "started_to": f"CASE WHEN night = 0 THEN DATE '{AS_OF}' - 600 + CAST(n % 400 AS INTEGER) END",
    }, nights)

    # The channel of a post: the third power of a uniform number, so that the first thousandth posts a tenth of all.
    connection.execute(f"""CREATE VIEW posted AS
        SELECT p, n, second, CAST(make_timestamp(second * 1000000) AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Berlin' AS TIMESTAMP) AS berlin
        FROM (SELECT range AS p, CAST(floor({channels} * power(unit(range, 3), 3)) AS BIGINT) AS n,
                epoch(TIMESTAMP '{AS_OF}')::BIGINT - (unit(range, 4) * {DAYS} * 86400)::BIGINT AS second
            FROM range({arguments.posts}))""")
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
        "topics": "['', 'warning', 'traffic', 'events', 'waste council'][1 + p % 5]", "crisis": "CASE WHEN p % 60 = 0 THEN 1 ELSE 0 END",
    }, "posted")
    of_day("post_links", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "post_id": "'post-' || p", "number": "1",
        "host": "CASE WHEN p % 4 = 0 THEN 'www.amt-' || n || '.example' ELSE 'anderswo.example' END", "is_short": "0",
    }, "(SELECT * FROM posted WHERE p % 2 = 0)")
    of_day("post_reactions", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "post_id": "'post-' || p", "reaction": "['👍', '❤️', '🙏'][1 + p % 3]",
        "count": "p % 60", "count_low": "p % 60", "count_high": "p % 60",
    }, "(SELECT * FROM posted WHERE p % 3 <> 0)")
    # Most channels were watched for the last 300 days without a hole, a fifth in two spans.
    end = f"epoch(TIMESTAMP '{AS_OF}')::BIGINT"
    spans = f"""(SELECT n, {end} - 300 * 86400 AS since, CASE WHEN n % 5 = 0 THEN {end} - 100 * 86400 ELSE {end} END AS until FROM numbers
        UNION ALL SELECT n, {end} - 60 * 86400, {end} FROM numbers WHERE n % 5 = 0)"""
    of_day("windows", {
        "channel_id": channel, "authority_id": authority, "platform": platform, "from_second": "since", "to_second": "until",
        "from_at": "make_timestamp(since * 1000000) AT TIME ZONE 'UTC'", "to_at": "make_timestamp(until * 1000000) AT TIME ZONE 'UTC'",
    }, spans)
    # Small tables, as the template has them; the large ones it has beside these are not the bench's subject.
    filled = {"posts", "post_links", "post_reactions", "windows"}
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
