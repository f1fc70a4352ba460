-- Sudden drops of followers
-- Definition: channels that surely lost more than a fifth of their followers within about a week.
-- Unit: people.
-- Key: channel_id.
-- Formula: of `follower_growth` over 7 days (true span 4 to 10 days): the upper bound of the newest count lies below 80 %
--   of the lower bound of the earlier one. Both counts are collected or imported.
-- Edge cases: the bounds carry the rounding of the platform, so that a display that falls from 8 to 7 thousand is none.
--   A count without an upper bound is never known to have dropped.
-- Unknown: without two counts of about a week apart a channel has no row; that does not mean that it kept its followers.
--
-- Plötzliche Verluste an Abonnierten
-- Thema: Reichweite
-- Bedeutung: Kanäle, die in etwa einer Woche sicher mehr als ein Fünftel ihrer Abonnierten verloren haben.
-- Einheit: Personen.
-- Berechnung: Die obere Grenze der neuesten Zahl liegt unter 80 % der unteren Grenze der Zahl davor; die Spanne ist 4 bis
--   10 Tage.
-- Besonderheiten: Die Grenzen tragen die Rundung der Plattform; sie allein löst nichts aus.
-- Unbekannt: Ohne zwei Zahlen im Abstand von etwa einer Woche gibt es keine Zeile.
SELECT
    channel_id, authority_id, platform, span_days, followers, followers_low, followers_high, followers_precision, source,
    date, url, document_sha256, earlier_followers, earlier_low, earlier_high, earlier_precision, earlier_source,
    earlier_date, earlier_url, earlier_sha256
FROM follower_growth
WHERE
    wanted_days = 7 AND earlier_source <> 'published'
    AND CAST(followers_high AS DOUBLE) < CAST(0.8 AS DOUBLE) * earlier_low
ORDER BY channel_id
