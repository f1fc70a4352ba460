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
WITH spans AS (
    SELECT
        w.channel_id,
        CASE WHEN w.from_second > r.end_second - 7257600 THEN w.from_second ELSE r.end_second - 7257600 END AS from_second,
        CASE WHEN w.to_second < r.end_second - 1 THEN w.to_second ELSE r.end_second - 1 END AS to_second
    FROM windows AS w
    CROSS JOIN report_day AS r
    WHERE w.platform <> 'press' AND w.to_second >= r.end_second - 7257600 AND w.from_second < r.end_second
),
sites AS (
    SELECT l.channel_id, l.post_id, l.host, l.is_short, a.website_host AS site
    FROM post_links AS l
    LEFT JOIN authorities AS a ON l.authority_id = a.authority_id
    WHERE l.platform <> 'press'
),
linked AS (
    SELECT
        channel_id, post_id,
        MAX(CASE WHEN host = site OR RIGHT(host, LENGTH(site) + 1) = CONCAT('.', site) THEN 1 ELSE 0 END) AS is_own,
        MAX(CASE WHEN site IS NULL OR is_short = 1 THEN 1 ELSE 0 END) AS is_open
    FROM sites
    GROUP BY channel_id, post_id
),
recent AS (
    SELECT
        p.channel_id, p.kind, p.format, p.text, p.links, p.photos, p.photos_described, p.characters, p.crisis, p.topics,
        l.is_own, l.is_open
    FROM posts AS p
    INNER JOIN spans AS s ON p.channel_id = s.channel_id
    LEFT JOIN linked AS l ON p.channel_id = l.channel_id AND p.post_id = l.post_id
    WHERE p.kind <> 'service' AND p.posted_second >= s.from_second AND p.posted_second <= s.to_second
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
        SUM(CASE WHEN text IS NOT NULL OR links IS NOT NULL THEN 1 ELSE 0 END) AS links_known,
        SUM(CASE WHEN links IS NOT NULL THEN 1 ELSE 0 END) AS with_link,
        SUM(CASE WHEN is_own = 1 THEN 1 ELSE 0 END) AS with_own_link,
        SUM(CASE WHEN is_own = 0 AND is_open = 1 THEN 1 ELSE 0 END) AS own_link_unknown,
        SUM(CASE WHEN photos > 0 THEN 1 ELSE 0 END) AS with_pictures,
        SUM(CASE WHEN photos > 0 AND text = '' AND photos_described < photos THEN 1 ELSE 0 END) AS silent_pictures,
        SUM(CASE WHEN photos > 0 AND (text IS NULL OR (text = '' AND photos_described IS NULL)) THEN 1 ELSE 0 END)
            AS silent_pictures_unknown,
        COUNT(characters) AS length_posts,
        AVG(CAST(1.0 AS DOUBLE) * characters) AS characters_mean,
        MEDIAN(CAST(1.0 AS DOUBLE) * characters) AS characters_median,
        COUNT(topics) AS topics_known,
        SUM(CASE WHEN crisis = 1 THEN 1 ELSE 0 END) AS crisis_posts
    FROM recent
    GROUP BY channel_id
)
SELECT
    c.channel_id, w.authority_id, w.platform, w.watched_days, c.posts, posts_forwarded,
    format_text, format_link, format_photo, format_video, format_audio, format_document, format_sticker, format_location,
    format_poll, format_other, format_unknown,
    links_known, with_link, with_own_link, own_link_unknown,
    with_pictures, silent_pictures, silent_pictures_unknown,
    length_posts, characters_mean, characters_median, topics_known, crisis_posts
FROM counted AS c
INNER JOIN watched_84_days AS w ON c.channel_id = w.channel_id
ORDER BY c.channel_id
