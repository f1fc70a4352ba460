-- Coverage of the register
-- Definition: of how many districts and towns a WhatsApp channel is known, by Land.
-- Unit: authorities.
-- Key: bodies, member.
-- Formula: authorities of `register_bodies`; with_channel those with at least one channel, with_address those with at least
--   one whose address is known, confirmed those with at least one to which an official page links.
-- Edge cases: all districts and towns of the registry are counted, not a sample: a share has no interval. Districts and
--   towns share the kreisfreie Städte and must not be added. `member` is `all` for Germany.
-- Unknown: an authority without a known channel may well have one.
--
-- Abdeckung des Registers
-- Thema: Kanäle und Verweise
-- Bedeutung: Von wie vielen Kreisen und Städten ein WhatsApp-Kanal bekannt ist, je Land.
-- Einheit: Behörden.
-- Berechnung: Behörden mit mindestens einem Kanal, mit mindestens einer Adresse, mit mindestens einem Kanal, auf den eine
--   amtliche Seite verweist.
-- Besonderheiten: Gezählt werden alle, keine Stichprobe: Ein Anteil hat hier keine Unsicherheit. Kreise und Städte haben die
--   kreisfreien Städte gemeinsam; man darf sie nicht zusammenzählen.
-- Unbekannt: Eine Behörde ohne bekannten Kanal kann durchaus einen haben.
WITH listed AS (
    SELECT 'districts' AS bodies, land AS member, channels, with_address, confirmed
    FROM register_bodies WHERE is_district = 1
    UNION ALL
    SELECT 'towns' AS bodies, land AS member, channels, with_address, confirmed
    FROM register_bodies WHERE is_town = 1
    UNION ALL
    SELECT 'districts' AS bodies, 'all' AS member, channels, with_address, confirmed
    FROM register_bodies WHERE is_district = 1
    UNION ALL
    SELECT 'towns' AS bodies, 'all' AS member, channels, with_address, confirmed
    FROM register_bodies WHERE is_town = 1
)
SELECT
    bodies, member, COUNT(*) AS authorities,
    SUM(CASE WHEN channels > 0 THEN 1 ELSE 0 END) AS with_channel,
    SUM(CASE WHEN with_address > 0 THEN 1 ELSE 0 END) AS with_address,
    SUM(CASE WHEN confirmed > 0 THEN 1 ELSE 0 END) AS confirmed
FROM listed
GROUP BY bodies, member
ORDER BY bodies, member
