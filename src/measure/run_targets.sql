-- Targets of the newest run
-- Definition: how many targets of the newest run up to the day of the report ended in each status.
-- Unit: targets.
-- Key: run_id, status.
-- Formula: counts of rows in `fetches` of that run.
-- Edge cases: targets that were not due are targets too and are counted under `not_due`.
-- Unknown: before the first run there is no row.
--
-- Ziele des letzten Laufs
-- Thema: Lauf und Herkunft
-- Bedeutung: Wie viele Ziele des letzten Laufs wie ausgingen.
-- Einheit: Ziele.
-- Berechnung: Zeilen der Abrufe dieses Laufs je Ausgang.
-- Besonderheiten: Auch was nicht an der Reihe war, ist ein Ziel.
-- Unbekannt: Vor dem ersten Lauf gibt es keine Zeile.
WITH newest AS (
    SELECT MAX(run_id) AS run_id FROM fetches WHERE source = 'collected'
)
SELECT f.run_id, f.status, COUNT(*) AS targets
FROM fetches AS f
INNER JOIN newest AS n ON f.run_id = n.run_id
GROUP BY f.run_id, f.status
ORDER BY f.status
