-- Badge and imprint by group
-- Definition: how many WhatsApp channels of a group are verified, unverified, unknown, and how many have an imprint in the
--   description (full text or a labelled link), have none of these, or are unknown; by level, Land, population class.
-- Unit: channels.
-- Key: dimension, member.
-- Formula: counts over the metrics badge and imprint; the three counts of each sum to the channels of the group.
-- Edge cases: an authority with two channels counts twice here; authorities without a known channel are in
--   `authorities` only. Authorities without a Land (the federal level) are the member `none` of the dimension land.
--   What only the authority itself declares does not count here; in its stage it does.
-- Unknown: counted apart, never part of met or unmet.
--
-- Haken und Impressum nach Gruppe
-- Thema: Verifizierung und Impressum
-- Bedeutung: Wie viele WhatsApp-Kanäle einer Gruppe verifiziert, nicht verifiziert oder unbekannt sind, ebenso beim
--   Impressum; nach Ebene, Land und Größe.
-- Einheit: Kanäle.
-- Berechnung: Zählungen über „Verifizierungshaken“ und „Impressum in der Kanalbeschreibung“; die drei Zahlen ergeben
--   alle Kanäle der Gruppe.
-- Besonderheiten: Eine Behörde mit zwei Kanälen zählt zweimal. Der Bund steht bei den Ländern unter „ohne“. Was eine Behörde
--   nur selbst angibt, zählt hier nicht, wohl aber bei ihrer Stufe.
-- Unbekannt: Unbekanntes wird für sich gezählt, nie zu ja oder nein.
WITH states AS (
    SELECT
        c.channel_id,
        c.authority_id,
        CASE WHEN b.badge = 'verified' THEN 1 ELSE 0 END AS badge_met,
        CASE WHEN b.badge = 'unverified' THEN 1 ELSE 0 END AS badge_unmet,
        CASE WHEN b.badge IS NULL THEN 1 ELSE 0 END AS badge_unknown,
        CASE WHEN i.imprint = 'full_text' OR i.imprint = 'labelled_link' THEN 1 ELSE 0 END AS imprint_met,
        CASE WHEN i.imprint = 'unlabelled_link' OR i.imprint = 'none' THEN 1 ELSE 0 END AS imprint_unmet,
        CASE WHEN i.imprint IS NULL THEN 1 ELSE 0 END AS imprint_unknown
    FROM channels AS c
    LEFT JOIN badge AS b ON c.channel_id = b.channel_id
    LEFT JOIN imprint AS i ON c.channel_id = i.channel_id
    WHERE c.platform = 'whatsapp'
),
per_authority AS (
    SELECT
        authority_id,
        COUNT(*) AS channels,
        SUM(badge_met) AS badge_met,
        SUM(badge_unmet) AS badge_unmet,
        SUM(badge_unknown) AS badge_unknown,
        SUM(imprint_met) AS imprint_met,
        SUM(imprint_unmet) AS imprint_unmet,
        SUM(imprint_unknown) AS imprint_unknown
    FROM states
    GROUP BY authority_id
),
all_authorities AS (
    SELECT
        a.authority_id,
        a.level,
        COALESCE(a.land, 'none') AS land,
        a.population_class,
        COALESCE(p.channels, 0) AS channels,
        COALESCE(p.badge_met, 0) AS badge_met,
        COALESCE(p.badge_unmet, 0) AS badge_unmet,
        COALESCE(p.badge_unknown, 0) AS badge_unknown,
        COALESCE(p.imprint_met, 0) AS imprint_met,
        COALESCE(p.imprint_unmet, 0) AS imprint_unmet,
        COALESCE(p.imprint_unknown, 0) AS imprint_unknown
    FROM authorities AS a
    LEFT JOIN per_authority AS p ON a.authority_id = p.authority_id
),
dimensions AS (
    SELECT 'level' AS dimension, level AS member, channels, badge_met, badge_unmet, badge_unknown,
        imprint_met, imprint_unmet, imprint_unknown
    FROM all_authorities
    UNION ALL
    SELECT 'land' AS dimension, land AS member, channels, badge_met, badge_unmet, badge_unknown,
        imprint_met, imprint_unmet, imprint_unknown
    FROM all_authorities
    UNION ALL
    SELECT 'population' AS dimension, population_class AS member, channels, badge_met, badge_unmet, badge_unknown,
        imprint_met, imprint_unmet, imprint_unknown
    FROM all_authorities
)
SELECT
    dimension,
    member,
    COUNT(*) AS authorities,
    SUM(channels) AS channels,
    SUM(badge_met) AS badge_met,
    SUM(badge_unmet) AS badge_unmet,
    SUM(badge_unknown) AS badge_unknown,
    SUM(imprint_met) AS imprint_met,
    SUM(imprint_unmet) AS imprint_unmet,
    SUM(imprint_unknown) AS imprint_unknown
FROM dimensions
GROUP BY dimension, member
ORDER BY dimension, member
