-- Rank by followers
-- Definition: the best and the worst rank a channel can have among the channels whose count was collected or imported
--   in the last 7 days before the day of the report; 1 is the largest.
-- Unit: rank.
-- Key: channel_id.
-- Formula: best rank = 1 + channels that are surely larger (their lower bound is above this upper bound);
--   worst rank = channels in all - channels that are surely smaller (their upper bound is below this lower bound).
-- Edge cases: overlapping intervals share ranks (a tie range). Published figures are left out: their days differ
--   by months, so an order among them would mean nothing.
-- Unknown: a channel without such a count in that time has no row.
--
-- Rang nach Abonnierten
-- Thema: Reichweite
-- Bedeutung: Der beste und der schlechteste Rang, den ein Kanal unter den in den letzten 7 Tagen gezählten haben kann;
--   1 ist der größte.
-- Einheit: Rang.
-- Berechnung: Bester Rang = 1 + sicher größere Kanäle; schlechtester = alle minus sicher kleinere.
-- Besonderheiten: Wo sich die Grenzen überschneiden, teilen sich Kanäle die Ränge. Veröffentlichte Zahlen bleiben
--   draußen, weil ihre Tage Monate auseinanderliegen.
-- Unbekannt: Ohne Zahl aus dieser Zeit gibt es keine Zeile.
WITH comparable AS (
    SELECT f.channel_id, f.authority_id, f.platform, f.followers, f.followers_low, f.followers_high
    FROM followers AS f
    CROSS JOIN report_day AS r
    WHERE (f.source = 'collected' OR f.source = 'imported') AND f.date >= r.week_before AND f.followers_high IS NOT NULL
),
pairs AS (
    SELECT
        one.channel_id,
        CASE WHEN other.followers_low > one.followers_high THEN 1 ELSE 0 END AS surely_larger,
        CASE WHEN other.followers_high < one.followers_low THEN 1 ELSE 0 END AS surely_smaller
    FROM comparable AS one
    INNER JOIN comparable AS other ON one.platform = other.platform
),
counted AS (
    SELECT
        channel_id,
        SUM(surely_larger) AS larger,
        SUM(surely_smaller) AS smaller,
        COUNT(*) AS channels
    FROM pairs
    GROUP BY channel_id
)
SELECT
    c.channel_id,
    c.authority_id,
    c.followers,
    n.larger + 1 AS rank_from,
    n.channels - n.smaller AS rank_to,
    n.channels AS channels
FROM comparable AS c
INNER JOIN counted AS n ON c.channel_id = n.channel_id
ORDER BY rank_from, rank_to, c.channel_id
