-- Reactions by format
-- Definition: how often people reacted to a channel's posts, by what the posts carry and over all of them (`all`).
-- Unit: reactions per post; reactions per post and 1,000 followers.
-- Key: channel_id, format.
-- Formula: over the posts of `content` of which the number of reactions is known: their sum / their number; lower and upper
--   bound from the bounds of each count. Per 1,000: 1000 · reactions per post / followers of the newest count.
-- Edge cases: reactions are those that were there when the post was seen last: the newest posts had less time. An open
--   upper bound of one count leaves that of the sum open (null).
-- Unknown: no row where no count is known (`posts_counted` says of how many of `posts` it is); null per 1,000 without followers.
--
-- Reaktionen je Beitrag
-- Thema: Inhalte
-- Bedeutung: Wie oft auf Beiträge reagiert wurde, je Format und insgesamt.
-- Einheit: Reaktionen je Beitrag; je Beitrag und 1.000 Abonnierte.
-- Berechnung: Summe der Reaktionen / Beiträge mit bekannter Zahl; mit den Grenzen der einzelnen Zahlen. Je 1.000:
--   geteilt durch die neueste Zahl der Abonnierten.
-- Besonderheiten: Die neuesten Beiträge hatten weniger Zeit. Eine offene obere Grenze bleibt offen.
-- Unbekannt: Ohne bekannte Zahl keine Zeile; ohne Abonnierte kein Wert je 1.000.
WITH by_format AS (
    SELECT
        p.channel_id, COALESCE(p.format, 'unknown') AS format,
        COUNT(*) AS posts,
        COUNT(p.reactions_total) AS posts_counted,
        SUM(p.reactions_total) AS reactions,
        SUM(p.reactions_low) AS reactions_low,
        SUM(p.reactions_high) AS reactions_high,
        SUM(CASE WHEN p.reactions_total IS NOT NULL AND p.reactions_high IS NULL THEN 1 ELSE 0 END) AS open_counts
    FROM watched_posts AS p
    GROUP BY p.channel_id, COALESCE(p.format, 'unknown')
),
all_formats AS (
    SELECT channel_id, format, posts, posts_counted, reactions, reactions_low, reactions_high, open_counts FROM by_format
    UNION ALL
    SELECT
        channel_id, 'all' AS format, SUM(posts) AS posts, SUM(posts_counted) AS posts_counted, SUM(reactions) AS reactions,
        SUM(reactions_low) AS reactions_low, SUM(reactions_high) AS reactions_high, SUM(open_counts) AS open_counts
    FROM by_format
    GROUP BY channel_id
),
reach AS (
    SELECT channel_id, followers FROM followers
)
SELECT
    b.channel_id, w.authority_id, w.platform, b.format, w.watched_days_84 AS watched_days, b.posts, b.posts_counted, b.reactions,
    CAST(1.0 AS DOUBLE) * b.reactions / b.posts_counted AS per_post,
    CAST(1.0 AS DOUBLE) * b.reactions_low / b.posts_counted AS per_post_low,
    CASE WHEN b.open_counts = 0 THEN CAST(1.0 AS DOUBLE) * b.reactions_high / b.posts_counted END AS per_post_high,
    f.followers,
    CASE WHEN f.followers > 0 THEN CAST(1000.0 AS DOUBLE) * b.reactions / b.posts_counted / f.followers END AS per_post_per_1000
FROM all_formats AS b
INNER JOIN watched AS w ON b.channel_id = w.channel_id
LEFT JOIN reach AS f ON b.channel_id = f.channel_id
WHERE b.posts_counted > 0
ORDER BY b.channel_id, b.format
