-- Followers of a channel
-- Definition: the newest known follower count of each channel, with the bounds its precision allows.
-- Unit: people.
-- Key: channel_id.
-- Formula: among observations with a count, those collected or imported come before published ones, and pages that
--   only repeat others (secondary) come last; within that, the newest day counts, on that day the exact count.
-- Edge cases: collected and imported counts are equally good: of two exact ones of a day the one observed later
--   counts, a time before none, and of one moment the collected one; `source` says which it is. A page handed over
--   twice, and a line of a series that says what a page says, are one count: the metric takes one, and adds nothing.
--   Two published figures of one day: the nearer source (own, release, press) wins, then the key. A figure without a
--   day is older than any with one.
-- Unknown: a channel without any count has no row; it is never zero.
--
-- Abonnierte
-- Thema: Reichweite
-- Bedeutung: Die neueste bekannte Zahl der Abonnierten eines Kanals, mit den Grenzen, die ihre Genauigkeit zulässt.
-- Einheit: Personen.
-- Berechnung: Gelesene und übergebene Zahlen gehen veröffentlichten vor; danach zählt der neueste Tag, an diesem die
--   genaue Zahl.
-- Besonderheiten: Von zwei genauen Zahlen eines Tages gilt die später gesehene. Seiten, die nur andere wiedergeben,
--   kommen zuletzt.
-- Unbekannt: Ohne Zahl gibt es keine Zeile; das ist nie null.
WITH counted AS (
    SELECT
        channel_id, authority_id, platform, run_id, source, source_kind, date, date_from, date_to, observed_at,
        followers, followers_low, followers_high, followers_precision, followers_wording,
        url, document_sha256, evidence,
        CASE
            WHEN source = 'collected' OR source = 'imported' THEN 3
            WHEN source_kind = 'secondary' THEN 1
            ELSE 2
        END AS nearness,
        CASE
            WHEN source_kind = 'own' THEN 3
            WHEN source_kind = 'release' THEN 2
            ELSE 1
        END AS kind_nearness,
        CASE WHEN followers_precision = 'exact' THEN 1 ELSE 0 END AS exactness,
        CASE WHEN source = 'collected' THEN 1 ELSE 0 END AS is_collected
    FROM observations
    WHERE followers IS NOT NULL AND status = 'ok'
),
compared AS (
    SELECT
        c.*,
        CASE
            WHEN nearness = 3 THEN d.count_seen_from
            WHEN nearness = 2 THEN d.count_published_from
            ELSE d.count_secondary_from
        END AS newest_from
    FROM counted AS c
    INNER JOIN channel_days AS d ON c.channel_id = d.channel_id
),
of_newest_day AS (
    SELECT * FROM compared WHERE date_from = newest_from OR newest_from IS NULL
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY nearness DESC NULLS LAST, date_from DESC NULLS LAST, kind_nearness DESC NULLS LAST,
                exactness DESC NULLS LAST, observed_at DESC NULLS LAST, is_collected DESC NULLS LAST,
                document_sha256 DESC NULLS LAST, followers DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM of_newest_day
)
SELECT
    channel_id, authority_id, platform, run_id, source, source_kind, date, date_from, date_to, observed_at,
    followers, followers_low, followers_high, followers_precision, followers_wording,
    url, document_sha256, evidence
FROM ordered
WHERE place = 1
ORDER BY channel_id
