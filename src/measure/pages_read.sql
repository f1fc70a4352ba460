-- Whether all official pages were read
-- Definition: for each authority, how many official pages were read, and whether absence on them proves absence.
-- Unit: pages; 1 or 0.
-- Key: authority_id.
-- Formula: `all_read` is 1 when home, contact and imprint page were read and all pages read are complete.
-- Edge cases: a home page without a link to a contact page has none to read; an imprint page may be the contact page.
-- Unknown: an authority of which no page was read has no row.
--
-- Ob alle amtlichen Seiten gelesen sind
-- Thema: Kanäle und Verweise
-- Bedeutung: Wie viele amtliche Seiten gelesen wurden, und ob ihr Schweigen etwas beweist. Zwischenschritt.
-- Einheit: Seiten; 1 oder 0.
-- Berechnung: 1, wenn Start-, Kontakt- und Impressumsseite ganz gelesen sind.
-- Besonderheiten: Eine Startseite ohne Kontaktseite hat keine zu lesen.
-- Unbekannt: Wurde keine Seite gelesen, gibt es keine Zeile.
WITH contact_known AS (
    SELECT authority_id, CAST(1 AS BIGINT) AS contact_known FROM website_findings
    WHERE criterion = 'home_page_links_contact' AND state = 'unmet'
    UNION ALL
    SELECT f.authority_id, CAST(1 AS BIGINT) AS contact_known
    FROM website_findings AS f
    INNER JOIN official_pages AS p ON f.authority_id = p.authority_id AND f.detail = p.url
    WHERE f.criterion = 'home_page_links_contact'
),
contact AS (
    SELECT authority_id, MAX(contact_known) AS contact_known FROM contact_known GROUP BY authority_id
),
pages AS (
    SELECT
        authority_id,
        MAX(CASE WHEN purpose = 'website_home' THEN 1 ELSE 0 END) AS home,
        MAX(CASE WHEN purpose = 'website_imprint' THEN 1 ELSE 0 END) AS imprint,
        MIN(complete) AS complete,
        COUNT(*) AS pages,
        MAX(date) AS newest_on
    FROM official_pages
    GROUP BY authority_id
)
SELECT
    p.authority_id, p.pages, p.newest_on,
    CASE
        WHEN p.home = 1 AND p.imprint = 1 AND p.complete = 1 AND c.contact_known = 1 THEN 1
        ELSE 0
    END AS all_read
FROM pages AS p
LEFT JOIN contact AS c ON p.authority_id = c.authority_id
ORDER BY p.authority_id
