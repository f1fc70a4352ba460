-- Days of badges
-- Definition: the first and the last day on which each source said that a channel has the badge, or has none.
-- Unit: days.
-- Key: channel_id, source, first_hand, badge.
-- Formula: the smallest and the largest `date_from` of the statements of `observations` on the badge.
-- Edge cases: statements without a day leave them empty.
-- Unknown: where a source said nothing there is no row.
--
-- Tage des Hakens
-- Thema: Zwischenschritte
-- Bedeutung: Der erste und der letzte Tag, an dem jede Quelle sagte, dass ein Kanal den Haken hat oder nicht.
-- Einheit: Tage.
-- Berechnung: Der kleinste und der größte Tag der Angaben.
-- Besonderheiten: Angaben ohne Tag lassen sie leer.
-- Unbekannt: Sagte eine Quelle nichts, gibt es keine Zeile.
WITH stated AS (
    SELECT
        channel_id, source, badge, date_from,
        CASE WHEN source_kind = 'secondary' THEN 0 ELSE 1 END AS first_hand
    FROM observations
    WHERE (platform = 'whatsapp' OR platform = 'instagram' OR platform = 'facebook')
        AND (badge = 'verified' OR badge = 'unverified')
)
SELECT channel_id, source, first_hand, badge, MIN(date_from) AS first_on, MAX(date_from) AS last_on
FROM stated
GROUP BY channel_id, source, first_hand, badge
ORDER BY channel_id, source, first_hand, badge
