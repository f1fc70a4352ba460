-- What could not be read in the newest run
-- Definition: every issue with a document of the newest run up to the day of the report.
-- Unit: issues.
-- Key: none.
-- Formula: rows of `issues` of that run.
-- Edge cases: a page that was not due has no issues in that run.
-- Unknown: before the first run there is no row.
WITH newest AS (
    SELECT MAX(run_id) AS run_id FROM fetches WHERE source = 'collected'
)
SELECT i.run_id, i.code, i.authority_id, i.channel_id, i.place, i.detail, i.document
FROM issues AS i
INNER JOIN newest AS n ON i.run_id = n.run_id
ORDER BY i.code, i.authority_id, i.channel_id, i.place
