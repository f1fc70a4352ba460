-- Followers per 1,000 inhabitants
-- Definition: the newest known follower count of a channel for each 1,000 inhabitants of its authority's area.
-- Unit: people per 1,000 inhabitants.
-- Key: channel_id.
-- Formula: 1000 * followers / population, and the same for both bounds of the count.
-- Edge cases: followers need not live there, so values above 1,000 are possible and kept. The dates of count and
--   population differ and both are given. An open upper bound stays open.
-- Unknown: no row when the count or the population is unknown (police and ministries have no population of their own).
--
-- Abonnierte je 1.000 Menschen
-- Thema: Reichweite
-- Bedeutung: Die neueste Zahl der Abonnierten je 1.000 Menschen, die im Gebiet der Behörde wohnen.
-- Einheit: Personen je 1.000.
-- Berechnung: 1000 · Abonnierte / Bevölkerung, ebenso für beide Grenzen.
-- Besonderheiten: Wer abonniert, muss dort nicht wohnen; Werte über 1.000 sind möglich. Zahl und Bevölkerung haben
--   verschiedene Tage, beide stehen dabei.
-- Unbekannt: Ohne Zahl oder ohne Bevölkerung (Polizei, Ministerien) gibt es keine Zeile.
SELECT
    f.channel_id,
    f.authority_id,
    a.level,
    a.land,
    a.population,
    a.population_as_of,
    f.source,
    f.date_from,
    f.date_to,
    CAST(1000 AS DOUBLE) * f.followers / a.population AS per_1000,
    CAST(1000 AS DOUBLE) * f.followers_low / a.population AS per_1000_low,
    CAST(1000 AS DOUBLE) * f.followers_high / a.population AS per_1000_high
FROM followers AS f
INNER JOIN authorities AS a ON f.authority_id = a.authority_id
WHERE a.population IS NOT NULL AND a.population > 0
ORDER BY f.channel_id
