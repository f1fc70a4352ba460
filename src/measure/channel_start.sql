-- Start of a channel
-- Definition: the day, month or year in which a channel was opened, as a published source states it.
-- Unit: first and last possible day.
-- Key: channel_id.
-- Formula: nearer sources come first (own, release, press, secondary), then the more precise statement, then the earlier.
-- Edge cases: sources that contradict each other stay in `observations`; this metric gives the one preferred.
-- Unknown: no source with a year: no row.
--
-- Start eines Kanals
-- Thema: Reichweite
-- Bedeutung: Der Tag, der Monat oder das Jahr, in dem ein Kanal nach einer veröffentlichten Quelle eröffnet wurde.
-- Einheit: erster und letzter möglicher Tag.
-- Berechnung: Nähere Quellen gehen vor, dann die genauere Angabe, dann die frühere.
-- Besonderheiten: Widersprechende Quellen bleiben in den Beobachtungen stehen.
-- Unbekannt: Nennt keine Quelle ein Jahr, gibt es keine Zeile.
WITH stated AS (
    SELECT
        channel_id, authority_id, run_id, source, source_kind, started_from, started_to, started_day_from,
        started_day_to, url,
        CASE
            WHEN source_kind = 'own' THEN 1
            WHEN source_kind = 'release' THEN 2
            WHEN source_kind = 'press' THEN 3
            ELSE 4
        END AS kind_order,
        CASE WHEN started_from = started_to THEN 0 ELSE 1 END AS vague
    FROM observations
    WHERE started_from IS NOT NULL
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY kind_order ASC NULLS LAST, vague ASC NULLS LAST, started_from ASC NULLS LAST, run_id ASC NULLS LAST
        ) AS place
    FROM stated
)
SELECT
    channel_id, authority_id, run_id, source, source_kind, started_from, started_to, started_day_from, started_day_to, url
FROM ordered
WHERE place = 1
ORDER BY channel_id
