-- Kinds of reactions
-- Definition: the five ways in which people most often reacted to a channel's posts.
-- Unit: reactions.
-- Key: channel_id, nth.
-- Formula: the counts of `post_reactions` added up over the posts of `content`; `nth` 1 is the most frequent, equal sums
--   in the order of their signs.
-- Edge cases: a reaction is the emoji, or the platform's word (`like`). What one picture shows of many is what is counted.
-- Unknown: no row where no kind is known; a platform may show how many there are without showing which.
--
-- Arten der Reaktionen
-- Thema: Inhalte
-- Bedeutung: Die fünf häufigsten Reaktionen auf die Beiträge eines Kanals.
-- Einheit: Reaktionen.
-- Berechnung: Die Zahlen je Art über die Beiträge der 84 Tage summiert.
-- Besonderheiten: Gezählt ist das Emoji oder das Wort der Plattform.
-- Unbekannt: Zeigt die Plattform keine Arten, gibt es keine Zeile.
WITH summed AS (
    SELECT k.channel_id, k.authority_id, k.platform, k.reaction, SUM(k.reaction_count) AS reactions, COUNT(*) AS posts
    FROM post_reactions AS k
    INNER JOIN watched_posts AS p ON k.channel_id = p.channel_id AND k.post_id = p.post_id
    GROUP BY k.channel_id, k.authority_id, k.platform, k.reaction
),
numbered AS (
    SELECT
        channel_id, authority_id, platform, reaction, reactions, posts,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY 0 - reactions NULLS LAST, reaction NULLS LAST
        ) AS nth
    FROM summed
)
SELECT n.channel_id, n.authority_id, n.platform, n.nth, n.reaction, n.reactions, n.posts
FROM numbered AS n
WHERE n.nth <= 5
ORDER BY n.channel_id, n.nth
