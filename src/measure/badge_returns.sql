-- Returned badges
-- Definition: since when a source says of a channel what it had said before it said the opposite.
-- Unit: days.
-- Key: channel_id, source, first_hand, badge.
-- Formula: the first day of the statements after the last day of the opposite in `badge_days`, where the first day of
--   the same lies on it or before it.
-- Edge cases: statements without a day are left out.
-- Unknown: no row: the same was not said before, or was not said again.
--
-- Wiedergekehrte Haken
-- Thema: Zwischenschritte
-- Bedeutung: Seit wann eine Quelle von einem Kanal wieder sagt, was sie vor dem Gegenteil schon gesagt hatte.
-- Einheit: Tage.
-- Berechnung: Der erste Tag der Angaben nach dem letzten Tag des Gegenteils.
-- Besonderheiten: Angaben ohne Tag bleiben außen vor.
-- Unbekannt: Keine Zeile: Dasselbe war vorher nicht gesagt, oder es wurde nicht wieder gesagt.
WITH named AS (
    SELECT *, CASE WHEN badge = 'verified' THEN 'unverified' ELSE 'verified' END AS other FROM badge_days
),
turns AS (
    SELECT s.channel_id, s.source, s.first_hand, s.badge, o.last_on AS otherwise_until
    FROM named AS s
    INNER JOIN badge_days AS o
        ON s.channel_id = o.channel_id AND s.source = o.source AND s.first_hand = o.first_hand AND s.other = o.badge
    WHERE s.first_on <= o.last_on
),
returned AS (
    SELECT t.channel_id, t.source, t.first_hand, t.badge, MIN(s.date_from) AS since
    FROM observations AS s
    INNER JOIN turns AS t ON s.channel_id = t.channel_id AND s.source = t.source AND s.badge = t.badge
    WHERE
        s.date_from > t.otherwise_until
        AND (
            (t.first_hand = 1 AND (s.source_kind IS NULL OR s.source_kind <> 'secondary'))
            OR (t.first_hand = 0 AND s.source_kind = 'secondary')
        )
    GROUP BY t.channel_id, t.source, t.first_hand, t.badge
)
SELECT channel_id, source, first_hand, badge, since
FROM returned
ORDER BY channel_id, source, first_hand, badge
