-- Channels found and not in the registry
-- Definition: channels that an official page links to and that the registry does not hold for any authority.
-- Unit: channels.
-- Key: authority_id, platform, handle.
-- Formula: rows of `official_links` whose handle is none of `channel_handles`, once for each authority, with the first
--   page by kind (home, contact, imprint) as evidence.
-- Edge cases: an authority may link to channels of others, such as its ministry: each is a candidate, no fact.
-- Unknown: pages that were not read give no row.
--
-- Gefundene, nicht eingetragene Kanäle
-- Thema: Kanäle und Verweise
-- Bedeutung: Kanäle, auf die amtliche Seiten verweisen und die das Register nicht kennt.
-- Einheit: Kanäle.
-- Berechnung: Verweise, deren Name keinem eingetragenen Kanal gehört, je Behörde einmal.
-- Besonderheiten: Behörden verweisen auch auf Kanäle anderer: Jeder ist ein Vorschlag, keine Tatsache.
-- Unbekannt: Nicht gelesene Seiten ergeben keine Zeile.
WITH registered AS (
    SELECT platform, handle, COUNT(*) AS channels FROM channel_handles GROUP BY platform, handle
),
unknown AS (
    SELECT
        o.authority_id, o.platform, o.handle, o.address, o.purpose, o.page_url, o.rel_me, o.place, o.quote, o.date,
        o.document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY o.authority_id, o.platform, o.handle
            ORDER BY CASE WHEN o.purpose = 'website_home' THEN 1 WHEN o.purpose = 'website_contact' THEN 2 ELSE 3 END
                ASC NULLS LAST,
                o.page_url ASC NULLS LAST
        ) AS nth,
        COUNT(*) OVER (PARTITION BY o.authority_id, o.platform, o.handle) AS pages
    FROM official_links AS o
    LEFT JOIN registered AS h
        ON o.platform = h.platform AND o.handle = h.handle
    WHERE h.channels IS NULL
)
SELECT
    authority_id, platform, handle, address, pages, page_url, rel_me, place, quote, date, document_sha256
FROM unknown
WHERE nth = 1
ORDER BY authority_id, platform, handle
