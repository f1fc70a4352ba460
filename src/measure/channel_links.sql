-- Two-way links between authority and channel
-- Definition: does an official page link to the channel (`page_state`), does the channel link to the authority's
--   website (`channel_state`), and both (`two_way`).
-- Unit: met, unmet or unknown.
-- Key: channel_id.
-- Formula: `confirming_links` for the one way, `back_links` for the other. Both ways are met when each is, and unmet
--   when one is.
-- Edge cases: that no page links is concluded only when all were read (`pages_read`). Press feeds stand on the
--   authority's own website and are left out.
-- Unknown: pages or description not read, or the channel's address not known.
--
-- Gegenseitige Verweise
-- Thema: Kanäle und Verweise
-- Bedeutung: Ob eine amtliche Seite auf den Kanal verweist, ob der Kanal zurückverweist, und beides.
-- Einheit: erfüllt, nicht erfüllt oder unbekannt.
-- Berechnung: Beide Richtungen zusammen: erfüllt, wenn es jede ist; nicht erfüllt, wenn es eine ist.
-- Besonderheiten: Dass keine Seite verweist, gilt erst, wenn alle gelesen sind.
-- Unbekannt: Seiten oder Beschreibung nicht gelesen, oder Adresse unbekannt.
WITH handles AS (
    SELECT channel_id, COUNT(*) AS handles FROM channel_handles GROUP BY channel_id
),
forth AS (
    SELECT
        channel_id, page_url, place AS page_place, quote AS page_quote, date AS page_date,
        document_sha256 AS page_sha256, rel_me AS page_rel_me, redirected AS page_redirected
    FROM confirming_links
),
back AS (
    SELECT
        channel_id, state AS back_state, url AS channel_url, place AS channel_place, quote AS channel_quote,
        date AS channel_date, document_sha256 AS channel_sha256, verified_at, elsewhere
    FROM back_links
),
pages AS (
    SELECT authority_id, pages, newest_on AS pages_date, all_read FROM pages_read
),
named AS (
    SELECT channel_id, authority_id, platform, name AS registered_name FROM channels WHERE platform <> 'press'
),
states AS (
    SELECT
        c.channel_id, c.authority_id, c.platform, registered_name, pages, pages_date,
        CASE
            WHEN page_url IS NOT NULL THEN 'met'
            WHEN handles IS NOT NULL AND all_read = 1 THEN 'unmet'
            ELSE 'unknown'
        END AS page_state,
        page_url, page_place, page_quote, page_date, page_sha256, page_rel_me, page_redirected,
        COALESCE(back_state, 'unknown') AS channel_state,
        channel_url, channel_place, channel_quote, channel_date, channel_sha256, verified_at, elsewhere
    FROM named AS c
    LEFT JOIN forth AS l ON c.channel_id = l.channel_id
    LEFT JOIN handles AS h ON c.channel_id = h.channel_id
    LEFT JOIN pages AS p ON c.authority_id = p.authority_id
    LEFT JOIN back AS b ON c.channel_id = b.channel_id
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
