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
    SELECT authority_id, criterion, state, detail, place, quote, url, date, observed_at, document_sha256, run_id
    FROM findings
    WHERE state <> 'unknown'
),
newest_moments AS (
    SELECT authority_id, criterion, MAX(observed_at) AS newest_at FROM told GROUP BY authority_id, criterion
),
ordered AS (
    SELECT
        t.*,
        ROW_NUMBER() OVER (
            PARTITION BY t.authority_id, t.criterion
            ORDER BY observed_at DESC NULLS LAST, state DESC NULLS LAST, document_sha256 DESC NULLS LAST
        ) AS nth
    FROM told AS t
    INNER JOIN newest_moments AS m ON t.authority_id = m.authority_id AND t.criterion = m.criterion
    WHERE t.observed_at = m.newest_at OR m.newest_at IS NULL
)
SELECT authority_id, criterion, state, detail, place, quote, url, date, observed_at, document_sha256, run_id
FROM ordered
WHERE nth = 1
ORDER BY authority_id, criterion
