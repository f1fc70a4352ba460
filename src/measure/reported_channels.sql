-- Reported channels
-- Definition: the channels of the registry with the days that figures about posts look at: the 84 days up to the day of
--   the report.
-- Unit: days and seconds since 1970.
-- Key: channel_id.
-- Formula: the channels of all platforms, press feeds too, each with the days of `report_day`.
-- Edge cases: `end_second` is the first second after the day of the report in Berlin.
-- Unknown: nothing: the registry is known.
--
-- Berichtete Kanäle
-- Thema: Zwischenschritte
-- Bedeutung: Die Kanäle des Registers mit den Tagen, auf die Zahlen über Beiträge sehen.
-- Einheit: Tage und Sekunden seit 1970.
-- Berechnung: Alle Kanäle und Pressefeeds, mit den 84 Tagen bis zum Berichtstag.
-- Besonderheiten: Das Ende ist die erste Sekunde nach dem Berichtstag in Berlin.
-- Unbekannt: Nichts: Das Register ist bekannt.
SELECT c.channel_id, c.authority_id, c.platform, r.as_of_day - 83 AS from_day, r.as_of_day, r.end_second
FROM channels AS c
CROSS JOIN report_day AS r
ORDER BY c.channel_id
