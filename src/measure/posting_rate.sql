-- Posts per week
-- Definition: how many posts a channel published per week of watched time, in the last 28 and the last 84 days up to the
--   end of the day of the report, and on how many days it published any.
-- Unit: posts per week; posts; days.
-- Key: channel_id.
-- Formula: posts within the watched time, divided by the watched days, times 7. Own posts, answers and posts passed on count,
--   notes of the platform (`service`) do not. The exact Poisson interval is computed from `counted_28` and `watched_days_28`
--   (Garwood 1936). The rate is told from 7 watched days on.
-- Edge cases: a watched span begins at the oldest post that a page shows; that post decides where the span begins and is
--   not counted in the rate, which would come out too high otherwise. It counts in `posts_28` and for the active days. A
--   post that was deleted after it was seen counts. Only the day of a post may be known: `day_only_84` of them.
-- Unknown: a channel that was not watched in the 84 days has no row; one that was not watched in the 28 days has no figures
--   for them, and under 7 watched days none per week. A watched time without a post is 0, and that is known.
--
-- Beiträge je Woche
-- Thema: Rhythmus
-- Bedeutung: Wie viele Beiträge ein Kanal je Woche beobachteter Zeit veröffentlicht hat, in 4 und in 12 Wochen, und an
--   wie vielen Tagen überhaupt.
-- Einheit: Beiträge je Woche; Beiträge; Tage.
-- Berechnung: Beiträge in der beobachteten Zeit, geteilt durch die beobachteten Tage, mal 7; mit genauem Poisson-
--   Intervall (Garwood 1936). Genannt ab 7 beobachteten Tagen.
-- Besonderheiten: Der älteste gezeigte Beitrag bestimmt den Anfang der beobachteten Spanne und zählt in der Rate nicht
--   mit. Gelöschte, vorher gesehene Beiträge zählen.
-- Unbekannt: Ohne beobachtete Zeit gibt es keine Angabe. Beobachtete Zeit ohne Beitrag ist eine echte 0.
WITH by_day AS (
    SELECT
        p.channel_id, p.day,
        COUNT(*) AS posts,
        SUM(CASE WHEN p.posted_second > p.begun_second THEN 1 ELSE 0 END) AS counted,
        SUM(CASE WHEN p.source = 'imported' THEN 1 ELSE 0 END) AS imported,
        SUM(CASE WHEN p.hour IS NULL THEN 1 ELSE 0 END) AS day_only
    FROM watched_posts AS p
    GROUP BY p.channel_id, p.day
),
sums AS (
    SELECT
        b.channel_id,
        SUM(CASE WHEN b.day > r.as_of_day - 28 THEN b.posts ELSE 0 END) AS posts_28,
        SUM(CASE WHEN b.day > r.as_of_day - 28 THEN b.counted ELSE 0 END) AS counted_28,
        SUM(CASE WHEN b.day > r.as_of_day - 28 THEN 1 ELSE 0 END) AS active_days_28,
        SUM(b.posts) AS posts_84, SUM(b.counted) AS counted_84, COUNT(*) AS active_days_84,
        SUM(b.imported) AS imported_84, SUM(b.day_only) AS day_only_84
    FROM by_day AS b
    CROSS JOIN report_day AS r
    GROUP BY b.channel_id
)
SELECT
    w.channel_id, w.authority_id, w.platform,
    w.watched_days_28,
    CASE WHEN w.watched_days_28 > 0 THEN COALESCE(s.posts_28, 0) END AS posts_28,
    CASE WHEN w.watched_days_28 > 0 THEN COALESCE(s.counted_28, 0) END AS counted_28,
    CASE WHEN w.watched_days_28 >= 7 THEN CAST(7.0 AS DOUBLE) * COALESCE(s.counted_28, 0) / w.watched_days_28 END AS per_week_28,
    CASE WHEN w.watched_days_28 > 0 THEN COALESCE(s.active_days_28, 0) END AS active_days_28,
    w.watched_days_84,
    COALESCE(s.posts_84, 0) AS posts_84,
    COALESCE(s.counted_84, 0) AS counted_84,
    CASE WHEN w.watched_days_84 >= 7 THEN CAST(7.0 AS DOUBLE) * COALESCE(s.counted_84, 0) / w.watched_days_84 END AS per_week_84,
    COALESCE(s.active_days_84, 0) AS active_days_84,
    COALESCE(s.imported_84, 0) AS imported_84,
    COALESCE(s.day_only_84, 0) AS day_only_84
FROM watched AS w
LEFT JOIN sums AS s ON w.channel_id = s.channel_id
WHERE w.watched_days_84 > 0
ORDER BY w.channel_id NULLS LAST
