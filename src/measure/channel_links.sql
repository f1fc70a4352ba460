-- Two-way links between authority and channel
-- Definition: does an official page link to the channel (`page_state`), does the channel link to the authority's
--   website (`channel_state`), and both (`two_way`).
-- Unit: met, unmet or unknown.
-- Formula: `confirming_links` for the one way, `back_links` for the other. Both ways are met when each is, and unmet
--   when one is.
-- Edge cases: that no page links is concluded only when all were read (`pages_read`). Press feeds stand on the
--   authority's own website and are left out.
-- Unknown: pages or description not read, or the channel's address not known.
WITH handles AS (
    SELECT channel_id, COUNT(*) AS handles FROM channel_handles GROUP BY channel_id
),
states AS (
    SELECT
        c.channel_id, c.authority_id, c.platform, c.name AS registered_name, p.pages, p.newest_on AS pages_date,
        CASE
            WHEN l.page_url IS NOT NULL THEN 'met'
            WHEN h.handles IS NOT NULL AND p.all_read = 1 THEN 'unmet'
            ELSE 'unknown'
        END AS page_state,
        l.page_url, l.place AS page_place, l.quote AS page_quote, l.date AS page_date,
        l.document_sha256 AS page_sha256, l.rel_me AS page_rel_me, l.redirected AS page_redirected,
        COALESCE(b.state, 'unknown') AS channel_state,
        b.url AS channel_url, b.place AS channel_place, b.quote AS channel_quote, b.date AS channel_date,
        b.document_sha256 AS channel_sha256, b.verified_at, b.elsewhere
    FROM channels AS c
    LEFT JOIN confirming_links AS l ON c.channel_id = l.channel_id
    LEFT JOIN handles AS h ON c.channel_id = h.channel_id
    LEFT JOIN pages_read AS p ON c.authority_id = p.authority_id
    LEFT JOIN back_links AS b ON c.channel_id = b.channel_id
    WHERE c.platform <> 'press'
)
SELECT
    *,
    CASE
        WHEN page_state = 'met' AND channel_state = 'met' THEN 'met'
        WHEN page_state = 'unmet' OR channel_state = 'unmet' THEN 'unmet'
        ELSE 'unknown'
    END AS two_way
FROM states
ORDER BY channel_id
