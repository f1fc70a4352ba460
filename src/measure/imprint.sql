-- Imprint in the channel description
-- Definition: the newest grade of the imprint in the description of each WhatsApp channel.
-- Unit: full_text, labelled_link, unlabelled_link or none.
-- Key: channel_id.
-- Formula: the newest observation that graded it. Yardstick: § 18 (1) MStV and the media authorities' reading of it:
--   full data, or a link whose label or address says that it leads to the imprint.
-- Edge cases: `labelled_link` says nothing about what stands behind the link.
-- Unknown: a channel whose description nobody could read has no row; it is not "none".
--
-- Impressum in der Kanalbeschreibung
-- Thema: Verifizierung und Impressum
-- Bedeutung: Die neueste Einstufung des Impressums in der Beschreibung eines WhatsApp-Kanals.
-- Einheit: vollständig, bezeichneter Verweis, unbezeichneter Verweis oder keines.
-- Berechnung: Die neueste Beobachtung, die es einstuft. Maßstab: § 18 Abs. 1 MStV und seine Auslegung durch die
--   Medienanstalten.
-- Besonderheiten: Ein bezeichneter Verweis sagt nichts darüber, was dahinter steht.
-- Unbekannt: Konnte niemand die Beschreibung lesen, gibt es keine Zeile; das heißt nicht „keines“.
WITH graded AS (
    SELECT
        o.channel_id, authority_id, run_id, imprint, source, date_from, date_to, observed_at, url, document_sha256, evidence,
        ROW_NUMBER() OVER (
            PARTITION BY o.channel_id
            ORDER BY date_from DESC NULLS LAST, observed_at DESC NULLS LAST, document_sha256 DESC NULLS LAST,
                run_id DESC NULLS LAST
        ) AS place
    FROM observations AS o
    INNER JOIN channel_days AS d ON o.channel_id = d.channel_id
    WHERE o.platform = 'whatsapp' AND o.imprint <> 'unknown' AND (o.date_from = d.imprint_from OR d.imprint_from IS NULL)
)
SELECT
    channel_id, authority_id, run_id, imprint, source, date_from, date_to, observed_at, url, document_sha256, evidence
FROM graded
WHERE place = 1
ORDER BY channel_id
