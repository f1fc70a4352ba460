-- Official pages that were read
-- Definition: the newest reading of each home, contact and imprint page of an authority within 92 days.
-- Unit: pages.
-- Key: authority_id, purpose, url.
-- Formula: the newest request for the page that ended in a page that could be read.
-- Edge cases: `complete` is 0 where a script draws the page or hides channels: what is absent there may still be shown.
-- Unknown: a page that was never read has no row; nothing follows from it.
--
-- Gelesene amtliche Seiten
-- Thema: Kanäle und Verweise
-- Bedeutung: Die neueste Lesung von Start-, Kontakt- und Impressumsseite einer Behörde aus 92 Tagen. Zwischenschritt.
-- Einheit: Seiten.
-- Berechnung: Der neueste Abruf, der lesbar war.
-- Besonderheiten: „complete“ ist 0, wo erst ein Skript die Seite zeichnet.
-- Unbekannt: Eine nie gelesene Seite hat keine Zeile; daraus folgt nichts.
WITH page_readings AS (
    SELECT
        f.run_id, f.authority_id, f.purpose, f.url, f.final_url, f.final_host, f.date, f.observed_at, f.document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY f.authority_id, f.purpose, f.url
            ORDER BY f.observed_at DESC NULLS LAST, f.run_id DESC NULLS LAST
        ) AS place
    FROM fetches AS f
    CROSS JOIN report_day AS r
    WHERE f.status = 'ok'
        AND (f.purpose = 'website_home' OR f.purpose = 'website_contact' OR f.purpose = 'website_imprint')
        AND f.document_sha256 IS NOT NULL AND f.date >= r.quarter_before
),
incomplete AS (
    SELECT run_id, document, COUNT(*) AS issues
    FROM issues
    WHERE code = 'too_few_links' OR code = 'channel_in_script' OR code = 'too_many_channels'
    GROUP BY run_id, document
)
SELECT
    p.authority_id, p.purpose, p.url, p.final_url, p.final_host, p.run_id, p.date, p.observed_at, p.document_sha256,
    CASE WHEN i.issues IS NULL THEN 1 ELSE 0 END AS complete
FROM page_readings AS p
LEFT JOIN incomplete AS i ON p.run_id = i.run_id AND p.document_sha256 = i.document
WHERE p.place = 1
ORDER BY p.authority_id, p.purpose, p.url
