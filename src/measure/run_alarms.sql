-- What the canaries held back
-- Definition: every alarm of the newest run, up to the day of the report, in which pages of that kind were read.
-- Unit: alarms.
-- Key: none.
-- Formula: rows of `alarms` of that run, kind of page by kind of page.
-- Edge cases: pages that are due once a week keep their alarm until they are read again.
-- Unknown: a kind of page that was never read has no row; it is not "in order".
--
-- Was zurückgehalten wurde
-- Thema: Lauf und Herkunft
-- Bedeutung: Alarme des letzten Laufs, in dem Seiten dieser Art gelesen wurden.
-- Einheit: Alarme.
-- Berechnung: Alarme dieses Laufs, Art für Art.
-- Besonderheiten: Was nur wöchentlich an der Reihe ist, behält seinen Alarm bis dahin.
-- Unbekannt: Eine nie gelesene Art hat keine Zeile; das heißt nicht „in Ordnung“.
WITH newest AS (
    SELECT purpose, MAX(run_id) AS run_id FROM readings GROUP BY purpose
)
SELECT
    a.run_id, a.kind, a.purpose, a.platform, a.field, a.authority_id, a.channel_id, a.date, a.pages_fine, a.pages,
    a.expected_percent, a.seen, a.plausible_from, a.plausible_to, a.followers_before, a.before_on
FROM alarms AS a
INNER JOIN newest AS n ON a.purpose = n.purpose AND a.run_id = n.run_id
ORDER BY a.purpose, a.kind, a.field, a.channel_id
