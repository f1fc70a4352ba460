-- Topics of a channel
-- Definition: how many of a channel's posts speak of each topic of a small table of words, and how many of none of them.
-- Unit: posts; share from 0 to 1.
-- Key: channel_id, topic.
-- Formula: over the posts of `content` with German text (own, replies, passed on): posts with the topic / posts that could
--   be judged. The table of words: `docs/themen.md`.
-- Edge cases: a post may have several topics, so that the shares need not add up to 1. `none` is a post that no word of the
--   table tells; it may well have a topic that the table lacks. `crisis` are posts about a danger that is there now.
-- Unknown: no row for a channel without such a post.
--
-- Themen
-- Thema: Inhalte
-- Bedeutung: Wie viele Beiträge von jedem Thema einer kleinen Wörtertabelle sprechen, und wie viele von keinem.
-- Einheit: Beiträge; Anteil von 0 bis 1.
-- Berechnung: Beiträge mit dem Thema / beurteilbare Beiträge auf Deutsch. Die Tabelle steht in docs/themen.md.
-- Besonderheiten: Ein Beitrag kann mehrere Themen haben. „Keines“ heißt, dass kein Wort der Tabelle darin steht. Die
--   Anteile sind eher zu niedrig.
-- Unbekannt: Ohne solche Beiträge gibt es keine Zeile.
WITH counted AS (
    SELECT
        p.channel_id,
        COUNT(*) AS posts_judged,
        SUM(CASE WHEN p.topics LIKE '%warning%' THEN 1 ELSE 0 END) AS warning,
        SUM(CASE WHEN p.topics LIKE '%traffic%' THEN 1 ELSE 0 END) AS traffic,
        SUM(CASE WHEN p.topics LIKE '%waste%' THEN 1 ELSE 0 END) AS waste,
        SUM(CASE WHEN p.topics LIKE '%jobs%' THEN 1 ELSE 0 END) AS jobs,
        SUM(CASE WHEN p.topics LIKE '%events%' THEN 1 ELSE 0 END) AS events,
        SUM(CASE WHEN p.topics LIKE '%council%' THEN 1 ELSE 0 END) AS council,
        SUM(CASE WHEN p.topics = '' THEN 1 ELSE 0 END) AS none_told,
        SUM(CASE WHEN p.crisis = 1 THEN 1 ELSE 0 END) AS crisis
    FROM watched_posts AS p
    WHERE p.topics IS NOT NULL
    GROUP BY p.channel_id
),
long AS (
    SELECT channel_id, 'warning' AS topic, warning AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'traffic' AS topic, traffic AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'waste' AS topic, waste AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'jobs' AS topic, jobs AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'events' AS topic, events AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'council' AS topic, council AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'none' AS topic, none_told AS posts, posts_judged FROM counted
    UNION ALL
    SELECT channel_id, 'crisis' AS topic, crisis AS posts, posts_judged FROM counted
)
SELECT
    l.channel_id, w.authority_id, w.platform, l.topic, w.watched_days_84 AS watched_days, l.posts, l.posts_judged,
    CAST(1.0 AS DOUBLE) * l.posts / l.posts_judged AS share
FROM long AS l
INNER JOIN watched AS w ON l.channel_id = w.channel_id
ORDER BY l.channel_id, l.topic
