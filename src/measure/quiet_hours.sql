-- Quiet hours
-- Definition: how many of a channel's posts in the watched part of the last 84 days came at night, from 22 to 6 o'clock in
--   Berlin, and in how many hours of the day it posted at all.
-- Unit: posts; hours of the day.
-- Key: channel_id.
-- Formula: share = quiet_posts / timed_posts, with the interval of Wilson; an hour from 22 to 23 or from 0 to 5 is quiet.
-- Edge cases: 06:00 is day, 22:00 is night. Posts of which only the day is known belong to neither and are left out.
-- Unknown: no row for a channel of which no post with its hour was seen. An hour without posts counts as silent only from
--   28 watched days on; below that `silent_hours` is empty.
--
-- Ruhezeiten
-- Thema: Rhythmus
-- Bedeutung: Wie viele Beiträge nachts kamen, von 22 bis 6 Uhr in Berlin, und zu wie vielen Stunden des Tages
--   überhaupt welche kamen.
-- Einheit: Beiträge; Stunden.
-- Berechnung: Nächtliche Beiträge / Beiträge mit Uhrzeit, mit Wilson-Intervall.
-- Besonderheiten: 6.00 Uhr ist Tag, 22.00 Uhr Nacht.
-- Unbekannt: Ohne Beitrag mit Uhrzeit keine Zeile; stille Stunden erst ab 28 beobachteten Tagen.
WITH hours AS (
    SELECT channel_id, authority_id, platform, hour, SUM(posts) AS posts
    FROM posting_hours
    GROUP BY channel_id, authority_id, platform, hour
),
sums AS (
    SELECT
        channel_id, authority_id, platform,
        SUM(posts) AS timed_posts,
        SUM(CASE WHEN hour >= 22 OR hour < 6 THEN posts ELSE 0 END) AS quiet_posts,
        COUNT(*) AS used_hours
    FROM hours
    GROUP BY channel_id, authority_id, platform
)
SELECT
    s.channel_id, s.authority_id, s.platform, w.watched_days_84, s.timed_posts, s.quiet_posts,
    CASE WHEN w.watched_days_84 >= 28 THEN 24 - s.used_hours END AS silent_hours
FROM sums AS s
INNER JOIN watched AS w ON s.channel_id = w.channel_id
ORDER BY s.channel_id NULLS LAST
