-- Watched spans
-- Definition: the spans of the 84 days up to the report day in which somebody looked for every post of a channel. What is
--   said of posts is said of those whose time lies in one of them.
-- Unit: seconds since 1970 (UTC); the last second is within.
-- Key: channel_id, from_second.
-- Formula: the spans in `windows`, cut at the beginning of the first day in Berlin and at the end of the day of the report.
-- Edge cases: `begun_second` says where a span began, also when that was earlier. A day on which the clocks change has 23 or
--   25 hours. Press feeds are no channels and have no row.
-- Unknown: of the time between the spans it is not known what was posted.
--
-- Beobachtete Spannen
-- Thema: Zwischenschritte
-- Bedeutung: Die Spannen der letzten 84 Tage, in denen jemand nach allen Beiträgen eines Kanals gesehen hat. Aussagen über
--   Beiträge gelten denen, die darin liegen.
-- Einheit: Sekunden seit 1970 (UTC); die letzte gehört dazu.
-- Berechnung: Die beobachteten Spannen, beschnitten auf ganze Tage in Berlin.
-- Besonderheiten: Tage der Zeitumstellung haben 23 oder 25 Stunden.
-- Unbekannt: Was zwischen den Spannen erschien, ist nicht bekannt.
WITH periods AS (
    SELECT
        MAX(r.end_second) AS end_second,
        MIN(CASE WHEN d.day > r.as_of_day - 84 THEN d.from_second END) AS from_84
    FROM report_days AS d
    CROSS JOIN report_day AS r
)
SELECT
    w.channel_id, w.authority_id, w.platform, w.from_second AS begun_second,
    CASE WHEN w.from_second > p.from_84 THEN w.from_second ELSE p.from_84 END AS from_second,
    CASE WHEN w.to_second < p.end_second THEN w.to_second ELSE p.end_second - 1 END AS to_second
FROM windows AS w
CROSS JOIN periods AS p
WHERE w.platform <> 'press' AND w.to_second >= p.from_84 AND w.from_second < p.end_second
ORDER BY w.channel_id NULLS LAST, w.from_second NULLS LAST
