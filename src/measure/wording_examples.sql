-- Examples of wording
-- Definition: which posts are shown as evidence of how a channel addresses and speaks: the three newest of each verdict.
-- Unit: posts.
-- Key: channel_id, feature, verdict, nth.
-- Formula: posts of `watched_posts` whose words decided, newest first.
-- Edge cases: a post can be an example of its address and of its register.
-- Unknown: no row where no post has that verdict.
--
-- Beispiele der Ansprache
-- Thema: Zwischenschritte
-- Bedeutung: Welche Beiträge als Beleg für Anrede und Ton gezeigt werden: die drei neuesten je Urteil.
-- Einheit: Beiträge.
-- Berechnung: Beiträge in beobachteter Zeit, deren Wörter entschieden haben, neueste zuerst.
-- Besonderheiten: Ein Beitrag kann für Anrede und Ton stehen.
-- Unbekannt: Ohne Beitrag mit diesem Urteil keine Zeile.
WITH verdicts AS (
    SELECT channel_id, post_id, posted_second, 'address' AS feature, address AS verdict
    FROM watched_posts
    WHERE has_cues = 1 AND (address = 'sie' OR address = 'du' OR address = 'ihr' OR address = 'mixed')
    UNION ALL
    SELECT channel_id, post_id, posted_second, 'register' AS feature, register AS verdict
    FROM watched_posts
    WHERE has_cues = 1 AND (register = 'formal' OR register = 'casual')
),
numbered AS (
    SELECT
        channel_id, post_id, feature, verdict,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, feature, verdict
            ORDER BY posted_second DESC NULLS LAST, post_id DESC NULLS LAST
        ) AS nth
    FROM verdicts
)
SELECT channel_id, feature, verdict, nth, post_id
FROM numbered
WHERE nth <= 3
ORDER BY channel_id, feature, verdict, nth
