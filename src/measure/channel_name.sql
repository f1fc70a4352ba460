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
WITH paired AS (
    SELECT
        channel_id, name, observed_at, date,
        LAG(name) OVER (PARTITION BY channel_id ORDER BY observed_at NULLS LAST) AS name_before
    FROM observations
    WHERE platform = 'whatsapp' AND source = 'collected' AND name IS NOT NULL
),
earlier AS (
    SELECT
        p.channel_id,
        MAX(CASE WHEN p.name_before <> p.name THEN p.date END) AS renamed_on,
        MAX(CASE WHEN p.observed_at = d.named_at THEN p.name_before END) AS name_before
    FROM paired AS p
    INNER JOIN channel_days AS d ON p.channel_id = d.channel_id
    GROUP BY p.channel_id
),
newest AS (
    SELECT
        n.channel_id, authority_id, run_id, name, observed_at, n.date, document_sha256, url,
        ROW_NUMBER() OVER (
            PARTITION BY n.channel_id ORDER BY run_id DESC NULLS LAST, document_sha256 DESC NULLS LAST, name DESC NULLS LAST
        ) AS place
    FROM observations AS n
    INNER JOIN channel_days AS d ON n.channel_id = d.channel_id
    WHERE n.platform = 'whatsapp' AND n.source = 'collected' AND n.name IS NOT NULL AND n.observed_at = d.named_at
)
SELECT
    n.channel_id, n.authority_id, n.run_id, n.name, e.name_before, n.observed_at, n.date, n.document_sha256, n.url,
    e.renamed_on
FROM newest AS n
LEFT JOIN earlier AS e ON n.channel_id = e.channel_id
WHERE n.place = 1
ORDER BY n.channel_id
