-- Watched time
-- Definition: how much of the last 28, 84 and 365 days somebody looked for every post of a channel, from when to when,
--   and how many holes there are in between. Every figure about posts rests on this time and is printed beside it.
-- Unit: days of 24 hours; holes.
-- Key: channel_id.
-- Formula: the spans in `windows`, cut at the beginning of the days in Berlin and at the end of the day of the report;
--   their seconds are summed and divided by 86,400.
-- Edge cases: the day on which the clocks go back has 25 hours, so 28 days can hold a twenty-fourth more. Press feeds are
--   no channels and have no row. A span before the 365 days counts for the first moment and the holes only.
-- Unknown: a channel that nobody watched has no row; nothing is known of its posts, not even that there are none.
--
-- Beobachtete Zeit
-- Thema: Rhythmus
-- Bedeutung: Wie viel der letzten 28, 84 und 365 Tage jemand nach allen Beiträgen eines Kanals gesehen hat, von wann
--   bis wann und mit wie vielen Lücken. Jede Zahl über Beiträge ruht darauf.
-- Einheit: Tage zu 24 Stunden; Lücken.
-- Berechnung: Die beobachteten Spannen, beschnitten auf die Tage in Berlin, in Sekunden summiert.
-- Besonderheiten: Der Tag der Zeitumstellung im Herbst hat 25 Stunden.
-- Unbekannt: Einen Kanal, den niemand beobachtet hat, gibt es hier nicht; nicht einmal, dass er schwieg, ist bekannt.
WITH periods AS (
    SELECT
        MAX(r.end_second) AS end_second,
        MIN(CASE WHEN d.day > r.as_of_day - 28 THEN d.from_second END) AS from_28,
        MIN(CASE WHEN d.day > r.as_of_day - 84 THEN d.from_second END) AS from_84,
        MIN(d.from_second) AS from_365
    FROM report_days AS d
    CROSS JOIN report_day AS r
),
spans AS (
    SELECT
        w.channel_id, w.authority_id, w.platform, w.from_at, w.to_at, w.from_second,
        CASE WHEN w.to_second < p.end_second THEN w.to_second ELSE p.end_second END AS to_second,
        p.from_28, p.from_84, p.from_365
    FROM windows AS w
    CROSS JOIN periods AS p
    WHERE w.platform <> 'press' AND w.from_second < p.end_second
),
lengths AS (
    SELECT
        channel_id, authority_id, platform, from_at, to_at,
        to_second - CASE WHEN from_second > from_28 THEN from_second ELSE from_28 END AS seconds_28,
        to_second - CASE WHEN from_second > from_84 THEN from_second ELSE from_84 END AS seconds_84,
        to_second - CASE WHEN from_second > from_365 THEN from_second ELSE from_365 END AS seconds_365
    FROM spans
)
SELECT
    channel_id, authority_id, platform,
    MIN(from_at) AS watched_from,
    MAX(to_at) AS watched_to,
    COUNT(*) - 1 AS holes,
    SUM(CASE WHEN seconds_28 > 0 THEN seconds_28 ELSE 0 END) / CAST(86400.0 AS DOUBLE) AS watched_days_28,
    SUM(CASE WHEN seconds_84 > 0 THEN seconds_84 ELSE 0 END) / CAST(86400.0 AS DOUBLE) AS watched_days_84,
    SUM(CASE WHEN seconds_365 > 0 THEN seconds_365 ELSE 0 END) / CAST(86400.0 AS DOUBLE) AS watched_days_365
FROM lengths
GROUP BY channel_id, authority_id, platform
ORDER BY channel_id NULLS LAST
