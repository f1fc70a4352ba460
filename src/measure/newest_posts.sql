-- Newest posts
-- Definition: the newest post of each WhatsApp channel that is known and not deleted, and up to when the channel's posts
--   were looked for.
-- Unit: days.
-- Key: channel_id.
-- Formula: the newest day of posting among `posts`; `watched_to` is the end of the newest of the channel's `windows`,
--   `posts_known` how many posts are known.
-- Edge cases: notes of the platform (`service`) are no posts. What was posted after `watched_to` is not known.
-- Unknown: WhatsApp shows posts to followers only: a channel of which nobody handed over posts has no row. That is not
--   "no posts".
--
-- Neueste Beiträge
-- Thema: Verifizierung und Impressum
-- Bedeutung: Der neueste bekannte, nicht gelöschte Beitrag jedes WhatsApp-Kanals und der Tag, an dem zuletzt jemand
--   nachgesehen hat.
-- Einheit: Tage.
-- Berechnung: Der neueste Tag unter den Beiträgen; dazu, wann zuletzt ein Beitrag des Kanals gesehen wurde.
-- Besonderheiten: Was danach veröffentlicht wurde, ist nicht bekannt.
-- Unbekannt: WhatsApp zeigt Beiträge nur denen, die folgen: Hat niemand welche übergeben, gibt es keine Zeile; das
--   heißt nicht „keine Beiträge“.
WITH looked AS (
    SELECT channel_id, MAX(to_at) AS watched_to FROM windows WHERE platform = 'whatsapp' GROUP BY channel_id
),
newest AS (
    -- Grouped though few rows are alike: only then are they rows of their own, and what they were read from is given back.
    SELECT
        e.channel_id, e.post_id, MAX(e.authority_id) AS authority_id, MAX(e.posted_at) AS posted_at, MAX(e.date) AS date,
        MAX(e.source) AS source, MAX(e.document_sha256) AS document_sha256, MAX(c.posts_shown) AS posts_known
    FROM posts AS e
    INNER JOIN post_days AS c ON e.channel_id = c.channel_id AND e.date = c.shown_on
    WHERE e.platform = 'whatsapp' AND e.kind <> 'service' AND e.deleted <> 'met'
    GROUP BY e.channel_id, e.post_id
),
ordered AS (
    SELECT
        *, ROW_NUMBER() OVER (PARTITION BY channel_id ORDER BY posted_at DESC NULLS LAST, post_id DESC NULLS LAST) AS nth
    FROM newest
)
SELECT
    o.channel_id, o.authority_id, o.date, o.source, o.document_sha256, w.watched_to, o.posts_known
FROM ordered AS o
LEFT JOIN looked AS w ON o.channel_id = w.channel_id
WHERE o.nth = 1
ORDER BY o.channel_id
