-- Posts by weekday and hour
-- Definition: how many posts a channel published in each hour of each day of the week, within the watched part of the last
--   84 days.
-- Unit: posts.
-- Key: channel_id, weekday, hour.
-- Formula: posts counted by weekday (1 is Monday) and hour of posting in Berlin, in summer time and in winter time by the
--   clock on the wall. Own posts, answers and posts passed on count, notes of the platform do not.
-- Edge cases: the hour that the clocks skip has no posts that night; the one that they repeat takes the posts of both.
--   Posts of which only the day is known are left out here and counted in `posting_rate` (`day_only_84`).
-- Unknown: no row for an hour without posts. That is 0 as far as the channel was watched in that hour, see `watched`; for
--   a channel that nobody watched it says nothing.
--
-- Beiträge nach Wochentag und Stunde
-- Thema: Rhythmus
-- Bedeutung: Wie viele Beiträge ein Kanal zu jeder Stunde jedes Wochentags veröffentlicht hat, in der beobachteten
--   Zeit der letzten 84 Tage.
-- Einheit: Beiträge.
-- Berechnung: Gezählt nach der Uhr in Berlin, im Sommer wie im Winter.
-- Besonderheiten: Die übersprungene Stunde der Zeitumstellung bleibt leer, die doppelte nimmt beide auf. Beiträge ohne
--   Uhrzeit stehen nicht hier.
-- Unbekannt: Eine Stunde ohne Zeile ist 0, soweit beobachtet wurde; sonst sagt sie nichts.
SELECT p.channel_id, c.authority_id, c.platform, p.weekday, p.hour, COUNT(*) AS posts
FROM watched_posts AS p
INNER JOIN reported_channels AS c ON p.channel_id = c.channel_id
WHERE p.hour IS NOT NULL
GROUP BY p.channel_id, c.authority_id, c.platform, p.weekday, p.hour
ORDER BY p.channel_id NULLS LAST, p.weekday NULLS LAST, p.hour NULLS LAST
