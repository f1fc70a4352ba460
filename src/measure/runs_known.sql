-- Runs that went in
-- Definition: every run, a night or an import, of which anything was known on the day of the report; what that day's
--   metrics rest on, so that they can be taken back with an import.
-- Unit: runs.
-- Key: run_id.
-- Formula: the keys of `fetches` and of collected and imported `observations`, each once.
-- Edge cases: a series that was handed over reaches further back than the day on which it was; its import counts then.
-- Unknown: before the first run there is no row.
--
-- Eingegangene Läufe
-- Thema: Lauf und Herkunft
-- Bedeutung: Alle Läufe und Übergaben, auf denen die Zahlen des Tages ruhen.
-- Einheit: Läufe.
-- Berechnung: Die Schlüssel der Abrufe und der gelesenen oder übergebenen Beobachtungen.
-- Besonderheiten: Eine übergebene Reihe reicht weiter zurück als der Tag der Übergabe; dieser zählt.
-- Unbekannt: Vor dem ersten Lauf gibt es keine Zeile.
WITH named AS (
    SELECT run_id, source FROM fetches
    UNION ALL
    SELECT run_id, source FROM observations WHERE source = 'collected' OR source = 'imported'
)
SELECT run_id, source, COUNT(*) AS facts
FROM named
GROUP BY run_id, source
ORDER BY run_id, source
