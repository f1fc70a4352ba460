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
of_newest_day AS (
    SELECT
        p.channel_id, p.authority_id, p.post_id, p.posted_at, p.date, p.source, n.posts_shown AS posts_known,
        -- A text of its own: as read, it would keep the whole page of the file in memory that it came from.
        p.document_sha256 || '' AS document_sha256
    FROM posts AS p
    INNER JOIN post_days AS n ON p.channel_id = n.channel_id AND p.date = n.shown_on
    WHERE p.platform = 'whatsapp' AND p.kind <> 'service' AND p.deleted <> 'met'
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id ORDER BY posted_at DESC NULLS LAST, post_id DESC NULLS LAST
        ) AS nth
    FROM of_newest_day
)
SELECT
    o.channel_id, o.authority_id, o.date, o.source, o.document_sha256, w.watched_to, o.posts_known
FROM ordered AS o
LEFT JOIN looked AS w ON o.channel_id = w.channel_id
WHERE o.nth = 1
ORDER BY o.channel_id
