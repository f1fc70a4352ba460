-- Authorities that the register should know completely
-- Definition: the districts and towns of Germany in the registry, each with what it knows of their WhatsApp channels.
-- Unit: channels.
-- Key: authority_id.
-- Formula: a district is a Kreis, a kreisfreie Stadt, Berlin or Hamburg (400 in Germany); a town is a kreisfreie Stadt, Berlin,
--   Hamburg or a Gemeinde of 20,000 inhabitants and more (673 with town rights). `confirmed` are channels to which an
--   official page links.
-- Edge cases: a kreisfreie Stadt is both. Authorities that are neither (ministries, police, small towns) have no row:
--   nobody knows how many of them there are.
-- Unknown: `channels` 0 means that no channel is known, not that there is none.
--
-- Behörden, die das Register vollständig kennen soll
-- Thema: Kanäle und Verweise
-- Bedeutung: Die Kreise und Städte im Register mit dem, was es von ihren WhatsApp-Kanälen weiß.
-- Einheit: Kanäle.
-- Berechnung: Kreise, kreisfreie Städte, Berlin und Hamburg (400); kreisfreie Städte, Berlin, Hamburg und Städte ab 20.000
--   Einwohnerinnen und Einwohnern (673). Bestätigt ist ein Kanal, auf den eine amtliche Seite verweist.
-- Besonderheiten: Eine kreisfreie Stadt zählt in beiden Gruppen. Ministerien, Polizei und kleine Orte stehen nicht hier.
-- Unbekannt: 0 Kanäle heißt: keiner bekannt. Es heißt nicht, dass es keinen gibt.
WITH bodies AS (
    SELECT
        authority_id, land, population,
        CASE
            WHEN level = 'kreis' OR level = 'kreisfreie_stadt' THEN 1
            WHEN level = 'land' AND (ags = '02' OR ags = '11') THEN 1
            ELSE 0
        END AS is_district,
        CASE
            WHEN level = 'kreisfreie_stadt' THEN 1
            WHEN level = 'land' AND (ags = '02' OR ags = '11') THEN 1
            WHEN level = 'gemeinde' AND population >= 20000 THEN 1
            ELSE 0
        END AS is_town
    FROM authorities
),
known AS (
    SELECT
        c.authority_id, COUNT(*) AS channels,
        SUM(CASE WHEN c.url IS NOT NULL THEN 1 ELSE 0 END) AS with_address,
        SUM(CASE WHEN l.page_state = 'met' THEN 1 ELSE 0 END) AS confirmed
    FROM channels AS c
    LEFT JOIN channel_links AS l ON c.channel_id = l.channel_id
    WHERE c.platform = 'whatsapp'
    GROUP BY c.authority_id
)
SELECT
    b.authority_id, b.land, b.population, b.is_district, b.is_town,
    CAST(COALESCE(k.channels, 0) AS BIGINT) AS channels,
    CAST(COALESCE(k.with_address, 0) AS BIGINT) AS with_address,
    CAST(COALESCE(k.confirmed, 0) AS BIGINT) AS confirmed
FROM bodies AS b
LEFT JOIN known AS k ON b.authority_id = k.authority_id
WHERE b.is_district = 1 OR b.is_town = 1
ORDER BY b.authority_id
