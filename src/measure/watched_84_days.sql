-- Watched time of 84 days
-- Definition: how much of the 84 days up to the report day each channel's posts were looked for, and how many were there.
-- Unit: days, posts.
-- Key: channel_id.
-- Formula: the parts of the channel's windows within those days, added up, / 86400 seconds; posts (the channel's own,
--   its replies, and those it passed on) whose time is within a window.
-- Edge cases: posts 0 says that somebody looked and there were none. Notes of the platform do not count. A channel of
--   the platform `press` is none.
-- Unknown: a channel whose posts nobody looked for in those days has no row: it is unknown how many there were.
--
-- Beobachtete Zeit von 84 Tagen
-- Thema: Ansprache
-- Bedeutung: Wie viel der letzten 84 Tage nach Beiträgen gesehen wurde, und wie viele es gab. Grundlage der Zahlen
--   über Ansprache und Inhalte.
-- Einheit: Tage; Beiträge.
-- Berechnung: Die beobachteten Spannen in dieser Zeit, summiert; Beiträge, deren Zeit darin liegt.
-- Besonderheiten: 0 Beiträge heißt, dass jemand nachgesehen hat und keine da waren.
-- Unbekannt: Hat niemand nachgesehen, gibt es keine Zeile.
WITH spans AS (
    SELECT
        w.channel_id, w.authority_id, w.platform,
        CASE WHEN w.from_second > r.end_second - 7257600 THEN w.from_second ELSE r.end_second - 7257600 END AS from_second,
        CASE WHEN w.to_second < r.end_second - 1 THEN w.to_second ELSE r.end_second - 1 END AS to_second
    FROM windows AS w
    CROSS JOIN report_day AS r
    WHERE w.platform <> 'press' AND w.to_second >= r.end_second - 7257600 AND w.from_second < r.end_second
),
in_all AS (
    SELECT
        channel_id, authority_id, platform,
        ROUND(SUM(to_second - from_second) / CAST(86400.0 AS DOUBLE), 2) AS watched_days
    FROM spans
    GROUP BY channel_id, authority_id, platform
),
seen AS (
    SELECT p.channel_id, COUNT(*) AS posts
    FROM posts AS p
    INNER JOIN spans AS s ON p.channel_id = s.channel_id
    WHERE p.kind <> 'service' AND p.posted_second >= s.from_second AND p.posted_second <= s.to_second
    GROUP BY p.channel_id
)
SELECT w.channel_id, w.authority_id, w.platform, w.watched_days, COALESCE(s.posts, 0) AS posts
FROM in_all AS w
LEFT JOIN seen AS s ON w.channel_id = s.channel_id
ORDER BY w.channel_id
