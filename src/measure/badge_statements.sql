-- Statements on the badge
-- Definition: for each channel on WhatsApp, Instagram and Facebook the newest statement of each source on its badge,
--   since when that source has said the same, and when it last said otherwise.
-- Unit: verified or unverified.
-- Key: channel_id, source, first_hand.
-- Formula: the newest day of each source counts; pages that only repeat others (secondary) are a source of their own
--   (`first_hand` 0). `since` is the first day of the unbroken row of equal statements, `otherwise_until` the day of the
--   newest statement before it.
-- Edge cases: a statement without a day is older than any with one and breaks no row. On one day the later reading
--   counts, and a change within a day dates from that day. The colour of the badge is never used.
-- Unknown: a channel about whose badge a source says nothing has no row of that source; it is not "unverified".
--
-- Aussagen über den Haken
-- Thema: Verifizierung und Impressum
-- Bedeutung: Für jeden Kanal auf WhatsApp, Instagram und Facebook die neueste Aussage jeder Quelle über den Haken,
--   seit wann sie dasselbe sagt und wann zuletzt etwas anderes.
-- Einheit: verifiziert oder nicht verifiziert.
-- Berechnung: Je Quelle zählt der neueste Tag; „seit“ ist der erste Tag der ununterbrochenen Reihe gleicher Aussagen.
-- Besonderheiten: Seiten, die nur andere wiedergeben, sind eine Quelle für sich. Die Farbe des Hakens spielt nie eine
--   Rolle.
-- Unbekannt: Sagt eine Quelle nichts, hat sie keine Zeile; das heißt nicht „nicht verifiziert“.
WITH stated AS (
    SELECT
        channel_id, authority_id, platform, run_id, badge, source, source_kind, date_from, date_to, observed_at,
        url, document_sha256, evidence,
        CASE WHEN source_kind = 'secondary' THEN 0 ELSE 1 END AS first_hand
    FROM observations
    WHERE (platform = 'whatsapp' OR platform = 'instagram' OR platform = 'facebook')
        AND (badge = 'verified' OR badge = 'unverified')
),
newest_days AS (
    SELECT channel_id, source, first_hand, MAX(last_on) AS newest_on
    FROM badge_days
    GROUP BY channel_id, source, first_hand
),
of_newest_day AS (
    SELECT
        s.channel_id, s.authority_id, s.platform, s.run_id, s.badge, s.source, s.source_kind, s.date_from, s.date_to,
        -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
        s.url || '' AS url, s.document_sha256 || '' AS document_sha256, s.evidence || '' AS evidence, s.observed_at, s.first_hand
    FROM stated AS s
    INNER JOIN newest_days AS d
        ON s.channel_id = d.channel_id AND s.source = d.source AND s.first_hand = d.first_hand
    WHERE s.date_from = d.newest_on OR d.newest_on IS NULL
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, source, first_hand
            ORDER BY observed_at DESC NULLS LAST, document_sha256 DESC NULLS LAST, badge DESC NULLS LAST,
                run_id DESC NULLS LAST, url DESC NULLS LAST
        ) AS nth
    FROM of_newest_day
),
newest AS (
    SELECT * FROM ordered WHERE nth = 1
)
SELECT
    n.channel_id, n.authority_id, n.platform, n.run_id, n.badge, n.source, n.source_kind, n.first_hand,
    n.date_from, n.date_to, n.observed_at, n.url, n.document_sha256, n.evidence,
    COALESCE(t.since, n.date_from) AS since, t.otherwise_until
FROM newest AS n
INNER JOIN badge_turns AS t
    ON n.channel_id = t.channel_id AND n.source = t.source AND n.first_hand = t.first_hand AND n.badge = t.badge
ORDER BY n.channel_id, n.source, n.first_hand
