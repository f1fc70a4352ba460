-- Stages over time
-- Definition: how many authorities stood at which stage on the way to the badge at the end of each of the last 53 ISO weeks,
--   by what was known at that time; of several WhatsApp channels the furthest counts.
-- Unit: authorities.
-- Key: date, stage.
-- Formula: a channel is known from the first day of a statement about it or of the source by which the registry knows it. Its badge
--   and whether it answers are those of `changes`: the value of the newest change up to that day, before the first change the
--   value that it began with. `lost` is a channel without badge that had one before.
-- Edge cases: what was still missing before the application is not dated, so `unverified` holds the stages of open
--   prerequisites, of ready to apply and of applied together. The register is that of today. Statements without a day and
--   pages that only repeat others do not count, so that the newest week may know less than the report of that day. Between
--   two readings the older value holds. The newest week ends with the day of the report.
-- Unknown: a channel without a statement on its badge, or with two that no day tells apart, is `badge_unknown`; an authority
--   without a known channel is `no_channel_known`. A stage at which nobody stood has no row in that week.
--
-- Stufen im Lauf der Zeit
-- Thema: Verifizierung und Impressum
-- Bedeutung: Wie viele Behörden am Ende jeder der letzten 53 Kalenderwochen auf welcher Stufe zum Haken standen, nach dem, was für
--   diese Zeit bekannt ist. Bei mehreren WhatsApp-Kanälen zählt der am weitesten.
-- Einheit: Behörden.
-- Berechnung: Ein Kanal ist bekannt ab dem ersten Tag einer Angabe über ihn oder der Quelle, durch die ihn das Verzeichnis kennt. Haken
--   und Erreichbarkeit gelten bis zur nächsten Änderung. „Haken verloren“ heißt: ohne Haken, und vorher war einer da.
-- Besonderheiten: Was vor dem Antrag noch fehlte, hat keinen Tag; „ohne Haken“ fasst deshalb „nicht verifiziert“, „bereit für den
--   Antrag“ und „beantragt“ zusammen. Das Verzeichnis ist das von heute. Angaben ohne Tag, und Seiten, die nur andere wiedergeben,
--   zählen nicht; die letzte Woche, die mit dem Tag des Berichts endet, kann deshalb weniger wissen als der Bericht.
-- Unbekannt: Ohne Angabe zum Haken, oder mit zweien, die kein Tag unterscheidet, ist der Haken unbekannt. Eine Behörde ohne bekannten
--   Kanal zählt als „kein Kanal bekannt“.
WITH weeks AS (
    SELECT iso_week, MAX(day) AS last_day, MAX(date) AS last_on FROM report_days GROUP BY iso_week
),
whatsapp AS (
    SELECT channel_id, authority_id, url, source_day FROM channels WHERE platform = 'whatsapp'
),
stated AS (
    SELECT s.channel_id, s.aspect, s.series, s.value, s.first_day
    FROM stated_values AS s
    INNER JOIN whatsapp AS c ON s.channel_id = c.channel_id
    WHERE s.aspect <> 'reachable' OR s.series = c.url
),
kinds AS (
    SELECT channel_id, aspect, series, COUNT(*) AS kinds FROM stated GROUP BY channel_id, aspect, series
),
turned AS (
    SELECT
        channel_id, aspect, CASE WHEN aspect = 'badge' THEN 'any' ELSE url END AS series, date_from, value, value_before
    FROM changes
    WHERE platform = 'whatsapp' AND (aspect = 'badge' OR aspect = 'reachable')
),
first_turns AS (
    SELECT channel_id, aspect, series, MIN(date_from) AS date_from FROM turned GROUP BY channel_id, aspect, series
),
origins AS (
    SELECT f.channel_id, f.aspect, f.series, MIN(t.value_before) AS value
    FROM first_turns AS f
    INNER JOIN turned AS t
        ON f.channel_id = t.channel_id AND f.aspect = t.aspect AND f.series = t.series AND f.date_from = t.date_from
    GROUP BY f.channel_id, f.aspect, f.series
),
begun AS (
    SELECT s.channel_id, s.aspect, s.series, s.first_day, s.value
    FROM stated AS s
    INNER JOIN kinds AS k ON s.channel_id = k.channel_id AND s.aspect = k.aspect AND s.series = k.series
    LEFT JOIN origins AS o ON s.channel_id = o.channel_id AND s.aspect = o.aspect AND s.series = o.series
    WHERE
        (s.aspect = 'badge' OR s.aspect = 'reachable')
        AND (s.value = o.value OR (o.value IS NULL AND k.kinds = 1))
),
turned_by AS (
    SELECT
        w.last_on, t.channel_id, t.aspect, t.series, MAX(t.date_from) AS date_from,
        MAX(CASE WHEN t.value = 'verified' THEN 1 ELSE 0 END) AS was_verified
    FROM turned AS t
    CROSS JOIN weeks AS w
    WHERE t.date_from <= w.last_on
    GROUP BY w.last_on, t.channel_id, t.aspect, t.series
),
newest AS (
    SELECT b.last_on, b.channel_id, b.aspect, b.series, b.was_verified, MAX(t.value) AS value
    FROM turned_by AS b
    INNER JOIN turned AS t
        ON b.channel_id = t.channel_id AND b.aspect = t.aspect AND b.series = t.series AND b.date_from = t.date_from
    GROUP BY b.last_on, b.channel_id, b.aspect, b.series, b.was_verified
),
held AS (
    SELECT w.last_on, b.channel_id, b.aspect, b.series, b.value
    FROM begun AS b
    CROSS JOIN weeks AS w
    WHERE b.first_day <= w.last_day
),
said AS (
    SELECT
        h.last_on, h.channel_id, h.aspect,
        COALESCE(n.value, h.value) AS value,
        CASE WHEN h.value = 'verified' OR n.was_verified = 1 THEN 1 ELSE 0 END AS was_verified
    FROM held AS h
    LEFT JOIN newest AS n
        ON h.last_on = n.last_on AND h.channel_id = n.channel_id AND h.aspect = n.aspect AND h.series = n.series
),
states AS (
    SELECT
        last_on, channel_id,
        MAX(CASE WHEN aspect = 'badge' THEN value END) AS badge,
        MAX(CASE WHEN aspect = 'badge' THEN was_verified ELSE 0 END) AS was_verified,
        MAX(CASE WHEN aspect = 'reachable' THEN value END) AS reachable
    FROM said
    GROUP BY last_on, channel_id
),
first_stated AS (
    SELECT channel_id, MIN(first_day) AS first_day FROM stated GROUP BY channel_id
),
known AS (
    SELECT
        c.channel_id, c.authority_id,
        CASE
            WHEN f.first_day <= c.source_day THEN f.first_day
            ELSE COALESCE(c.source_day, f.first_day, r.as_of_day)
        END AS known_day
    FROM whatsapp AS c
    CROSS JOIN report_day AS r
    LEFT JOIN first_stated AS f ON c.channel_id = f.channel_id
),
known_by AS (
    SELECT w.last_on, k.channel_id, k.authority_id
    FROM known AS k
    CROSS JOIN weeks AS w
    WHERE k.known_day <= w.last_day
),
placed AS (
    SELECT
        k.last_on, k.authority_id,
        CASE
            WHEN s.reachable = 'not_found' THEN 5
            WHEN s.badge = 'verified' THEN 1
            WHEN s.badge = 'unverified' AND s.was_verified = 1 THEN 2
            WHEN s.badge = 'unverified' THEN 3
            ELSE 4
        END AS place
    FROM known_by AS k
    LEFT JOIN states AS s ON k.last_on = s.last_on AND k.channel_id = s.channel_id
),
furthest AS (
    SELECT last_on, authority_id, MIN(place) AS place FROM placed GROUP BY last_on, authority_id
),
all_places AS (
    SELECT w.last_on, a.authority_id, COALESCE(f.place, 6) AS place
    FROM authorities AS a
    CROSS JOIN weeks AS w
    LEFT JOIN furthest AS f ON w.last_on = f.last_on AND a.authority_id = f.authority_id
)
SELECT
    last_on AS date,
    CASE
        WHEN place = 1 THEN 'verified'
        WHEN place = 2 THEN 'lost'
        WHEN place = 3 THEN 'unverified'
        WHEN place = 4 THEN 'badge_unknown'
        WHEN place = 5 THEN 'not_reachable'
        ELSE 'no_channel_known'
    END AS stage,
    COUNT(*) AS authorities
FROM all_places
GROUP BY last_on, place
ORDER BY date, place
