-- Content of a channel
-- Definition: what the posts of a channel carry: formats, links, links to the authority's own website, polls, pictures
--   without words, length, posts about a danger that is there now.
-- Unit: posts; characters.
-- Key: channel_id.
-- Formula: over the posts (own, replies, passed on) of the 84 days up to the report day that were published in watched
--   time. Each has one format: poll, else video, photo, audio, document, sticker, location, else other (something that the
--   platform does not show), else link, else text. A link is the authority's own when its host is, or ends with, that of
--   its website.
-- Edge cases: a post with an own link and another counts as own. Services that hide the target (`bit.ly`) are unknown unless
--   the post has an own link too. A picture lacks words when the post has no text and not all of its pictures a description.
-- Unknown: `format_unknown` where neither text nor anything else is known; `own_link_unknown` also where the registry has
--   no website; `silent_pictures_unknown` where a post has a picture and no text and the document does not show descriptions.
--
-- Inhalt eines Kanals
-- Thema: Inhalte
-- Bedeutung: Was die Beiträge tragen: Format, Verweise, Verweise auf die eigene Website, Umfragen, Bilder ohne Worte,
--   Länge, akute Gefahr.
-- Einheit: Beiträge; Zeichen.
-- Berechnung: Beiträge der 84 Tage aus beobachteter Zeit. Jeder hat ein Format: Umfrage vor Video, Foto, Audio,
--   Dokument, Sticker, Ort, Sonstiges, Verweis, Text.
-- Besonderheiten: Ein Kurzlink verbirgt sein Ziel und ist unbekannt. Einem Bild fehlen Worte, wenn der Beitrag keinen
--   Text und nicht jedes Bild eine Beschreibung hat.
-- Unbekannt: Wo die Plattform keine Beschreibungen zeigt, ist es unbekannt, nicht „ohne“.
WITH sites AS (
    SELECT p.channel_id, p.post_id, l.host, l.is_short, a.website_host AS site
    FROM watched_posts AS p
    INNER JOIN post_links AS l ON p.channel_id = l.channel_id AND p.post_id = l.post_id
    LEFT JOIN authorities AS a ON l.authority_id = a.authority_id
),
linked AS (
    SELECT
        channel_id, post_id,
        MAX(CASE WHEN host = site OR RIGHT(host, LENGTH(site) + 1) = CONCAT('.', site) THEN 1 ELSE 0 END) AS is_own,
        MAX(CASE WHEN site IS NULL OR is_short = 1 THEN 1 ELSE 0 END) AS is_open
    FROM sites
    GROUP BY channel_id, post_id
),
own_links AS (
    SELECT
        channel_id,
        SUM(CASE WHEN is_own = 1 THEN 1 ELSE 0 END) AS with_own_link,
        SUM(CASE WHEN is_own = 0 AND is_open = 1 THEN 1 ELSE 0 END) AS own_link_unknown
    FROM linked
    GROUP BY channel_id
),
counted AS (
    SELECT
        channel_id,
        COUNT(*) AS posts,
        SUM(CASE WHEN kind = 'forwarded' THEN 1 ELSE 0 END) AS posts_forwarded,
        SUM(CASE WHEN format = 'text' THEN 1 ELSE 0 END) AS format_text,
        SUM(CASE WHEN format = 'link' THEN 1 ELSE 0 END) AS format_link,
        SUM(CASE WHEN format = 'photo' THEN 1 ELSE 0 END) AS format_photo,
        SUM(CASE WHEN format = 'video' THEN 1 ELSE 0 END) AS format_video,
        SUM(CASE WHEN format = 'audio' THEN 1 ELSE 0 END) AS format_audio,
        SUM(CASE WHEN format = 'document' THEN 1 ELSE 0 END) AS format_document,
        SUM(CASE WHEN format = 'sticker' THEN 1 ELSE 0 END) AS format_sticker,
        SUM(CASE WHEN format = 'location' THEN 1 ELSE 0 END) AS format_location,
        SUM(CASE WHEN format = 'poll' THEN 1 ELSE 0 END) AS format_poll,
        SUM(CASE WHEN format = 'other' THEN 1 ELSE 0 END) AS format_other,
        SUM(CASE WHEN format IS NULL THEN 1 ELSE 0 END) AS format_unknown,
        SUM(CASE WHEN text_state <> 'unknown' OR has_link = 1 THEN 1 ELSE 0 END) AS links_known,
        SUM(has_link) AS with_link,
        SUM(CASE WHEN photos > 0 THEN 1 ELSE 0 END) AS with_pictures,
        SUM(CASE WHEN photos > 0 AND text_state = 'none' AND photos_described < photos THEN 1 ELSE 0 END) AS silent_pictures,
        SUM(CASE WHEN photos > 0 AND (text_state = 'unknown' OR (text_state = 'none' AND photos_described IS NULL)) THEN 1 ELSE 0 END)
            AS silent_pictures_unknown,
        COUNT(characters) AS length_posts,
        AVG(CAST(1.0 AS DOUBLE) * characters) AS characters_mean,
        MEDIAN(CAST(1.0 AS DOUBLE) * characters) AS characters_median,
        COUNT(topics) AS topics_known,
        SUM(CASE WHEN crisis = 1 THEN 1 ELSE 0 END) AS crisis_posts
    FROM watched_posts
    GROUP BY channel_id
)
SELECT
    c.channel_id, w.authority_id, w.platform, w.watched_days_84 AS watched_days, c.posts, posts_forwarded,
    format_text, format_link, format_photo, format_video, format_audio, format_document, format_sticker, format_location,
    format_poll, format_other, format_unknown,
    links_known, with_link,
    COALESCE(l.with_own_link, 0) AS with_own_link, COALESCE(l.own_link_unknown, 0) AS own_link_unknown,
    with_pictures, silent_pictures, silent_pictures_unknown,
    length_posts, characters_mean, characters_median, topics_known, crisis_posts
FROM counted AS c
INNER JOIN watched AS w ON c.channel_id = w.channel_id
LEFT JOIN own_links AS l ON c.channel_id = l.channel_id
ORDER BY c.channel_id
