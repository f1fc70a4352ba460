-- Findings on the authority's website
-- Definition: the newest outcome of each criterion on the home page and the imprint page of each authority.
-- Unit: met or unmet.
-- Key: authority_id, criterion.
-- Formula: the newest finding that is met or unmet.
-- Edge cases: a page that could not be read leaves the earlier finding in force, with its date.
-- Unknown: no row when no page ever told.
--
-- Befunde auf der Website
-- Thema: Kanäle und Verweise
-- Bedeutung: Der neueste Ausgang jedes Kriteriums auf Start- und Impressumsseite einer Behörde.
-- Einheit: erfüllt oder nicht erfüllt.
-- Berechnung: Der neueste Befund, der ja oder nein sagt.
-- Besonderheiten: Lässt sich eine Seite nicht lesen, gilt der frühere Befund mit seinem Tag weiter.
-- Unbekannt: Sagte nie eine Seite etwas, gibt es keine Zeile.
WITH told AS (
    SELECT
        authority_id, criterion, state, detail, place, quote, url, date, observed_at, document_sha256, run_id,
        ROW_NUMBER() OVER (
            PARTITION BY authority_id, criterion
            ORDER BY observed_at DESC NULLS LAST, state DESC NULLS LAST, document_sha256 DESC NULLS LAST
        ) AS newest
    FROM findings
    WHERE state <> 'unknown'
)
SELECT authority_id, criterion, state, detail, place, quote, url, date, observed_at, document_sha256, run_id
FROM told
WHERE newest = 1
ORDER BY authority_id, criterion
