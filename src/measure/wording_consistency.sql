-- Consistency of address
-- Definition: the share of a channel's most frequent way of addressing among its posts with an address.
-- Unit: share from 0 to 1.
-- Key: channel_id.
-- Formula: the larger of (posts with Sie, posts with du or ihr) / posts with an address, of `wording`. du and ihr are one
--   way of addressing: to one person and to several.
-- Edge cases: a post with Sie beside du or ihr (mixed) is in the denominator and never the most frequent way. Where both
--   ways are equally frequent, `main_address` is tied. One post is always consistent: mind `posts_with_address`.
-- Unknown: no row where no post has an address.
--
-- Einheitlichkeit der Anrede
-- Thema: Ansprache
-- Bedeutung: Der Anteil der häufigsten Anrede an den Beiträgen mit Anrede.
-- Einheit: Anteil von 0 bis 1.
-- Berechnung: Die größere Zahl von (Sie; du oder ihr) / Beiträge mit Anrede. Du und ihr sind dieselbe Art.
-- Besonderheiten: Sie neben du oder ihr zählt nur im Nenner. Ein einzelner Beitrag ist immer einheitlich: Die Zahl der
--   Beiträge steht dabei.
-- Unbekannt: Hat kein Beitrag eine Anrede, gibt es keine Zeile.
WITH addressed AS (
    SELECT
        channel_id, authority_id, platform, watched_days, address_sie,
        address_du + address_ihr AS address_du_ihr,
        address_sie + address_du + address_ihr + address_mixed AS posts_with_address
    FROM wording
)
SELECT
    channel_id, authority_id, platform, watched_days, posts_with_address,
    CASE
        WHEN address_sie > address_du_ihr THEN 'sie'
        WHEN address_du_ihr > address_sie THEN 'du_ihr'
        ELSE 'tied'
    END AS main_address,
    CASE WHEN address_sie > address_du_ihr THEN address_sie ELSE address_du_ihr END AS posts_consistent,
    CAST(1.0 AS DOUBLE) * CASE WHEN address_sie > address_du_ihr THEN address_sie ELSE address_du_ihr END / posts_with_address AS consistency
FROM addressed
WHERE posts_with_address > 0
ORDER BY channel_id
