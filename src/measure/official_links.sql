-- Channels linked on official pages
-- Definition: each channel that the newest reading of an official page links to, with the place of the link.
-- Unit: links.
-- Key: authority_id, page_url, purpose, platform, handle.
-- Formula: links on the pages of `official_pages`; a short link counts as a link to the channel that its redirects
--   led to, whoever followed it.
-- Edge cases: share buttons, chats, single posts and players are no links to a channel. A channel that one page links
--   both directly and by a short link is one row, with the direct link as evidence.
-- Unknown: a short link that nobody followed leads nowhere known and has no row.
--
-- Kanäle auf amtlichen Seiten
-- Thema: Kanäle und Verweise
-- Bedeutung: Jeder Kanal, auf den die neueste Lesung einer amtlichen Seite verweist, mit der Stelle.
-- Einheit: Verweise.
-- Berechnung: Verweise auf den gelesenen Seiten; ein Kurzlink zählt für den Kanal, zu dem er führt.
-- Besonderheiten: Teilen-Knöpfe, Chats und einzelne Beiträge sind keine Verweise auf einen Kanal.
-- Unbekannt: Ein Kurzlink, dem niemand gefolgt ist, hat keine Zeile.
WITH page_links AS (
    SELECT
        l.authority_id, l.purpose, l.leads_to, l.handle, l.address, l.rel_me, l.place, l.quote,
        p.url AS page_url, p.run_id, p.date, p.observed_at, p.document_sha256
    FROM links AS l
    INNER JOIN official_pages AS p
        ON l.run_id = p.run_id AND l.authority_id = p.authority_id AND l.purpose = p.purpose
        AND l.document_sha256 = p.document_sha256
    WHERE l.channel_id IS NULL
),
followed AS (
    SELECT url, final_platform, final_handle, MAX(final_url) AS final_url
    FROM fetches
    WHERE status = 'ok' AND final_handle IS NOT NULL
    GROUP BY url, final_platform, final_handle
),
resolved AS (
    SELECT
        authority_id, purpose, leads_to AS platform, handle, address, rel_me, place, quote,
        page_url, run_id, date, observed_at, document_sha256, CAST(0 AS BIGINT) AS redirected
    FROM page_links
    WHERE leads_to <> 'website'
    UNION ALL
    SELECT
        l.authority_id, l.purpose, f.final_platform AS platform, f.final_handle AS handle, f.final_url AS address,
        l.rel_me, l.place, l.quote, l.page_url, l.run_id, l.date, l.observed_at, l.document_sha256, CAST(1 AS BIGINT) AS redirected
    FROM page_links AS l
    INNER JOIN followed AS f ON l.address = f.url
    WHERE l.leads_to = 'website'
),
ordered AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY authority_id, page_url, purpose, platform, handle
            ORDER BY redirected ASC NULLS LAST, place ASC NULLS LAST
        ) AS nth
    FROM resolved
)
SELECT
    authority_id, platform, handle, address, purpose, page_url, rel_me, redirected, place, quote,
    run_id, date, observed_at, document_sha256
FROM ordered
WHERE nth = 1
ORDER BY authority_id, platform, handle, purpose, page_url
