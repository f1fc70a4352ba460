-- Official pages that name different channels
-- Definition: pairs of official pages of one authority of which each names a channel of one platform that the other
--   does not name.
-- Unit: pairs of pages.
-- Formula: channels on both pages by their handle, or by their key in the registry where it is known; a pair is one
--   when each page has a channel of its own.
-- Edge cases: a page that names more channels than another is no conflict. Press feeds may be many and are left out.
--   Two ways to write one channel (YouTube id and name, Facebook number and name, Bluesky identifier and name) are
--   compared only with their like.
-- Unknown: pages that were not read, and short links that were not followed, are not compared.
WITH named AS (
    SELECT
        o.authority_id, o.platform, o.page_url, o.handle, o.place, o.quote, o.date, o.document_sha256,
        COALESCE(h.channel_id, o.handle) AS channel,
        CASE
            WHEN h.channel_id IS NOT NULL THEN 'known'
            WHEN o.platform = 'youtube' AND LEFT(o.handle, 2) = 'UC' THEN 'id'
            WHEN o.platform = 'youtube' AND LEFT(o.handle, 1) = '@' THEN 'name'
            WHEN o.platform = 'youtube' THEN 'older'
            WHEN o.platform = 'facebook' AND o.handle < 'a' THEN 'id'
            WHEN o.platform = 'bluesky' AND LEFT(o.handle, 4) = 'did:' THEN 'id'
            ELSE 'name'
        END AS kind
    FROM official_links AS o
    LEFT JOIN channel_handles AS h
        ON o.authority_id = h.authority_id AND o.platform = h.platform AND o.handle = h.handle
    WHERE o.platform <> 'press'
),
pages AS (
    SELECT authority_id, platform, page_url FROM named GROUP BY authority_id, platform, page_url
),
own AS (
    SELECT
        n.authority_id, n.platform, n.page_url, p.page_url AS other_url, n.handle, n.kind, n.place, n.quote, n.date,
        n.document_sha256,
        MAX(CASE WHEN o.channel = n.channel THEN 1 ELSE 0 END) AS shared
    FROM named AS n
    INNER JOIN pages AS p ON n.authority_id = p.authority_id AND n.platform = p.platform
    INNER JOIN named AS o ON n.authority_id = o.authority_id AND n.platform = o.platform AND p.page_url = o.page_url
    WHERE n.page_url <> p.page_url
    GROUP BY
        n.authority_id, n.platform, n.page_url, p.page_url, n.handle, n.kind, n.place, n.quote, n.date, n.document_sha256
),
pairs AS (
    SELECT
        one.authority_id, one.platform,
        one.page_url AS one_url, one.handle AS one_handle, one.place AS one_place, one.quote AS one_quote,
        one.date AS one_date, one.document_sha256 AS one_sha256,
        other.page_url AS other_url, other.handle AS other_handle, other.place AS other_place, other.quote AS other_quote,
        other.date AS other_date, other.document_sha256 AS other_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY one.authority_id, one.platform, one.page_url, other.page_url
            ORDER BY one.handle ASC NULLS LAST, other.handle ASC NULLS LAST
        ) AS nth
    FROM own AS one
    INNER JOIN own AS other
        ON one.authority_id = other.authority_id AND one.platform = other.platform
        AND one.page_url = other.other_url AND one.other_url = other.page_url
    WHERE one.shared = 0 AND other.shared = 0 AND one.page_url < other.page_url
        AND (one.kind = other.kind OR one.kind = 'known' OR other.kind = 'known')
)
SELECT
    authority_id, platform, one_url, one_handle, one_place, one_quote, one_date, one_sha256,
    other_url, other_handle, other_place, other_quote, other_date, other_sha256
FROM pairs
WHERE nth = 1
ORDER BY authority_id, platform, one_url, other_url
