-- Turning days
-- Definition: the first and the last day of each value that was not the only one of its series, of each channel.
-- Unit: days since 1970.
-- Key: channel_id, day.
-- Formula: the days of `stated_values`, of series with more than one value.
-- Edge cases: a channel of which a value came back, or two stood beside each other on one day, has one row without a
--   day: all its statements are needed.
-- Unknown: no row: nothing of the channel is known to have changed.
--
-- Wendetage
-- Thema: Zwischenschritte
-- Bedeutung: Der erste und der letzte Tag jedes Wertes, neben dem es einen anderen gab.
-- Einheit: Tage seit 1970.
-- Berechnung: Die Tage der genannten Werte, wo es mehr als einen gab.
-- Besonderheiten: Kam ein Wert zurück, steht eine Zeile ohne Tag: Dann zählen alle Angaben des Kanals.
-- Unbekannt: Keine Zeile: Es ist keine Änderung bekannt.
WITH in_order AS (
    SELECT
        *,
        LAG(last_day) OVER (
            PARTITION BY channel_id, aspect, series ORDER BY first_day ASC NULLS LAST, last_day ASC NULLS LAST
        ) AS last_day_before
    FROM stated_values
),
varied AS (
    SELECT channel_id, aspect, series, MAX(CASE WHEN first_day <= last_day_before THEN 1 ELSE 0 END) AS came_back
    FROM in_order
    GROUP BY channel_id, aspect, series
    HAVING COUNT(*) > 1
),
turns AS (
    SELECT s.channel_id, s.first_day, s.last_day, v.came_back
    FROM stated_values AS s
    INNER JOIN varied AS v ON s.channel_id = v.channel_id AND s.aspect = v.aspect AND s.series = v.series
),
restless AS (
    SELECT channel_id FROM turns WHERE came_back = 1 GROUP BY channel_id
),
days AS (
    SELECT channel_id, first_day AS day FROM turns
    UNION ALL
    SELECT channel_id, last_day AS day FROM turns
)
SELECT d.channel_id, d.day
FROM days AS d
LEFT JOIN restless AS r ON d.channel_id = r.channel_id
WHERE r.channel_id IS NULL
GROUP BY d.channel_id, d.day
UNION ALL
SELECT channel_id, NULL AS day
FROM restless
ORDER BY channel_id, day
