-- Runs that went in
-- Definition: every run, a night or an import, of which anything was known on the day of the report; what that day's
--   metrics rest on, so that they can be taken back with an import.
-- Unit: runs.
-- Key: run_id.
-- Formula: the keys of `fetches` and of collected and imported `observations`, each once.
-- Edge cases: a series that was handed over reaches further back than the day on which it was; its import counts then.
-- Unknown: before the first run there is no row.
WITH named AS (
    SELECT run_id, source FROM fetches
    UNION ALL
    SELECT run_id, source FROM observations WHERE source = 'collected' OR source = 'imported'
)
SELECT run_id, source, COUNT(*) AS facts
FROM named
GROUP BY run_id, source
ORDER BY run_id, source
