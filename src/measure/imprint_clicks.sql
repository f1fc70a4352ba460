-- Clicks to the imprint
-- Definition: how many clicks lead from the home page of an authority to its imprint.
-- Unit: clicks, 1 or 2.
-- Key: authority_id.
-- Formula: 1 when the home page links to the imprint, 2 when the contact page that it links to does.
-- Edge cases: § 5 DDG and § 18 MStV ask for an imprint that is easy to find; two clicks are held to be enough
--   (BGH, 20.07.2006, I ZR 228/03).
-- Unknown: no row when neither page is known to link to it; it may stand elsewhere.
--
-- Klicks bis zum Impressum
-- Thema: Verifizierung und Impressum
-- Bedeutung: Wie viele Klicks von der Startseite einer Behörde zu ihrem Impressum führen.
-- Einheit: Klicks, 1 oder 2.
-- Berechnung: 1, wenn die Startseite darauf verweist; 2, wenn es die verlinkte Kontaktseite tut.
-- Besonderheiten: § 5 DDG und § 18 MStV verlangen leichte Erreichbarkeit; zwei Klicks gelten als genug (BGH,
--   20.07.2006, I ZR 228/03).
-- Unbekannt: Ist kein Verweis bekannt, gibt es keine Zeile.
WITH found AS (
    SELECT
        authority_id, CAST(1 AS BIGINT) AS clicks, detail, place, quote, url, date, document_sha256
    FROM website_findings
    WHERE criterion = 'home_page_links_imprint' AND state = 'met'
    UNION ALL
    SELECT
        authority_id, CAST(2 AS BIGINT) AS clicks, detail, place, quote, url, date, document_sha256
    FROM website_findings
    WHERE criterion = 'contact_page_links_imprint' AND state = 'met'
),
ordered AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY authority_id ORDER BY clicks ASC NULLS LAST) AS nth FROM found
)
SELECT authority_id, clicks, detail, place, quote, url, date, document_sha256
FROM ordered
WHERE nth = 1
ORDER BY authority_id
