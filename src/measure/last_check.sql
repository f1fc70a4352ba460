-- Newest check
-- Definition: how the newest check of each WhatsApp channel by our own collector ended.
-- Unit: a status word.
-- Key: channel_id.
-- Formula: the newest collected observation.
-- Edge cases: nights on which a channel was not due are no checks.
-- Unknown: a channel that was never checked has no row.
--
-- Letzte Prüfung
-- Thema: Lauf und Herkunft
-- Bedeutung: Wie die neueste eigene Prüfung eines WhatsApp-Kanals ausging.
-- Einheit: ein Wort für den Ausgang.
-- Berechnung: Die neueste gelesene Beobachtung.
-- Besonderheiten: Nächte, in denen ein Kanal nicht an der Reihe war, sind keine Prüfungen.
-- Unbekannt: Ein nie geprüfter Kanal hat keine Zeile.
WITH checked AS (
    SELECT
        o.channel_id, authority_id, run_id, status, observed_at, url, final_url, document_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY observed_at DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE o.platform = 'whatsapp' AND o.source = 'collected' AND o.observed_at = d.checked_at
)
SELECT channel_id, authority_id, run_id, status, observed_at, url, final_url, document_sha256
FROM checked
WHERE place = 1
ORDER BY channel_id
