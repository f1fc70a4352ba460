-- Links from a channel to its authority
-- Definition: does the channel's own page link to the authority's website, in its description or a verified field?
-- Unit: met, unmet or unknown.
-- Key: channel_id.
-- Formula: links of the newest page of the channel that showed a description; met when one leads to the host of the
--   authority's website or to one below it.
-- Edge cases: a description that links elsewhere only, perhaps by a short link, is unknown; `elsewhere` names the host.
--   `verified_at` is when the platform itself found the link answered.
-- Unknown: a channel whose description nobody could read has no row.
--
-- Verweise vom Kanal zur Behörde
-- Thema: Kanäle und Verweise
-- Bedeutung: Ob die Seite des Kanals auf die Website der Behörde verweist, in der Beschreibung oder einem bestätigten
--   Feld.
-- Einheit: erfüllt, nicht erfüllt oder unbekannt.
-- Berechnung: Verweise der neuesten Seite mit Beschreibung; erfüllt, wenn einer zur Website der Behörde führt.
-- Besonderheiten: Führt die Beschreibung nur anderswohin, vielleicht über einen Kurzlink, ist es unbekannt.
-- Unbekannt: Konnte niemand die Beschreibung lesen, gibt es keine Zeile.
WITH hosts AS (
    SELECT authority_id, website_host AS host FROM authorities WHERE website_host IS NOT NULL
    UNION ALL
    SELECT authority_id, final_host AS host FROM official_pages
    WHERE purpose = 'website_home' AND final_host IS NOT NULL
),
numbered AS (
    SELECT
        o.channel_id, run_id, date, url, document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id ORDER BY observed_at DESC NULLS LAST, run_id DESC NULLS LAST, url DESC NULLS LAST
        ) AS nth
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE o.source = 'collected' AND o.description IS NOT NULL AND o.observed_at = d.described_at
),
newest AS (
    SELECT channel_id, run_id, date, url, document_sha256 FROM numbered WHERE nth = 1
),
outward AS (
    SELECT l.channel_id, l.authority_id, l.handle, l.url, l.place, l.quote, l.date, l.verified_at, l.document_sha256
    FROM links AS l
    INNER JOIN newest AS d ON l.channel_id = d.channel_id AND l.run_id = d.run_id
    WHERE l.leads_to = 'website'
),
back AS (
    SELECT
        o.channel_id, o.url, o.place, o.quote, o.date, o.verified_at, o.document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY o.verified_at ASC NULLS LAST, o.url ASC NULLS LAST, o.place ASC NULLS LAST, o.quote ASC NULLS LAST
        ) AS nth
    FROM outward AS o
    INNER JOIN hosts AS h ON o.authority_id = h.authority_id
    WHERE o.handle = h.host OR RIGHT(o.handle, LENGTH(h.host) + 1) = '.' || h.host
),
first_back AS (
    SELECT channel_id, url, place, quote, date, verified_at, document_sha256 FROM back WHERE nth = 1
),
elsewhere AS (
    SELECT channel_id, MIN(handle) AS elsewhere FROM outward GROUP BY channel_id
)
SELECT
    d.channel_id,
    CASE WHEN b.url IS NOT NULL THEN 'met' WHEN e.elsewhere IS NULL THEN 'unmet' ELSE 'unknown' END AS state,
    COALESCE(b.url, d.url) AS url, b.place, b.quote, COALESCE(b.date, d.date) AS date,
    COALESCE(b.document_sha256, d.document_sha256) AS document_sha256, b.verified_at, e.elsewhere
FROM newest AS d
LEFT JOIN first_back AS b ON d.channel_id = b.channel_id
LEFT JOIN elsewhere AS e ON d.channel_id = e.channel_id
ORDER BY d.channel_id
