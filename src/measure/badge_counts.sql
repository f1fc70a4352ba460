-- Counts before and after the badge was first seen
-- Definition: the followers of a WhatsApp channel in the 90 days before, and the 90 days from the day on which its badge
--   was first seen.
-- Unit: people.
-- Key: channel_id, side, date.
-- Formula: the first day is the earliest one for which an observation, not one that only repeats others, says verified
--   with its day. Collected and imported counts, one a day (the exact one, then the one observed later): before is
--   earlier than that day, after is that day or later. Reports compare the growth of the two sides, over the span from
--   the first to the last count of each, as bounds and as the median slope (Theil and Sen).
-- Edge cases: first seen is not granted: `unverified_on` is the last day before on which somebody saw no badge; the badge
--   came after it, and where it is empty the badge may be much older than the first day. Whatever differs between the
--   sides may have other causes: followers grow fastest after an opening, a storm or a campaign. It proves no cause.
-- Unknown: a channel whose badge was never seen with its day, or without such counts, has no row.
--
-- Zahlen vor und nach dem ersten gesehenen Haken
-- Thema: Reichweite
-- Bedeutung: Die Abonnierten eines WhatsApp-Kanals in den 90 Tagen vor und den 90 Tagen ab dem Tag, an dem sein Haken
--   zuerst gesehen wurde.
-- Einheit: Personen.
-- Berechnung: Je Tag eine Zahl. Der Bericht vergleicht das Wachstum beider Seiten über ihre wahren Spannen, als
--   Grenzen und als mittlere Steigung (Theil und Sen).
-- Besonderheiten: Zuerst gesehen heißt nicht verliehen; der Haken kann älter sein. Ein Unterschied beweist keine
--   Ursache: Kanäle wachsen am schnellsten nach der Eröffnung, bei Unwetter oder nach Werbung.
-- Unbekannt: Wurde der Haken nie mit Tag gesehen oder fehlen Zahlen, gibt es keine Zeile.
WITH seen AS (
    SELECT channel_id, badge_first_day AS first_day, badge_first_on AS first_seen_on
    FROM channel_days
    WHERE badge_first_day IS NOT NULL
),
not_seen AS (
    SELECT o.channel_id, MAX(o.date_to) AS unverified_on
    FROM observations AS o
    INNER JOIN seen AS s ON o.channel_id = s.channel_id
    WHERE
        o.badge = 'unverified' AND o.day_to <= s.first_day
        AND (o.source_kind IS NULL OR o.source_kind <> 'secondary')
    GROUP BY o.channel_id
),
counted AS (
    SELECT
        o.channel_id, o.authority_id, o.run_id, o.source, o.date_from AS date, o.observed_at,
        -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
        o.url || '' AS url, o.document_sha256 || '' AS document_sha256,
        o.followers, o.followers_low, o.followers_high, o.followers_precision,
        s.first_seen_on,
        CASE WHEN o.day_from < s.first_day THEN 'before' ELSE 'after' END AS side,
        CASE WHEN o.followers_precision = 'exact' THEN 1 ELSE 0 END AS exactness,
        CASE WHEN o.source = 'collected' THEN 1 ELSE 0 END AS is_collected
    FROM observations AS o
    INNER JOIN seen AS s ON o.channel_id = s.channel_id
    WHERE
        o.followers IS NOT NULL AND o.status = 'ok' AND o.day_from = o.day_to
        AND (o.source = 'collected' OR o.source = 'imported')
        AND o.day_from >= s.first_day - 90 AND o.day_from < s.first_day + 90
),
-- Nearly every count is the only one of its day: only the others have to be put in order.
rivals AS (
    SELECT *, COUNT(*) OVER (PARTITION BY channel_id, date) AS counts FROM counted
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, date
            ORDER BY exactness DESC NULLS LAST, observed_at DESC NULLS LAST, is_collected DESC NULLS LAST,
                document_sha256 DESC NULLS LAST, followers DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM rivals
    WHERE counts > 1
),
picked AS (
    SELECT *, counts AS place FROM rivals WHERE counts = 1
    UNION ALL
    SELECT * FROM ordered WHERE place = 1
)
SELECT
    c.channel_id, c.authority_id, c.run_id, c.side, c.date, c.source, c.url, c.document_sha256,
    c.followers, c.followers_low, c.followers_high, c.followers_precision, c.first_seen_on, n.unverified_on
FROM picked AS c
LEFT JOIN not_seen AS n ON c.channel_id = n.channel_id
ORDER BY c.channel_id, c.date
