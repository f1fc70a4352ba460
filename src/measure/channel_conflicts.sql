-- Official pages that name different channels
-- Definition: pairs of official pages of one authority of which each names a channel of one platform that the other
--   does not name.
-- Unit: pairs of pages.
-- Key: authority_id, platform, one_url, other_url.
-- Formula: channels on both pages by their handle, or by their key in the registry where it is known; a pair is one
--   when each page has a channel of its own.
-- Edge cases: a page that names more channels than another is no conflict. Press feeds may be many and are left out.
--   Two ways to write one channel (YouTube id and name, Facebook number and name, Bluesky identifier and name) are
--   compared only with their like.
-- Unknown: pages that were not read, and short links that were not followed, are not compared.
--
-- Widersprechende amtliche Seiten
-- Thema: Kanäle und Verweise
-- Bedeutung: Paare amtlicher Seiten, von denen jede einen Kanal nennt, den die andere nicht nennt.
-- Einheit: Paare von Seiten.
-- Berechnung: Vergleich nach dem Namen auf der Plattform; beide Seiten müssen einen eigenen Kanal haben.
-- Besonderheiten: Nennt eine Seite nur mehr Kanäle als die andere, ist das kein Widerspruch.
-- Unbekannt: Nicht gelesene Seiten und unverfolgte Kurzlinks werden nicht verglichen.
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
    SELECT authority_id, platform, page_url AS other_url
    FROM named
    GROUP BY authority_id, platform, page_url
),
others AS (
    SELECT p.authority_id, p.platform, p.other_url, o.channel AS other_channel
    FROM pages AS p
    INNER JOIN named AS o
        ON p.authority_id = o.authority_id AND p.platform = o.platform AND p.other_url = o.page_url
),
compared AS (
    SELECT
        n.authority_id, n.platform, n.page_url, o.other_url, n.handle, n.kind, n.place, n.quote, n.date,
        n.document_sha256,
        CASE WHEN o.other_channel = n.channel THEN 1 ELSE 0 END AS is_same
    FROM named AS n
    INNER JOIN others AS o ON n.authority_id = o.authority_id AND n.platform = o.platform
    WHERE n.page_url <> o.other_url
),
own AS (
    SELECT
        authority_id, platform, page_url, other_url, handle, kind, place, quote, date, document_sha256,
        MAX(is_same) AS shared
    FROM compared
    GROUP BY authority_id, platform, page_url, other_url, handle, kind, place, quote, date, document_sha256
),
one AS (
    SELECT
        authority_id, platform, page_url AS one_url, handle AS one_handle, kind AS one_kind, place AS one_place,
        quote AS one_quote, date AS one_date, document_sha256 AS one_sha256,
        authority_id || ' ' || platform || ' ' || page_url || ' ' || other_url AS pair
    FROM own
    WHERE shared = 0 AND page_url < other_url
),
other AS (
    SELECT
        page_url AS other_url, handle AS other_handle, kind AS other_kind, place AS other_place, quote AS other_quote,
        date AS other_date, document_sha256 AS other_sha256,
        authority_id || ' ' || platform || ' ' || other_url || ' ' || page_url AS pair
    FROM own
    WHERE shared = 0 AND other_url < page_url
),
pairs AS (
    SELECT
        a.*, other_url, other_handle, other_place, other_quote, other_date, other_sha256,
        ROW_NUMBER() OVER (
            PARTITION BY a.pair ORDER BY one_handle ASC NULLS LAST, other_handle ASC NULLS LAST
        ) AS nth
    FROM one AS a
    INNER JOIN other AS b ON a.pair = b.pair
    WHERE one_kind = other_kind OR one_kind = 'known' OR other_kind = 'known'
)
SELECT
    authority_id, platform, one_url, one_handle, one_place, one_quote, one_date, one_sha256,
    other_url, other_handle, other_place, other_quote, other_date, other_sha256
FROM pairs
WHERE nth = 1
ORDER BY authority_id, platform, one_url, other_url
