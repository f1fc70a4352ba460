-- Newest posts
-- Definition: the newest post of each WhatsApp channel that is known and not deleted, and the day on which somebody
--   last looked.
-- Unit: days.
-- Key: channel_id.
-- Formula: the newest day of posting among `posts`; `looked_on` is the newest day on which any post of the channel was
--   seen, `posts_known` how many are known.
-- Edge cases: notes of the platform (`service`) are no posts. What was posted after `looked_on` is not known.
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
WITH entries AS (
    SELECT
        channel_id, authority_id, post_id, posted_at, date, observed_on, source, document_sha256
    FROM posts
    WHERE platform = 'whatsapp' AND kind <> 'service' AND deleted <> 'met' AND date IS NOT NULL
),
looks AS (
    SELECT channel_id, MAX(observed_on) AS looked_on, COUNT(*) AS posts_known FROM entries GROUP BY channel_id
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY date DESC NULLS LAST, posted_at DESC NULLS LAST, post_id DESC NULLS LAST
        ) AS nth
    FROM entries
)
SELECT
    o.channel_id, o.authority_id, o.date, o.source, o.document_sha256, l.looked_on, l.posts_known
FROM ordered AS o
INNER JOIN looks AS l ON o.channel_id = l.channel_id
WHERE o.nth = 1
ORDER BY o.channel_id
