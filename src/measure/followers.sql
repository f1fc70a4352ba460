-- Followers of a channel
-- Definition: the newest known follower count of each channel, with the bounds its precision allows.
-- Unit: people.
-- Key: channel_id.
-- Formula: among observations with a count, collected comes before imported, imported before published,
--   and pages that only repeat others (secondary) come last; within that, the newest day counts.
-- Edge cases: two published figures of one day: the nearer source (own, release, press) wins, then the key.
--   A figure without a day is older than any with one. Two pages of one night: the exact count wins.
-- Unknown: a channel without any count has no row; it is never zero.
WITH counted AS (
    SELECT
        channel_id, authority_id, platform, run_id, source, source_kind, date, date_from, date_to, observed_at,
        followers, followers_low, followers_high, followers_precision, followers_wording,
        url, document_sha256, evidence,
        CASE
            WHEN source = 'collected' THEN 4
            WHEN source = 'imported' THEN 3
            WHEN source_kind = 'secondary' THEN 1
            ELSE 2
        END AS nearness,
        CASE
            WHEN source_kind = 'own' THEN 3
            WHEN source_kind = 'release' THEN 2
            ELSE 1
        END AS kind_nearness,
        CASE WHEN followers_precision = 'exact' THEN 1 ELSE 0 END AS exactness
    FROM observations
    WHERE followers IS NOT NULL AND status = 'ok'
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id
            ORDER BY nearness DESC NULLS LAST, date_from DESC NULLS LAST, kind_nearness DESC NULLS LAST, exactness DESC NULLS LAST, run_id DESC NULLS LAST
        ) AS place
    FROM counted
)
SELECT
    channel_id, authority_id, platform, run_id, source, source_kind, date, date_from, date_to, observed_at,
    followers, followers_low, followers_high, followers_precision, followers_wording,
    url, document_sha256, evidence
FROM ordered
WHERE place = 1
ORDER BY channel_id
