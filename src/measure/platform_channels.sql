-- Channels by platform
-- Definition: what is known of each channel of the registry: how its newest check ended, its followers, its badge, its
--   newest post, and how many posts it published in the 28 days up to the day of the report.
-- Unit: people, posts, days.
-- Key: channel_id.
-- Formula: followers as in the metric of that name. A row of `posts` is one post, however many documents show it;
--   answers count, notes of the platform (`service`) do not. `posts_precision` is exact when they were read within a week and a post from before
--   those days is known, or all that the channel counts; else at_least: what was read may not reach far enough.
-- Edge cases: the platform's own statement of the newest post's day counts when no post was read. A deleted post
--   that was seen before counts.
-- Unknown: no badge where the platform has none; no count of posts where none can be read (WhatsApp); both are null,
--   never "unverified" or 0.
--
-- Kanäle je Plattform
-- Thema: Kanäle und Verweise
-- Bedeutung: Was von jedem Kanal des Registers bekannt ist: letzte Prüfung, Abonnierte, Haken, neuester Beitrag,
--   Beiträge in 28 Tagen.
-- Einheit: Personen, Beiträge, Tage.
-- Berechnung: Ein Beitrag zählt einmal, wie viele Dokumente ihn auch zeigen; Hinweise der Plattform zählen nicht.
-- Besonderheiten: „mindestens“, wo das Gelesene vielleicht nicht weit genug zurückreicht.
-- Unbekannt: Kein Haken, wo die Plattform keinen hat; keine Zahl, wo keine Beiträge zu lesen sind; beides ist nie
--   „nein“ oder 0.
WITH checks AS (
    SELECT
        o.channel_id, status, observed_at,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY CASE WHEN status = 'ok' THEN 1 ELSE 0 END DESC NULLS LAST,
                observed_at DESC NULLS LAST, run_id DESC NULLS LAST, status DESC NULLS LAST
        ) AS nth
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE o.source = 'collected' AND o.date = d.checked_on
),
badges AS (
    SELECT
        o.channel_id, badge,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY observed_at DESC NULLS LAST, badge DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS nth
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE (o.badge = 'verified' OR o.badge = 'unverified') AND (o.date_from = d.badge_from OR d.badge_from IS NULL)
),
newest_checks AS (
    SELECT channel_id, status, observed_at FROM checks WHERE nth = 1
),
newest_badges AS (
    SELECT channel_id, badge FROM badges WHERE nth = 1
)
SELECT
    c.channel_id, c.authority_id, c.platform, c.url,
    k.status, k.observed_at AS checked_at,
    f.followers, f.followers_low, f.followers_high, f.followers_precision, f.source AS followers_source,
    f.date_from AS followers_from, f.date_to AS followers_to,
    b.badge,
    COALESCE(p.newest_on, d.last_post_on) AS last_post_on,
    p.posts_28_days,
    CASE
        WHEN p.posts_28_days IS NULL THEN NULL
        WHEN p.observed_on >= r.week_before AND (p.reaches_back = 1 OR p.posts_known >= d.posts_total) THEN 'exact'
        ELSE 'at_least'
    END AS posts_precision
FROM channels AS c
LEFT JOIN newest_checks AS k ON c.channel_id = k.channel_id
LEFT JOIN followers AS f ON c.channel_id = f.channel_id
LEFT JOIN newest_badges AS b ON c.channel_id = b.channel_id
LEFT JOIN post_days AS p ON c.channel_id = p.channel_id
LEFT JOIN channel_days AS d ON c.channel_id = d.channel_id
CROSS JOIN report_day AS r
ORDER BY c.channel_id
