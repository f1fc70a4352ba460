-- Where the entries of the register come from
-- Definition: the source of each registered WhatsApp channel, how near it is to the authority, how old it is, and what has
--   been confirmed since.
-- Unit: days for the age.
-- Key: channel_id.
-- Formula: source_kind is that of the published statement about the channel on the very page that the registry names as
--   source. source_age_days = day of the report - last possible day of the source. in_conflict is 1 when two official
--   pages of the authority name different WhatsApp channels.
-- Edge cases: a source that is no address, or of which no statement is kept, has no kind.
-- Unknown: without a day of the source there is no age; that does not make it new.
--
-- Woher die Einträge des Registers stammen
-- Thema: Kanäle und Verweise
-- Bedeutung: Die Quelle jedes eingetragenen WhatsApp-Kanals, wie nah sie der Behörde ist, wie alt sie ist, und was seither
--   bestätigt wurde.
-- Einheit: Tage für das Alter.
-- Berechnung: Alter ist der Berichtstag minus der letzte mögliche Tag der Quelle. Die Art der Quelle stammt aus der
--   veröffentlichten Angabe auf derselben Seite.
-- Besonderheiten: Quellen ohne Adresse oder ohne festgehaltene Angabe haben keine Art.
-- Unbekannt: Ohne Tag der Quelle gibt es kein Alter; neu ist sie deshalb nicht.
WITH kinds AS (
    SELECT
        channel_id, url, source_kind,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, url
            ORDER BY
                CASE
                    WHEN source_kind = 'own' THEN 1
                    WHEN source_kind = 'release' THEN 2
                    WHEN source_kind = 'press' THEN 3
                    ELSE 4
                END ASC NULLS LAST
        ) AS place
    FROM observations
    WHERE source = 'published' AND platform = 'whatsapp'
),
nearest AS (
    SELECT channel_id, url, source_kind FROM kinds WHERE place = 1
),
disputed AS (
    SELECT authority_id, COUNT(*) AS conflicts
    FROM channel_conflicts
    WHERE platform = 'whatsapp'
    GROUP BY authority_id
)
SELECT
    c.channel_id, c.authority_id, c.source, k.source_kind, c.source_date,
    r.as_of_day - c.source_day AS source_age_days,
    CASE WHEN c.url IS NULL THEN 0 ELSE 1 END AS has_address,
    COALESCE(l.page_state, 'unknown') AS page_state,
    CASE WHEN d.conflicts IS NULL THEN 0 ELSE 1 END AS in_conflict
FROM channels AS c
CROSS JOIN report_day AS r
LEFT JOIN nearest AS k ON c.channel_id = k.channel_id AND c.source = k.url
LEFT JOIN channel_links AS l ON c.channel_id = l.channel_id
LEFT JOIN disputed AS d ON c.authority_id = d.authority_id
WHERE c.platform = 'whatsapp'
ORDER BY c.channel_id
