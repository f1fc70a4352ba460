-- Days of the posts
-- Definition: of each channel the first and the newest post that is known, and how many there are.
-- Unit: days, seconds since 1970, posts.
-- Key: channel_id.
-- Formula: the smallest and largest days of the rows of `posts`; notes of the platform (`service`) do not count.
-- Edge cases: `newest_second` is of posts up to the end of the day of the report; `shown_on` and `posts_shown` are of
--   posts that are not known to be deleted.
-- Unknown: a channel without a known post has no row.
--
-- Tage der Beiträge
-- Thema: Zwischenschritte
-- Bedeutung: Der erste und der neueste bekannte Beitrag jedes Kanals, und wie viele es sind.
-- Einheit: Tage, Sekunden seit 1970, Beiträge.
-- Berechnung: Kleinster und größter Tag der bekannten Beiträge, ohne Hinweise der Plattform.
-- Besonderheiten: Gelöschte Beiträge zählen nicht in den gezeigten.
-- Unbekannt: Ein Kanal ohne bekannten Beitrag hat keine Zeile.
WITH dated AS (
    SELECT
        p.channel_id, p.date, p.day, p.observed_on,
        CASE WHEN p.posted_second < c.end_second THEN p.posted_second END AS second_before_end,
        CASE WHEN p.deleted <> 'met' THEN p.date END AS shown_date,
        c.as_of_day
    FROM posts AS p
    INNER JOIN reported_channels AS c ON p.channel_id = c.channel_id
    WHERE p.kind <> 'service'
)
SELECT
    channel_id,
    MAX(second_before_end) AS newest_second,
    MAX(shown_date) AS shown_on,
    COUNT(shown_date) AS posts_shown,
    MAX(date) AS newest_on,
    COUNT(date) AS posts_known,
    SUM(CASE WHEN day > as_of_day - 28 THEN 1 ELSE 0 END) AS posts_28_days,
    MAX(CASE WHEN day <= as_of_day - 28 THEN 1 ELSE 0 END) AS reaches_back,
    MAX(observed_on) AS observed_on
FROM dated
GROUP BY channel_id
ORDER BY channel_id
