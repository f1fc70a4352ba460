-- What could not be read in the newest run and in imports, and what documents disagree about
-- Definition: every issue with a document of the newest run up to the day of the report or of an import, and
--   everything that two documents known on that day state differently about a post.
-- Unit: issues.
-- Key: none.
-- Formula: rows of `issues` of these runs, and all rows of `post_disagreements`; `document` is that of the value used.
-- Edge cases: a page that was not due has no issues in that run. A disagreement stays until a document settles it.
-- Unknown: before the first run there is no row of a run.
--
-- Was nicht zu lesen war
-- Thema: Lauf und Herkunft
-- Bedeutung: Was im letzten Lauf und in übergebenen Dateien nicht zu lesen war, und was zwei Dokumente über einen
--   Beitrag verschieden angeben.
-- Einheit: Hinweise.
-- Berechnung: Hinweise dieser Läufe und alle Widersprüche zwischen Beiträgen.
-- Besonderheiten: Ein Widerspruch bleibt stehen, bis ein Dokument ihn klärt.
-- Unbekannt: Vor dem ersten Lauf gibt es keine Zeile.
WITH looked_at AS (
    SELECT MAX(run_id) AS run_id FROM fetches WHERE source = 'collected'
    UNION ALL
    SELECT run_id FROM fetches WHERE source = 'imported' GROUP BY run_id
),
found AS (
    SELECT i.code, i.authority_id, i.channel_id, i.place, i.detail, i.document
    FROM issues AS i
    INNER JOIN looked_at AS n ON i.run_id = n.run_id
    UNION ALL
    SELECT d.code, d.authority_id, d.channel_id, d.place, d.detail, d.one_document AS document
    FROM post_disagreements AS d
)
SELECT code, authority_id, channel_id, place, detail, document
FROM found
ORDER BY code, authority_id, channel_id, place, detail, document
