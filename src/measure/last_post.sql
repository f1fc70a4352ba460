-- Last post
-- Definition: the newest post that is known of a channel, how many days it is old on the day of the report, how long the
--   channel was seen to be silent after it, and what follows from that.
-- Unit: days.
-- Key: channel_id.
-- Formula: `active`: younger than 28 days. `dormant`: 28 days or older, and the time after it was watched without a hole for
--   at least 28 days, up to the last 7 days before the end of the report. `not_seen_since`: older, but nobody watched for
--   that long; there may be newer posts.
-- Edge cases: own posts, answers and posts passed on count, whether their time was watched or not. Of two posts of one
--   second the one with the greater key stands. A post dated after the day of the report is left out.
-- Unknown: a channel without any known post has no row. `silent_days` is empty where no watched span holds the post.
--
-- Letzter Beitrag
-- Thema: Rhythmus
-- Bedeutung: Der neueste bekannte Beitrag, sein Alter, wie lange der Kanal danach nachweislich schwieg, und was daraus
--   folgt.
-- Einheit: Tage.
-- Berechnung: „aktiv“ unter 28 Tagen; „ruhend“ ab 28 Tagen, wenn die Zeit danach so lange lückenlos beobachtet wurde;
--   sonst „seither nicht gesehen“.
-- Besonderheiten: Weitergeleitete Beiträge und Antworten zählen.
-- Unbekannt: Ohne bekannten Beitrag gibt es keine Zeile.
WITH newest AS (
    SELECT
        p.channel_id, p.authority_id, p.platform, p.post_id, p.posted_at, p.day, p.date, p.source,
        -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
        p.url || '' AS post_url, p.document_sha256 || '' AS document_sha256
    FROM posts AS p
    INNER JOIN post_days AS n ON p.channel_id = n.channel_id AND p.posted_second = n.newest_second
    WHERE p.kind <> 'service' AND p.platform <> 'press'
),
ordered AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY channel_id ORDER BY post_id DESC NULLS LAST) AS place FROM newest
),
holding AS (
    SELECT n.channel_id, MAX(w.to_second) AS to_second, MAX(w.to_second - n.newest_second) AS silent
    FROM post_days AS n
    INNER JOIN windows AS w ON n.channel_id = w.channel_id
    WHERE n.newest_second >= w.from_second AND n.newest_second <= w.to_second
    GROUP BY n.channel_id
)
SELECT
    o.channel_id, o.authority_id, o.platform, o.post_id, o.post_url, o.posted_at, o.date, o.source, o.document_sha256,
    r.as_of_day - o.day AS age_days,
    h.silent / CAST(86400.0 AS DOUBLE) AS silent_days,
    CASE
        WHEN r.as_of_day - o.day < 28 THEN 'active'
        WHEN h.silent >= 28 * 86400 AND h.to_second >= r.end_second - 7 * 86400 THEN 'dormant'
        ELSE 'not_seen_since'
    END AS activity
FROM ordered AS o
CROSS JOIN report_day AS r
LEFT JOIN holding AS h ON o.channel_id = h.channel_id
WHERE o.place = 1
ORDER BY o.channel_id NULLS LAST
