-- Turns of badges
-- Definition: since when each source has said of a channel that it has the badge, or has none, and when that source last said
--   the opposite.
-- Unit: days.
-- Key: channel_id, source, first_hand, badge.
-- Formula: `otherwise_until` is the last day of the opposite in `badge_days`. `since` is the first day of the same there; where
--   that lies on `otherwise_until` or before it, the first day of the statements after it.
-- Edge cases: statements without a day leave `since` and `otherwise_until` empty.
-- Unknown: a source that never said the opposite has no `otherwise_until`; one that said nothing has no row.
--
-- Wenden des Hakens
-- Thema: Zwischenschritte
-- Bedeutung: Seit wann jede Quelle von einem Kanal sagt, dass er den Haken hat oder nicht, und wann sie zuletzt das Gegenteil sagte.
-- Einheit: Tage.
-- Berechnung: Der erste Tag der Angaben; war das Gegenteil erst danach gesagt, der erste Tag nach dessen letztem.
-- Besonderheiten: Angaben ohne Tag lassen beides leer.
-- Unbekannt: Wer nie das Gegenteil sagte, hat dafür keinen Tag; wer nichts sagte, keine Zeile.
WITH named AS (
    SELECT *, CASE WHEN badge = 'verified' THEN 'unverified' ELSE 'verified' END AS other FROM badge_days
),
turns AS (
    SELECT
        s.channel_id, s.source, s.first_hand, s.badge, s.first_on, o.last_on AS otherwise_until,
        CASE WHEN s.first_on <= o.last_on THEN 1 ELSE 0 END AS came_before
    FROM named AS s
    LEFT JOIN badge_days AS o
        ON s.channel_id = o.channel_id AND s.source = o.source AND s.first_hand = o.first_hand AND s.other = o.badge
),
-- Only where the same had been said before the opposite, the statements themselves are asked again.
returned AS (
    SELECT t.channel_id, t.source, t.first_hand, t.badge, MIN(s.date_from) AS since
    FROM observations AS s
    INNER JOIN turns AS t ON s.channel_id = t.channel_id AND s.source = t.source AND s.badge = t.badge
    WHERE
        t.came_before = 1 AND s.date_from > t.otherwise_until
        AND (
            (t.first_hand = 1 AND (s.source_kind IS NULL OR s.source_kind <> 'secondary'))
            OR (t.first_hand = 0 AND s.source_kind = 'secondary')
        )
    GROUP BY t.channel_id, t.source, t.first_hand, t.badge
)
SELECT
    t.channel_id, t.source, t.first_hand, t.badge,
    CASE WHEN t.came_before = 1 THEN r.since ELSE t.first_on END AS since,
    t.otherwise_until
FROM turns AS t
LEFT JOIN returned AS r
    ON t.channel_id = r.channel_id AND t.source = r.source AND t.first_hand = r.first_hand AND t.badge = r.badge
ORDER BY t.channel_id, t.source, t.first_hand, t.badge
