-- Channels that no official page confirms
-- Definition: channels of the registry that none of the authority's pages links to, though all of them were read.
-- Unit: channels.
-- Key: channel_id.
-- Formula: channels whose `page_state` in `channel_links` is unmet; `bears_name` tells whether the channel's name holds
--   the authority's, or its own part of it (without Landkreis, Stadt and the like).
-- Edge cases: nothing is said about who runs the channel. A link may stand on a page that is not read.
-- Unknown: a channel whose pages were not all read has no row; `bears_name` is unknown while no name is known.
--
-- Unbestätigte Kanäle
-- Thema: Kanäle und Verweise
-- Bedeutung: Kanäle des Registers, auf die keine amtliche Seite verweist, obwohl alle gelesen sind.
-- Einheit: Kanäle.
-- Berechnung: Kanäle mit nicht erfülltem Verweis; dazu, ob der Kanal den Namen der Behörde trägt.
-- Besonderheiten: Das sagt nichts darüber, wer den Kanal betreibt.
-- Unbekannt: Sind nicht alle Seiten gelesen, gibt es keine Zeile.
WITH named AS (
    SELECT
        channel_id, name,
        ROW_NUMBER() OVER (PARTITION BY channel_id ORDER BY observed_at DESC NULLS LAST, run_id DESC NULLS LAST) AS nth
    FROM observations
    WHERE source = 'collected' AND name IS NOT NULL
),
newest_names AS (
    SELECT channel_id, name FROM named WHERE nth = 1
),
authority_names AS (
    SELECT
        authority_id,
        LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(name, 'Landkreis ', ''), 'Kreis ', ''), 'Stadt ', ''), 'Gemeinde ', ''), 'Bezirk ', '')) AS own_name
    FROM authorities
)
SELECT
    c.channel_id, c.authority_id, c.platform, COALESCE(n.name, c.registered_name) AS name,
    CASE
        WHEN COALESCE(n.name, c.registered_name) IS NULL THEN 'unknown'
        WHEN STRPOS(LOWER(COALESCE(n.name, c.registered_name)), a.own_name) > 0 THEN 'met'
        ELSE 'unmet'
    END AS bears_name,
    c.pages, c.pages_date, c.channel_state
FROM channel_links AS c
INNER JOIN authority_names AS a ON c.authority_id = a.authority_id
LEFT JOIN newest_names AS n ON c.channel_id = n.channel_id
WHERE c.page_state = 'unmet'
ORDER BY c.channel_id
