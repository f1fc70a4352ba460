-- Promised rhythm
-- Definition: in how many of the wholly watched days or weeks of the last 84 days a channel published at least as many posts
--   as it has promised.
-- Unit: days or weeks, as `promised_span` says.
-- Key: channel_id.
-- Formula: share = spans_kept / spans_watched, with the interval of Wilson. A `workday` is Monday to Friday without the nine
--   public holidays that all Laender share; a `week` is an ISO week, Monday to Sunday. More posts in one day or week do not
--   make up for fewer in another.
-- Edge cases: a day or week counts only when all of it was watched, from midnight to midnight in Berlin, so the day of the
--   report and weeks at the edge mostly do not. Holidays of single Laender are not taken out. Posts as in `posting_rate`.
-- Unknown: a channel without a promise in the registry has no row. Where no whole day or week was watched, `spans_watched`
--   is 0 and nothing can be said.
--
-- Versprochener Rhythmus
-- Thema: Rhythmus
-- Bedeutung: An wie vielen ganz beobachteten Tagen oder Wochen der letzten 84 Tage ein Kanal mindestens so viele
--   Beiträge brachte wie versprochen.
-- Einheit: Tage oder Wochen.
-- Berechnung: Eingehaltene / beobachtete, mit Wilson-Intervall. Werktage sind Montag bis Freitag ohne die neun
--   bundesweiten Feiertage; Wochen beginnen am Montag.
-- Besonderheiten: Mehr an einem Tag gleicht weniger an einem anderen nicht aus. Feiertage einzelner Länder zählen als
--   Werktage.
-- Unbekannt: Ohne Versprechen im Register keine Zeile; ohne ganz beobachtete Spanne lässt sich nichts sagen.
WITH promising AS (
    SELECT channel_id, authority_id, platform, promised_posts, promised_span, promised_source
    FROM channels
    WHERE promised_posts IS NOT NULL
),
last_days AS (
    SELECT d.day, d.iso_week, d.is_workday, d.from_second, d.to_second
    FROM report_days AS d
    CROSS JOIN report_day AS r
    WHERE d.day > r.as_of_day - 84
),
promised_windows AS (
    SELECT p.channel_id, p.promised_posts, p.promised_span, w.from_second, w.to_second
    FROM promising AS p
    INNER JOIN windows AS w ON p.channel_id = w.channel_id
),
watched_days AS (
    SELECT w.channel_id, w.promised_posts, w.promised_span, d.day, d.iso_week, d.is_workday
    FROM promised_windows AS w
    CROSS JOIN last_days AS d
    WHERE w.from_second <= d.from_second AND w.to_second >= d.to_second
),
counted AS (
    SELECT p.channel_id, p.day, COUNT(*) AS posts
    FROM posts AS p
    INNER JOIN promising AS c ON p.channel_id = c.channel_id
    CROSS JOIN report_day AS r
    WHERE p.kind <> 'service' AND p.day > r.as_of_day - 84
    GROUP BY p.channel_id, p.day
),
posts_of_days AS (
    SELECT
        d.channel_id, d.promised_posts, d.promised_span, d.iso_week, d.is_workday, COALESCE(c.posts, 0) AS posts
    FROM watched_days AS d
    LEFT JOIN counted AS c ON d.channel_id = c.channel_id AND d.day = c.day
),
weeks AS (
    SELECT channel_id, promised_posts, iso_week, COUNT(*) AS days, SUM(posts) AS posts
    FROM posts_of_days
    WHERE promised_span = 'week'
    GROUP BY channel_id, promised_posts, iso_week
),
spans AS (
    SELECT channel_id, promised_posts, posts
    FROM posts_of_days
    WHERE promised_span = 'day' OR (promised_span = 'workday' AND is_workday = 1)
    UNION ALL
    SELECT channel_id, promised_posts, posts FROM weeks WHERE days = 7
),
kept AS (
    SELECT
        channel_id, COUNT(*) AS spans_watched,
        SUM(CASE WHEN posts >= promised_posts THEN 1 ELSE 0 END) AS spans_kept
    FROM spans
    GROUP BY channel_id
)
SELECT
    p.channel_id, p.authority_id, p.platform, p.promised_posts, p.promised_span, p.promised_source,
    COALESCE(k.spans_watched, 0) AS spans_watched,
    COALESCE(k.spans_kept, 0) AS spans_kept
FROM promising AS p
LEFT JOIN kept AS k ON p.channel_id = k.channel_id
ORDER BY p.channel_id NULLS LAST
