-- Name of a channel
-- Definition: the newest name that a WhatsApp channel's page showed, and the name it showed before, if another.
-- Unit: text from outside.
-- Key: channel_id.
-- Formula: each collected name beside the one before it by time; the newest change and the newest name.
-- Edge cases: a name that changed and changed back gives two changes; the newest one is kept.
-- Unknown: a channel whose page never showed a name has no row.
--
-- Name eines Kanals
-- Thema: Kanäle und Verweise
-- Bedeutung: Der neueste Name auf der Seite eines WhatsApp-Kanals und der davor, wenn es ein anderer war.
-- Einheit: Text von außen.
-- Berechnung: Jeder gelesene Name neben dem davor.
-- Besonderheiten: Wer hin und zurück umbenennt, hat zwei Änderungen; genannt wird die neuere.
-- Unbekannt: Zeigte die Seite nie einen Namen, gibt es keine Zeile.
WITH named AS (
    SELECT
        channel_id, authority_id, run_id, name, observed_at, date, document_sha256, url,
        LAG(name) OVER (PARTITION BY channel_id ORDER BY observed_at) AS name_before,
        ROW_NUMBER() OVER (PARTITION BY channel_id ORDER BY observed_at DESC NULLS LAST) AS place
    FROM observations
    WHERE platform = 'whatsapp' AND source = 'collected' AND name IS NOT NULL
),
renamed AS (
    SELECT channel_id, MAX(date) AS renamed_on
    FROM named
    WHERE name_before IS NOT NULL AND name_before <> name
    GROUP BY channel_id
)
SELECT
    n.channel_id, n.authority_id, n.run_id, n.name, n.name_before, n.observed_at, n.date, n.document_sha256, n.url,
    c.renamed_on
FROM named AS n
LEFT JOIN renamed AS c ON n.channel_id = c.channel_id
WHERE n.place = 1
ORDER BY n.channel_id
