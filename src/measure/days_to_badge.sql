-- Days from the opening to the badge
-- Definition: how many days lie between the opening of a WhatsApp channel and the first time its badge was seen.
-- Unit: days, as bounds.
-- Key: channel_id.
-- Formula: opening as in `channel_start`; first seen is the earliest statement, not one that only repeats others, that
--   says verified with its day. days_to = last possible day of that statement - first possible day of the opening: the
--   badge came after at most so many days. days_from = last day before on which somebody saw no badge - last possible
--   day of the opening, at least 0: it came after no fewer.
-- Edge cases: where nobody saw the channel without badge before, days_from is empty: the badge may be as old as the
--   channel. Seen is not granted: both bounds speak of what was seen.
-- Unknown: without a known opening, or without a badge seen with its day, or when the badge was seen before the opening
--   that is stated, a channel has no row.
--
-- Tage von der Eröffnung bis zum Haken
-- Thema: Verifizierung und Impressum
-- Bedeutung: Wie viele Tage zwischen der Eröffnung eines WhatsApp-Kanals und dem ersten gesehenen Haken liegen.
-- Einheit: Tage, als Grenzen.
-- Berechnung: Höchstens: letzter möglicher Tag der ersten Sichtung minus frühester Tag der Eröffnung. Mindestens: letzter
--   Tag ohne Haken davor minus spätester Tag der Eröffnung.
-- Besonderheiten: Hat niemand den Kanal vorher ohne Haken gesehen, fehlt die untere Grenze. Gesehen heißt nicht
--   verliehen.
-- Unbekannt: Ohne bekannte Eröffnung oder ohne gesehenen Haken mit Tag gibt es keine Zeile.
WITH stated AS (
    SELECT
        channel_id, badge, run_id, source, source_kind, date_from, date_to, day_from, day_to, observed_at, url,
        document_sha256, evidence
    FROM observations
    WHERE
        platform = 'whatsapp' AND badge <> 'unknown' AND day_from IS NOT NULL
        AND (source_kind IS NULL OR source_kind <> 'secondary')
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY day_to ASC NULLS LAST, day_from ASC NULLS LAST,
                CASE WHEN source = 'collected' THEN 1 WHEN source = 'imported' THEN 2 ELSE 3 END ASC NULLS LAST,
                observed_at ASC NULLS LAST, document_sha256 ASC NULLS LAST, run_id ASC NULLS LAST
        ) AS place
    FROM stated
    WHERE badge = 'verified'
),
first_seen AS (
    SELECT * FROM ordered WHERE place = 1
),
without_badge AS (
    SELECT s.channel_id, MAX(s.day_from) AS unverified_day, MAX(s.date_from) AS unverified_on
    FROM stated AS s
    INNER JOIN first_seen AS f ON s.channel_id = f.channel_id
    WHERE s.badge = 'unverified' AND s.day_to <= f.day_from
    GROUP BY s.channel_id
)
SELECT
    c.channel_id, c.authority_id, f.run_id,
    CASE
        WHEN w.unverified_day IS NULL THEN NULL
        WHEN w.unverified_day > c.started_day_to THEN w.unverified_day - c.started_day_to
        ELSE 0
    END AS days_from,
    f.day_to - c.started_day_from AS days_to,
    c.started_from, c.started_to, c.source AS started_source, c.source_kind AS started_source_kind, c.url AS started_url,
    w.unverified_on, f.source, f.source_kind, f.date_from, f.date_to, f.url, f.document_sha256, f.evidence
FROM channel_start AS c
INNER JOIN first_seen AS f ON c.channel_id = f.channel_id
LEFT JOIN without_badge AS w ON c.channel_id = w.channel_id
WHERE f.day_to >= c.started_day_from
ORDER BY c.channel_id
