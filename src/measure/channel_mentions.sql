-- Mentions of a channel on the authority's other channels
-- Definition: for each WhatsApp channel and each other platform the newest place where a channel of the same authority
--   there points to it.
-- Unit: mentions.
-- Key: channel_id, platform.
-- Formula: the channel's code, or the short link in the registry, in the newest description that a profile showed, in
--   the links of that reading, or in a link of a post; the newest day counts.
-- Edge cases: a description that no longer names the channel does not count; a post does, with its day. A short link
--   that the registry does not hold is not recognised.
-- Unknown: no row when no mention is known. It does not mean that there is none: descriptions are cut, and stories
--   are not read.
--
-- Erwähnungen auf den anderen Kanälen
-- Thema: Kanäle und Verweise
-- Bedeutung: Für jeden WhatsApp-Kanal und jede andere Plattform die neueste Stelle, an der ein Kanal derselben Behörde
--   auf ihn hinweist.
-- Einheit: Erwähnungen.
-- Berechnung: Adresse oder eingetragener Kurzlink des Kanals in der neuesten Beschreibung, den Verweisen oder einem
--   Beitrag; der neueste Tag zählt.
-- Besonderheiten: Eine Beschreibung, die den Kanal nicht mehr nennt, zählt nicht; ein Beitrag zählt mit seinem Tag.
-- Unbekannt: Ohne bekannte Erwähnung keine Zeile; das heißt nicht, dass es keine gibt.
WITH marks AS (
    SELECT channel_id, authority_id, handle AS mark FROM channel_handles WHERE platform = 'whatsapp'
    UNION ALL
    SELECT channel_id, authority_id, REPLACE(REPLACE(url, 'https://', ''), 'http://', '') AS mark
    FROM channels
    WHERE platform = 'whatsapp' AND handle IS NULL AND url IS NOT NULL
),
numbered AS (
    SELECT
        o.channel_id, authority_id, platform, run_id, description, url, source, date, observed_at, document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY date DESC NULLS LAST, observed_at DESC NULLS LAST, run_id DESC NULLS LAST,
                document_sha256 DESC NULLS LAST, url DESC NULLS LAST
        ) AS nth
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE o.platform <> 'whatsapp' AND o.description IS NOT NULL AND (o.date = d.described_on OR d.described_on IS NULL)
),
newest AS (
    SELECT * FROM numbered WHERE nth = 1
),
said AS (
    SELECT
        m.channel_id, m.authority_id, d.platform, 'description' AS mention, d.url AS mention_url, d.source, d.date,
        d.document_sha256
    FROM newest AS d
    INNER JOIN marks AS m ON d.authority_id = m.authority_id
    WHERE STRPOS(d.description, m.mark) > 0
    UNION ALL
    SELECT
        m.channel_id, m.authority_id, d.platform, 'link' AS mention, l.url AS mention_url, l.source, l.date,
        l.document_sha256
    FROM links AS l
    INNER JOIN newest AS d ON l.channel_id = d.channel_id AND l.run_id = d.run_id
    INNER JOIN marks AS m ON d.authority_id = m.authority_id
    WHERE STRPOS(l.address, m.mark) > 0
    UNION ALL
    SELECT
        m.channel_id, m.authority_id, p.platform, 'post' AS mention, p.url AS mention_url, p.source, p.date,
        p.document_sha256
    FROM posts AS p
    INNER JOIN marks AS m ON p.authority_id = m.authority_id
    WHERE p.platform <> 'whatsapp' AND p.links IS NOT NULL AND STRPOS(p.links, m.mark) > 0
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, platform
            ORDER BY date DESC NULLS LAST, mention DESC NULLS LAST, mention_url DESC NULLS LAST,
                source DESC NULLS LAST, document_sha256 DESC NULLS LAST
        ) AS nth
    FROM said
)
SELECT channel_id, authority_id, platform, mention, mention_url, source, date, document_sha256
FROM ordered
WHERE nth = 1
ORDER BY channel_id, platform
