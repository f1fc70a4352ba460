-- Official links to channels of the registry
-- Definition: for each channel of the registry, the first link on an official page of its authority that leads to it.
-- Unit: links.
-- Key: channel_id.
-- Formula: `official_links` that hold one of the channel's handles; home before contact before imprint page.
-- Edge cases: a link on a page of another authority confirms nothing.
-- Unknown: a channel that no page links to has no row; whether that means anything says `pages_read`.
--
-- Amtliche Verweise auf eingetragene Kanäle
-- Thema: Kanäle und Verweise
-- Bedeutung: Für jeden Kanal des Registers der erste Verweis auf einer amtlichen Seite seiner Behörde.
-- Einheit: Verweise.
-- Berechnung: Verweise mit einem der Namen des Kanals; Startseite vor Kontakt vor Impressum.
-- Besonderheiten: Ein Verweis auf der Seite einer anderen Behörde bestätigt nichts.
-- Unbekannt: Verweist keine Seite, gibt es keine Zeile.
WITH linked AS (
    SELECT
        h.channel_id, o.page_url, o.place, o.quote, o.date, o.document_sha256, o.rel_me, o.redirected,
        ROW_NUMBER() OVER (
            PARTITION BY h.channel_id
            ORDER BY CASE WHEN o.purpose = 'website_home' THEN 1 WHEN o.purpose = 'website_contact' THEN 2 ELSE 3 END
                ASC NULLS LAST,
                o.page_url ASC NULLS LAST, o.handle ASC NULLS LAST
        ) AS nth
    FROM official_links AS o
    INNER JOIN channel_handles AS h
        ON o.authority_id = h.authority_id AND o.platform = h.platform AND o.handle = h.handle
)
SELECT channel_id, page_url, place, quote, date, document_sha256, rel_me, redirected
FROM linked
WHERE nth = 1
ORDER BY channel_id
