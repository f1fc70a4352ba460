-- Stated values
-- Definition: each value that was stated of a channel's badge, imprint, name, description and reachability, with the first and
--   the last day on which it was. What changed is read from these.
-- Unit: days since 1970.
-- Key: channel_id, aspect, series, value.
-- Formula: the statements of `observations`, first hand, grouped by value. Badges are one series whoever states them; the other
--   aspects are a series a page (`series` is its address).
-- Edge cases: two values of a series whose days overlap came back, or were stated on one day. A range of days (a month that a
--   release names) begins with its first day.
-- Unknown: an aspect of which nothing is known has no row; neither has a statement without a day.
--
-- Genannte Werte
-- Thema: Zwischenschritte
-- Bedeutung: Jeder Wert, der für Haken, Impressum, Name, Beschreibung und Erreichbarkeit eines Kanals genannt wurde, mit
--   erstem und letztem Tag. Daraus lesen sich die Änderungen.
-- Einheit: Tage seit 1970.
-- Berechnung: Die Angaben aus erster Hand, nach Wert zusammengefasst; beim Haken über alle Quellen, sonst je Seite.
-- Besonderheiten: Überschneiden sich die Tage zweier Werte, kam einer zurück oder beide wurden am selben Tag genannt.
-- Unbekannt: Worüber nichts bekannt ist, dazu gibt es keine Zeile.
WITH stated AS (
    SELECT
        channel_id, url, day_from, name,
        CASE WHEN badge = 'unknown' THEN NULL ELSE badge END AS badge,
        CASE WHEN imprint = 'unknown' OR platform <> 'whatsapp' THEN NULL ELSE imprint END AS imprint,
        CASE WHEN platform = 'whatsapp' THEN description END AS description,
        CASE
            WHEN platform <> 'whatsapp' OR source <> 'collected' THEN NULL
            WHEN status = 'ok' OR status = 'no_count' OR status = 'withheld_implausible' THEN 'reachable'
            WHEN status = 'not_found' THEN 'not_found'
        END AS reachable
    FROM observations
    WHERE day_from IS NOT NULL AND platform <> 'press' AND (source_kind IS NULL OR source_kind <> 'secondary')
),
-- Night after night says the same: what is said together is counted once, before its parts are.
together AS (
    SELECT
        channel_id, url, name, badge, imprint, description, reachable, MIN(day_from) AS first_day, MAX(day_from) AS last_day
    FROM stated
    GROUP BY channel_id, url, name, badge, imprint, description, reachable
)
SELECT
    channel_id, 'badge' AS aspect, 'any' AS series, badge AS value, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM together
WHERE badge IS NOT NULL
GROUP BY channel_id, badge
UNION ALL
SELECT
    channel_id, 'imprint' AS aspect, url AS series, imprint AS value, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM together
WHERE imprint IS NOT NULL
GROUP BY channel_id, url, imprint
UNION ALL
SELECT
    channel_id, 'name' AS aspect, url AS series, name AS value, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM together
WHERE name IS NOT NULL
GROUP BY channel_id, url, name
UNION ALL
SELECT
    channel_id, 'description' AS aspect, url AS series, description AS value, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM together
WHERE description IS NOT NULL
GROUP BY channel_id, url, description
UNION ALL
SELECT
    channel_id, 'reachable' AS aspect, url AS series, reachable AS value, MIN(first_day) AS first_day, MAX(last_day) AS last_day
FROM together
WHERE reachable IS NOT NULL
GROUP BY channel_id, url, reachable
ORDER BY channel_id, aspect, series, value
