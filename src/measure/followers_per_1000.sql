-- Followers per 1,000 inhabitants
-- Definition: the newest known follower count of a channel for each 1,000 inhabitants of its authority's area.
-- Unit: people per 1,000 inhabitants.
-- Key: channel_id.
-- Formula: 1000 * followers / population, and the same for both bounds of the count.
-- Edge cases: followers need not live there, so values above 1,000 are possible and kept. The dates of count and
--   population differ and both are given. An open upper bound stays open.
-- Unknown: no row when the count or the population is unknown (police and ministries have no population of their own).
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
