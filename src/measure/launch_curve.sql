-- Followers since the opening
-- Definition: the counts of a channel with the days since it was opened, so that channels of different age compare.
-- Unit: people; days.
-- Key: channel_id, run_id, date_from.
-- Formula: days since opening lie between the first possible day of the count minus the last possible day of the
--   opening, and the last possible day of the count minus the first possible day of the opening; never below 0. The
--   opening is that of `channel_start`. Of collected and imported counts the last of each week is kept (of one day the
--   exact one, then the one observed later); every published count is kept.
-- Edge cases: openings known to the year only are left out, since a year blurs the first weeks, which matter most. A
--   count that is surely older than the opening contradicts it and is left out. Counts of every source stand side by
--   side; `source` says which is which, and pages that only repeat others are marked by `source_kind`.
-- Unknown: a channel whose opening no source dates to the month, or without a dated count, has no row.
--
-- Abonnierte seit der Eröffnung
-- Thema: Reichweite
-- Bedeutung: Die Zahlen eines Kanals nach Tagen seit der Eröffnung, damit sich verschieden alte Kanäle vergleichen
--   lassen.
-- Einheit: Personen; Tage.
-- Berechnung: Tage zwischen Eröffnung und Zahl, als kleinster und größter möglicher Wert. Von gelesenen und
--   übergebenen Zahlen bleibt die letzte jeder Woche.
-- Besonderheiten: Ist nur das Jahr der Eröffnung bekannt, bleibt der Kanal draußen. Alle Quellen stehen nebeneinander
--   und sind gekennzeichnet.
-- Unbekannt: Ohne Eröffnung auf den Monat genau oder ohne datierte Zahl gibt es keine Zeile.
WITH counted AS (
    SELECT
        o.channel_id, o.authority_id, o.platform, o.run_id, o.source, o.source_kind, o.date_from, o.date_to, o.observed_at,
        o.url, o.document_sha256, o.followers, o.followers_low, o.followers_high, o.followers_precision,
        s.started_from, s.started_to,
        o.day_from - s.started_day_to AS days_from,
        o.day_to - s.started_day_from AS days_to,
        -- A published count is a week of its own.
        CASE WHEN o.source = 'published' THEN o.run_id ELSE o.iso_week END AS week,
        CASE WHEN o.followers_precision = 'exact' THEN 1 ELSE 0 END AS exactness,
        CASE WHEN o.source = 'collected' THEN 1 ELSE 0 END AS is_collected
    FROM observations AS o
    INNER JOIN channel_start AS s ON o.channel_id = s.channel_id
    WHERE o.followers IS NOT NULL AND o.status = 'ok' AND o.day_to - s.started_day_from >= 0
),
of_newest_day AS (
    SELECT
        c.channel_id, c.authority_id, c.platform, c.run_id, c.source, c.source_kind, c.date_from, c.date_to, c.observed_at,
        -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
        c.url || '' AS url, c.document_sha256 || '' AS document_sha256, c.followers, c.followers_low, c.followers_high,
        c.followers_precision, c.started_from, c.started_to, c.days_from, c.days_to, c.week, c.exactness, c.is_collected
    FROM counted AS c
    INNER JOIN launch_weeks AS d ON c.channel_id = d.channel_id AND c.week = d.week
    WHERE c.date_from = d.newest_from OR d.newest_from IS NULL
),
-- Nearly every count is the only one of its week's last day: only the others have to be put in order.
rivals AS (
    SELECT *, COUNT(*) OVER (PARTITION BY channel_id, week) AS counts FROM of_newest_day
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, week
            ORDER BY date_from DESC NULLS LAST, exactness DESC NULLS LAST, observed_at DESC NULLS LAST,
                is_collected DESC NULLS LAST, document_sha256 DESC NULLS LAST, followers DESC NULLS LAST,
                run_id DESC NULLS LAST
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
    channel_id, authority_id, platform, run_id, source, source_kind, date_from, date_to, url, document_sha256,
    followers, followers_low, followers_high, followers_precision, started_from, started_to,
    CASE WHEN days_from < 0 THEN 0 ELSE days_from END AS days_from,
    days_to
FROM picked
ORDER BY channel_id, date_from ASC NULLS LAST, date_to ASC NULLS LAST, run_id
