-- Statements at turns
-- Definition: the statements about a channel on the first and the last day of each value that was not the only one of
--   its series; of series whose values came back, all statements.
-- Unit: statements.
-- Key: none.
-- Formula: the rows of `observations` on the days of `stated_values`, first hand.
-- Edge cases: a value that came back, or stood beside another on one day, needs every reading.
-- Unknown: as in `stated_values`.
--
-- Angaben an Wendepunkten
-- Thema: Zwischenschritte
-- Bedeutung: Die Angaben über einen Kanal am ersten und letzten Tag jedes Wertes, neben dem es einen anderen gab; bei
--   wiedergekehrten Werten alle.
-- Einheit: Angaben.
-- Berechnung: Die Angaben aus erster Hand an diesen Tagen.
-- Besonderheiten: Kam ein Wert zurück, zählt jede Lesung.
-- Unbekannt: Wie bei den genannten Werten.
SELECT
    -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
    o.channel_id, authority_id, platform, run_id, source, source_kind, status, badge, imprint, name, description,
    url || '' AS url, date_from, date_to, day_from, day_to, observed_at, document_sha256 || '' AS document_sha256,
    evidence || '' AS evidence
FROM observations AS o
INNER JOIN turning_days AS d ON o.channel_id = d.channel_id AND o.day_from = d.day
WHERE o.platform <> 'press' AND (o.source_kind IS NULL OR o.source_kind <> 'secondary')
UNION ALL
SELECT
    o.channel_id, authority_id, platform, run_id, source, source_kind, status, badge, imprint, name, description,
    url || '' AS url, date_from, date_to, day_from, day_to, observed_at, document_sha256 || '' AS document_sha256,
    evidence || '' AS evidence
FROM observations AS o
INNER JOIN turning_days AS d ON o.channel_id = d.channel_id
WHERE d.day IS NULL AND o.day_from IS NOT NULL AND o.platform <> 'press' AND (o.source_kind IS NULL OR o.source_kind <> 'secondary')
ORDER BY channel_id, day_from, observed_at NULLS LAST, run_id, url
