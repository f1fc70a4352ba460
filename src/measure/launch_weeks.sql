-- Weeks since the launch
-- Definition: of each week since a channel was opened the newest day with a count.
-- Unit: days.
-- Key: channel_id, week.
-- Formula: the largest `date_from` of the counts of each ISO week, of channels whose opening is known to a month.
-- Edge cases: a published count is a week of its own.
-- Unknown: a week without a count has no row.
--
-- Wochen seit dem Start
-- Thema: Zwischenschritte
-- Bedeutung: Der neueste Tag mit einer Zahl in jeder Woche seit der Eröffnung.
-- Einheit: Tage.
-- Berechnung: Der größte Tag der Zahlen je Kalenderwoche.
-- Besonderheiten: Eine veröffentlichte Zahl ist eine Woche für sich.
-- Unbekannt: Eine Woche ohne Zahl hat keine Zeile.
SELECT
    o.channel_id,
    CASE WHEN o.source = 'published' THEN o.run_id ELSE o.iso_week END AS week,
    MAX(o.date_from) AS newest_from
FROM observations AS o
INNER JOIN channel_start AS s ON o.channel_id = s.channel_id
WHERE
    o.followers IS NOT NULL AND o.status = 'ok' AND o.day_to - s.started_day_from >= 0
    AND s.started_day_to - s.started_day_from <= 31
GROUP BY o.channel_id, CASE WHEN o.source = 'published' THEN o.run_id ELSE o.iso_week END
ORDER BY channel_id, week
