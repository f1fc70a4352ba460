-- Verification badge
-- Definition: the newest statement on the badge of each WhatsApp channel, and whether it was verified before that.
-- Unit: verified or unverified.
-- Key: channel_id.
-- Formula: among observations that say verified or unverified, what pages and files show (collected, imported) comes
--   before what is published; within that the newest day counts, on that day collected before imported.
--   `verified_before` is 1 when a statement of an earlier day said verified.
-- Edge cases: pages that only repeat others (secondary) count only when nothing else says anything. A statement
--   without a day is older than any with one. The colour of the badge is never used.
-- Unknown: a channel about whose badge nobody says anything has no row; it is not "unverified".
--
-- Verifizierungshaken
-- Thema: Verifizierung und Impressum
-- Bedeutung: Die neueste Aussage über den Haken eines WhatsApp-Kanals, und ob er davor verifiziert war.
-- Einheit: verifiziert oder nicht verifiziert.
-- Berechnung: Es zählt der neueste Tag; an einem Tag geht Gelesenes Übergebenem vor, dieses Veröffentlichtem.
-- Besonderheiten: Die Farbe des Hakens spielt nie eine Rolle.
-- Unbekannt: Sagt niemand etwas, gibt es keine Zeile; das heißt nicht „nicht verifiziert“.
WITH stated AS (
    SELECT
        channel_id, authority_id, run_id, badge, source, source_kind, date_from, date_to, observed_at,
        url, document_sha256, evidence,
        CASE WHEN source_kind = 'secondary' THEN 0 ELSE 1 END AS first_hand,
        CASE WHEN source = 'collected' OR source = 'imported' THEN 1 ELSE 0 END AS is_seen,
        CASE WHEN source = 'collected' THEN 1 ELSE 0 END AS is_collected
    FROM observations
    WHERE platform = 'whatsapp' AND (badge = 'verified' OR badge = 'unverified')
),
compared AS (
    SELECT
        s.*,
        CASE
            WHEN is_seen = 1 THEN d.badge_seen_from
            WHEN first_hand = 1 THEN d.badge_published_from
            ELSE d.badge_secondary_from
        END AS newest_from
    FROM stated AS s
    INNER JOIN channel_days AS d ON s.channel_id = d.channel_id
),
of_newest_day AS (
    SELECT * FROM compared WHERE date_from = newest_from OR newest_from IS NULL
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY is_seen DESC NULLS LAST, first_hand DESC NULLS LAST, date_from DESC NULLS LAST,
                is_collected DESC NULLS LAST, observed_at DESC NULLS LAST, document_sha256 DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM of_newest_day
),
newest AS (
    SELECT channel_id, date_from AS newest_from FROM ordered WHERE place = 1
),
verified_earlier AS (
    SELECT s.channel_id, MAX(s.date_from) AS last_verified, COUNT(*) AS statements
    FROM stated AS s
    INNER JOIN newest AS n ON s.channel_id = n.channel_id
    WHERE s.badge = 'verified' AND s.first_hand = 1 AND s.date_to < n.newest_from
    GROUP BY s.channel_id
)
SELECT
    o.channel_id, o.authority_id, o.run_id, o.badge, o.source, o.source_kind, o.date_from, o.date_to, o.observed_at,
    o.url, o.document_sha256, o.evidence,
    CASE WHEN v.statements IS NULL THEN 0 ELSE 1 END AS verified_before,
    v.last_verified
FROM ordered AS o
LEFT JOIN verified_earlier AS v ON o.channel_id = v.channel_id
WHERE o.place = 1
ORDER BY o.channel_id
