-- Statements on the badge
-- Definition: for each channel on WhatsApp, Instagram and Facebook the newest statement of each source on its badge,
--   since when that source has said the same, and when it last said otherwise.
-- Unit: verified or unverified.
-- Key: channel_id, source, first_hand.
-- Formula: the newest day of each source counts; pages that only repeat others (secondary) are a source of their own
--   (`first_hand` 0). `since` is the first day of the unbroken row of equal statements, `otherwise_until` the day of the
--   newest statement before it.
-- Edge cases: a statement without a day is older than any with one and breaks no row. On one day the later reading
--   counts. The colour of the badge is never used.
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
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, source, first_hand
            ORDER BY date_from DESC NULLS LAST, observed_at DESC NULLS LAST, document_sha256 DESC NULLS LAST,
                badge DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM stated
),
newest AS (
    SELECT * FROM ordered WHERE place = 1
),
otherwise AS (
    SELECT n.channel_id, n.source, n.first_hand, MIN(o.place) AS other_place, MAX(o.date_from) AS otherwise_until
    FROM newest AS n
    INNER JOIN ordered AS o
        ON n.channel_id = o.channel_id AND n.source = o.source AND n.first_hand = o.first_hand
    WHERE o.badge <> n.badge
    GROUP BY n.channel_id, n.source, n.first_hand
),
unbroken AS (
    SELECT o.channel_id, o.source, o.first_hand, MIN(o.date_from) AS since
    FROM ordered AS o
    LEFT JOIN otherwise AS b
        ON o.channel_id = b.channel_id AND o.source = b.source AND o.first_hand = b.first_hand
    WHERE b.other_place IS NULL OR o.place < b.other_place
    GROUP BY o.channel_id, o.source, o.first_hand
)
SELECT
    n.channel_id, n.authority_id, n.platform, n.run_id, n.badge, n.source, n.source_kind, n.first_hand,
    n.date_from, n.date_to, n.observed_at, n.url, n.document_sha256, n.evidence, u.since, b.otherwise_until
FROM newest AS n
LEFT JOIN unbroken AS u
    ON n.channel_id = u.channel_id AND n.source = u.source AND n.first_hand = u.first_hand
LEFT JOIN otherwise AS b
    ON n.channel_id = b.channel_id AND n.source = b.source AND n.first_hand = b.first_hand
ORDER BY n.channel_id, n.source, n.first_hand
