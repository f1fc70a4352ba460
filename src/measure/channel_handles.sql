-- Names by which a channel is known
-- Definition: every handle by which a platform or an address names a channel of the registry.
-- Unit: a handle: invite code, lower-case name, `name@host` for Mastodon, id or `@name` for YouTube, address of a feed.
-- Key: channel_id, handle.
-- Formula: the handle in the registered address, those behind its redirects, and those that its own page gives.
-- Edge cases: a short link has no handle of its own; its redirects give one once it has been followed. A channel that
--   redirects to another is known by both.
-- Unknown: a channel whose address is not known has no row.
--
-- Namen, unter denen ein Kanal bekannt ist
-- Thema: Kanäle und Verweise
-- Bedeutung: Jeder Name, mit dem eine Plattform oder eine Adresse einen Kanal des Registers bezeichnet.
--   Zwischenschritt.
-- Einheit: ein Name auf der Plattform.
-- Berechnung: Der Name in der eingetragenen Adresse, hinter ihren Weiterleitungen und auf der eigenen Seite.
-- Besonderheiten: Ein Kurzlink hat erst einen Namen, wenn ihm jemand gefolgt ist.
-- Unbekannt: Ohne bekannte Adresse gibt es keine Zeile.
WITH known AS (
    SELECT channel_id, authority_id, platform, handle
    FROM channels
    WHERE handle IS NOT NULL
    UNION ALL
    SELECT c.channel_id, c.authority_id, c.platform, f.final_handle AS handle
    FROM fetches AS f
    INNER JOIN channels AS c ON f.channel_id = c.channel_id AND f.final_platform = c.platform
    WHERE f.status = 'ok'
    UNION ALL
    SELECT channel_id, authority_id, platform, CASE WHEN platform = 'youtube' THEN handle ELSE LOWER(handle) END AS handle
    FROM observations
    WHERE handle IS NOT NULL AND source = 'collected' AND platform <> 'whatsapp'
)
SELECT channel_id, authority_id, platform, handle
FROM known
GROUP BY channel_id, authority_id, platform, handle
ORDER BY channel_id, handle
