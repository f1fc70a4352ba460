-- Growth of the followers
-- Definition: by how many the followers of a channel grew over about 7, 30, 90 and 365 days, up to its newest count.
-- Unit: people; people in 30 days; percent of the earlier count.
-- Key: channel_id, wanted_days.
-- Formula: later is the newest collected or imported count, earlier the one whose distance to it comes nearest to the
--   wanted days N; the distance, `span_days`, is printed and must lie within 0.5 N and 1.5 N. gained = later - earlier;
--   its lower bound is the least of later minus the most of earlier, its upper bound the other way round;
--   per_30_days = 30 * gained / span_days; percent = 100 * gained / earlier. `direction` is grown or shrunk where both
--   bounds lie on one side of zero, unchanged where both counts are exact and equal, not_distinguishable otherwise.
-- Edge cases: a published count serves as the earlier one only where no collected or imported one lies within the
--   span, only with its day, and never from a page that only repeats others; `earlier_source` says so. Of one day the
--   exact count counts, then the one observed later. Of two equally far from N days the longer span counts. An open
--   bound leaves the bound of the growth open. Percent has no bounds where the earlier count may have been 0.
-- Unknown: no row without two such counts, or when the newest count is more than N days older than the report.
--
-- Wachstum
-- Thema: Reichweite
-- Bedeutung: Um wie viel die Abonnierten eines Kanals in etwa 7, 30, 90 und 365 Tagen bis zur neuesten Zahl gewachsen
--   sind.
-- Einheit: Personen; Personen in 30 Tagen; Prozent der früheren Zahl.
-- Berechnung: Neueste minus frühere Zahl; die wahre Spanne steht dabei und liegt zwischen der Hälfte und dem
--   Anderthalbfachen. Die untere Grenze ist die kleinste spätere minus die größte frühere Zahl.
-- Besonderheiten: „Nicht unterscheidbar“, wo die Grenzen null einschließen. Eine veröffentlichte Zahl dient nur als
--   frühere und wird so benannt.
-- Unbekannt: Ohne zwei passende Zahlen gibt es keine Zeile.
WITH counted AS (
    SELECT
        channel_id, authority_id, platform, run_id, source, source_kind, date_from AS date, day_from AS day, observed_at,
        url, document_sha256, followers, followers_low, followers_high, followers_precision,
        CASE WHEN source = 'published' THEN 0 ELSE 1 END AS is_measured,
        CASE WHEN followers_precision = 'exact' THEN 1 ELSE 0 END AS exactness,
        CASE WHEN source = 'collected' THEN 1 ELSE 0 END AS is_collected
    FROM observations
    WHERE
        followers IS NOT NULL AND status = 'ok' AND platform <> 'press' AND day_from = day_to
        AND (
            source = 'collected' OR source = 'imported'
            OR (source = 'published' AND (source_kind = 'own' OR source_kind = 'release' OR source_kind = 'press'))
        )
),
ordered AS (
    SELECT
        c.*, n.span_days, n.wanted_days,
        ROW_NUMBER() OVER (
            PARTITION BY c.channel_id, n.wanted_days
            ORDER BY exactness DESC NULLS LAST, observed_at DESC NULLS LAST, is_collected DESC NULLS LAST,
                document_sha256 DESC NULLS LAST, followers DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM counted AS c
    INNER JOIN growth_days AS n ON c.channel_id = n.channel_id AND c.day = n.day AND c.is_measured = n.is_measured
),
picked AS (
    SELECT * FROM ordered WHERE place = 1
),
grown AS (
    SELECT
        l.channel_id, l.authority_id, l.platform, e.wanted_days, e.span_days,
        l.followers, l.followers_low, l.followers_high, l.followers_precision, l.source, l.date, l.url, l.document_sha256,
        e.followers AS earlier_followers, e.followers_low AS earlier_low, e.followers_high AS earlier_high,
        e.followers_precision AS earlier_precision, e.source AS earlier_source, e.source_kind AS earlier_source_kind,
        e.date AS earlier_date, e.url AS earlier_url, e.document_sha256 AS earlier_sha256,
        l.followers - e.followers AS gained,
        l.followers_low - e.followers_high AS gained_low,
        l.followers_high - e.followers_low AS gained_high
    FROM picked AS e
    INNER JOIN picked AS l ON e.channel_id = l.channel_id
    WHERE e.wanted_days > 0 AND l.wanted_days = 0
)
SELECT
    channel_id, authority_id, platform, wanted_days, span_days, gained, gained_low, gained_high,
    CAST(30.0 AS DOUBLE) * gained / span_days AS per_30_days,
    CAST(30.0 AS DOUBLE) * gained_low / span_days AS per_30_days_low,
    CAST(30.0 AS DOUBLE) * gained_high / span_days AS per_30_days_high,
    CASE WHEN earlier_followers > 0 THEN CAST(100.0 AS DOUBLE) * gained / earlier_followers END AS gained_percent,
    CASE WHEN earlier_low > 0 THEN CAST(100.0 AS DOUBLE) * gained_low / earlier_high END AS gained_percent_low,
    CASE WHEN earlier_low > 0 THEN CAST(100.0 AS DOUBLE) * gained_high / earlier_low END AS gained_percent_high,
    CASE
        WHEN gained_low = 0 AND gained_high = 0 THEN 'unchanged'
        WHEN gained_low > 0 THEN 'grown'
        WHEN gained_high < 0 THEN 'shrunk'
        ELSE 'not_distinguishable'
    END AS direction,
    followers, followers_low, followers_high, followers_precision, source, date, url, document_sha256,
    earlier_followers, earlier_low, earlier_high, earlier_precision, earlier_source, earlier_source_kind,
    earlier_date, earlier_url, earlier_sha256
FROM grown
ORDER BY channel_id, wanted_days
