-- What would complete the register
-- Definition: what a person should look at to complete or correct what the register knows of WhatsApp channels.
-- Unit: tasks.
-- Key: authority_id, channel_id, task.
-- Formula: channel_found: an official page links to a channel that the registry lacks; no_channel_known: a district or town
--   without one, and none found; no_address: registered without an address; unconfirmed: none of the official pages
--   links to it, though all were read; conflict: two official pages name different channels; secondary: known only from
--   a page that repeats others; source_old: the source is older than 365 days; source_undated: it has no day. The last
--   three only where no official page links to the channel.
-- Edge cases: one channel may give several tasks. `population` orders the list: most inhabitants first.
-- Unknown: an authority that is neither district nor town and has no entry gives no task.
--
-- Was das Register vervollständigt
-- Thema: Kanäle und Verweise
-- Bedeutung: Was ein Mensch ansehen sollte, damit das Register vollständig und richtig wird.
-- Einheit: Aufgaben.
-- Berechnung: Gefundener, nicht eingetragener Kanal; Kreis oder Stadt ohne bekannten Kanal; Eintrag ohne Adresse; von keiner
--   amtlichen Seite bestätigt; widersprüchliche Seiten; nur aus zweiter Hand; Quelle älter als 365 Tage oder ohne Datum.
-- Besonderheiten: Ein Kanal kann mehrere Aufgaben ergeben. Die Einwohnerzahl ordnet die Liste.
-- Unbekannt: Wer weder Kreis noch Stadt ist und keinen Eintrag hat, erscheint nicht.
WITH found AS (
    SELECT authority_id, COUNT(*) AS candidates
    FROM found_channels
    WHERE platform = 'whatsapp'
    GROUP BY authority_id
),
tasks AS (
    SELECT authority_id, CAST(NULL AS STRING) AS channel_id, 'channel_found' AS task, CAST(1 AS BIGINT) AS urgency
    FROM found
    UNION ALL
    SELECT authority_id, channel_id, 'conflict' AS task, CAST(2 AS BIGINT) AS urgency
    FROM register_entries WHERE in_conflict = 1
    UNION ALL
    SELECT authority_id, channel_id, 'no_address' AS task, CAST(3 AS BIGINT) AS urgency
    FROM register_entries WHERE has_address = 0
    UNION ALL
    SELECT authority_id, channel_id, 'unconfirmed' AS task, CAST(4 AS BIGINT) AS urgency
    FROM register_entries WHERE page_state = 'unmet'
    UNION ALL
    SELECT authority_id, channel_id, 'secondary' AS task, CAST(5 AS BIGINT) AS urgency
    FROM register_entries WHERE page_state <> 'met' AND source_kind = 'secondary'
    UNION ALL
    SELECT authority_id, channel_id, 'source_old' AS task, CAST(6 AS BIGINT) AS urgency
    FROM register_entries WHERE page_state <> 'met' AND source_age_days > 365
    UNION ALL
    SELECT authority_id, channel_id, 'source_undated' AS task, CAST(7 AS BIGINT) AS urgency
    FROM register_entries WHERE page_state <> 'met' AND source_age_days IS NULL
    UNION ALL
    SELECT b.authority_id, CAST(NULL AS STRING) AS channel_id, 'no_channel_known' AS task, CAST(8 AS BIGINT) AS urgency
    FROM register_bodies AS b
    LEFT JOIN found AS f ON b.authority_id = f.authority_id
    WHERE b.channels = 0 AND f.candidates IS NULL
)
SELECT
    t.authority_id, t.channel_id, t.task, a.population, a.website, e.source AS entry_source, e.source_kind, e.source_date,
    e.source_age_days, CAST(COALESCE(p.pages, 0) AS BIGINT) AS pages, p.newest_on AS pages_date
FROM tasks AS t
INNER JOIN authorities AS a ON t.authority_id = a.authority_id
LEFT JOIN register_entries AS e ON t.channel_id = e.channel_id
LEFT JOIN pages_read AS p ON t.authority_id = p.authority_id
ORDER BY a.population DESC NULLS LAST, t.authority_id ASC NULLS LAST, t.urgency ASC NULLS LAST, t.channel_id ASC NULLS LAST
