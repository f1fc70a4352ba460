-- Short links to channels
-- Definition: whether the short link under which the registry knows a WhatsApp channel leads to it.
-- Unit: met or unmet.
-- Key: channel_id.
-- Formula: the newest request for the registered address that ended on a channel's page (met), or that the server
--   answered with nothing (unmet).
-- Edge cases: an address that ends on another page, such as the authority's page about its channel, is no short link.
-- Unknown: no row for a channel that is registered under its own address or none, and while nobody answered; a short
--   link that the registry does not hold is not known.
--
-- Kurzlinks zu Kanälen
-- Thema: Kanäle und Verweise
-- Bedeutung: Ob der Kurzlink, unter dem das Register einen WhatsApp-Kanal kennt, zu ihm führt.
-- Einheit: erfüllt oder nicht erfüllt.
-- Berechnung: Der neueste Abruf der eingetragenen Adresse: Er endet auf der Seite eines Kanals, oder der Server kennt
--   sie nicht.
-- Besonderheiten: Eine Adresse, die auf einer anderen Seite endet, ist kein Kurzlink.
-- Unbekannt: Kanäle unter eigener oder ohne Adresse haben keine Zeile, ebenso solange niemand antwortet.
WITH followed AS (
    SELECT
        c.channel_id, c.authority_id, c.url, f.final_url, f.date, f.observed_at, f.document_sha256, f.run_id,
        CASE WHEN f.status = 'not_found' THEN 'unmet' ELSE 'met' END AS state,
        ROW_NUMBER() OVER (
            PARTITION BY c.channel_id
            ORDER BY f.observed_at DESC NULLS LAST, f.run_id DESC NULLS LAST, f.status DESC NULLS LAST
        ) AS nth
    FROM channels AS c
    INNER JOIN fetches AS f ON c.channel_id = f.channel_id AND c.url = f.url
    WHERE c.platform = 'whatsapp' AND c.handle IS NULL
        AND (f.status = 'not_found' OR f.final_platform = 'whatsapp')
)
SELECT channel_id, authority_id, state, url, final_url, date, observed_at, document_sha256, run_id
FROM followed
WHERE nth = 1
ORDER BY channel_id
