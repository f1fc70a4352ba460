-- Days of growth
-- Definition: the days between which a channel's growth is measured: that of the newest count (`wanted_days` 0), and for
--   about 7, 30, 90 and 365 days before it the nearest day with a count.
-- Unit: days since 1970; days between.
-- Key: channel_id, wanted_days.
-- Formula: of the days within half to one and a half of the wanted span (4 to 10, 15 to 45, 45 to 135, 183 to 547):
--   measured counts before published ones, then the smallest distance from the wanted span, then the longer span.
-- Edge cases: a newest count that is older than the wanted span measures no growth over it.
-- Unknown: no row: there is no count in that range of days.
--
-- Tage des Zuwachses
-- Thema: Zwischenschritte
-- Bedeutung: Die Tage, zwischen denen der Zuwachs eines Kanals gemessen wird.
-- Einheit: Tage seit 1970; Tage dazwischen.
-- Berechnung: Der Tag der neuesten Zahl und je Spanne der nächstgelegene Tag mit einer Zahl; gemessene vor
--   veröffentlichten.
-- Besonderheiten: Ist die neueste Zahl älter als die Spanne, wird kein Zuwachs gemessen.
-- Unbekannt: Keine Zeile: In dieser Spanne gibt es keine Zahl.
WITH newest AS (
    SELECT d.channel_id, d.count_day AS newest_day, r.as_of_day - d.count_day AS age_days
    FROM channel_days AS d
    CROSS JOIN report_day AS r
    WHERE d.count_day IS NOT NULL
),
spans AS (
    SELECT
        o.channel_id, n.age_days, n.newest_day - o.day_from AS span_days,
        CASE WHEN o.source = 'published' THEN 0 ELSE 1 END AS is_measured
    FROM observations AS o
    INNER JOIN newest AS n ON o.channel_id = n.channel_id
    WHERE
        o.followers IS NOT NULL AND o.status = 'ok' AND o.platform <> 'press' AND o.day_from = o.day_to
        AND (
            o.source = 'collected' OR o.source = 'imported'
            OR (o.source = 'published' AND (o.source_kind = 'own' OR o.source_kind = 'release' OR o.source_kind = 'press'))
        )
        AND o.day_from < n.newest_day
),
-- One number for each span: 10000 for a measured count, less two for each day from the wanted span, one more for the longer.
scored AS (
    SELECT
        channel_id,
        MAX(CASE WHEN span_days >= 4 AND span_days <= 10 AND age_days <= 7
            THEN 10000 * is_measured + CASE WHEN span_days >= 7 THEN 2 * (7 - span_days) + 1 ELSE 2 * (span_days - 7) END END) AS best_7,
        MAX(CASE WHEN span_days >= 15 AND span_days <= 45 AND age_days <= 30
            THEN 10000 * is_measured + CASE WHEN span_days >= 30 THEN 2 * (30 - span_days) + 1 ELSE 2 * (span_days - 30) END END) AS best_30,
        MAX(CASE WHEN span_days >= 45 AND span_days <= 135 AND age_days <= 90
            THEN 10000 * is_measured + CASE WHEN span_days >= 90 THEN 2 * (90 - span_days) + 1 ELSE 2 * (span_days - 90) END END) AS best_90,
        MAX(CASE WHEN span_days >= 183 AND span_days <= 547 AND age_days <= 365
            THEN 10000 * is_measured + CASE WHEN span_days >= 365 THEN 2 * (365 - span_days) + 1 ELSE 2 * (span_days - 365) END END)
            AS best_365
    FROM spans
    GROUP BY channel_id
),
chosen AS (
    SELECT channel_id, CAST(7 AS BIGINT) AS wanted_days, best_7 AS best FROM scored WHERE best_7 IS NOT NULL
    UNION ALL
    SELECT channel_id, CAST(30 AS BIGINT) AS wanted_days, best_30 AS best FROM scored WHERE best_30 IS NOT NULL
    UNION ALL
    SELECT channel_id, CAST(90 AS BIGINT) AS wanted_days, best_90 AS best FROM scored WHERE best_90 IS NOT NULL
    UNION ALL
    SELECT channel_id, CAST(365 AS BIGINT) AS wanted_days, best_365 AS best FROM scored WHERE best_365 IS NOT NULL
),
-- From 5000 on the count is measured; what is left over is the distance, odd where the span is the wanted one or longer.
read AS (
    SELECT
        channel_id, wanted_days,
        CASE WHEN best >= 5000 THEN 1 ELSE 0 END AS is_measured,
        CASE WHEN best >= 5000 THEN best - 10000 ELSE best END AS nearness
    FROM chosen
),
measured AS (
    SELECT
        channel_id, wanted_days, is_measured,
        CASE WHEN MOD(nearness, 2) <> 0 THEN wanted_days - (nearness - 1) / 2 ELSE wanted_days + nearness / 2 END AS span_days
    FROM read
)
SELECT m.channel_id, m.wanted_days, m.is_measured, CAST(m.span_days AS BIGINT) AS span_days, n.newest_day - CAST(m.span_days AS BIGINT) AS day
FROM measured AS m
INNER JOIN newest AS n ON m.channel_id = n.channel_id
UNION ALL
SELECT channel_id, CAST(0 AS BIGINT) AS wanted_days, CAST(1 AS BIGINT) AS is_measured, CAST(0 AS BIGINT) AS span_days, newest_day AS day
FROM newest
ORDER BY channel_id, wanted_days
