-- Days of a channel
-- Definition: the newest day, or moment, of each kind of statement about a channel. Other metrics pick the newest
--   statement by it, without looking at all of them again.
-- Unit: days, moments in UTC.
-- Key: channel_id.
-- Formula: the largest day of the rows of `observations` of each kind; `badge_first_day` is the smallest.
-- Edge cases: a published statement may have no day; where all of a kind have none, the column is empty and all of them
--   are candidates.
-- Unknown: empty: nothing of that kind is known.
--
-- Tage eines Kanals
-- Thema: Zwischenschritte
-- Bedeutung: Der neueste Tag jeder Art von Angabe über einen Kanal. Daraus wählen andere Kennzahlen die neueste Angabe.
-- Einheit: Tage, Zeitpunkte in UTC.
-- Berechnung: Der größte Tag der Angaben jeder Art; beim ersten Haken der kleinste.
-- Besonderheiten: Eine veröffentlichte Angabe kann ohne Tag sein.
-- Unbekannt: Leer heißt: Es gibt keine Angabe dieser Art.
WITH kinds AS (
    SELECT
        channel_id, date, date_from, day_from, observed_at, last_post_on, posts_total,
        CASE WHEN source = 'collected' THEN 1 ELSE 0 END AS is_check,
        CASE WHEN source = 'collected' OR source = 'imported' THEN 1 ELSE 0 END AS is_seen,
        CASE WHEN source_kind = 'secondary' THEN 0 ELSE 1 END AS first_hand,
        CASE WHEN followers IS NOT NULL AND status = 'ok' THEN 1 ELSE 0 END AS is_count,
        CASE WHEN platform = 'whatsapp' THEN 1 ELSE 0 END AS is_whatsapp,
        CASE WHEN platform = 'press' THEN 0 ELSE 1 END AS is_channel,
        CASE WHEN badge = 'verified' OR badge = 'unverified' THEN 1 ELSE 0 END AS tells_badge,
        CASE WHEN badge = 'verified' THEN 1 ELSE 0 END AS has_badge,
        CASE WHEN imprint <> 'unknown' THEN 1 ELSE 0 END AS tells_imprint,
        CASE WHEN description IS NOT NULL THEN 1 ELSE 0 END AS tells_description,
        CASE WHEN name IS NOT NULL THEN 1 ELSE 0 END AS tells_name,
        CASE WHEN day_from = day_to THEN 1 ELSE 0 END AS is_one_day
    FROM observations
)
SELECT
    channel_id,
    MAX(CASE WHEN is_check = 1 THEN date END) AS checked_on,
    MAX(CASE WHEN is_check = 1 THEN observed_at END) AS checked_at,
    MAX(CASE WHEN is_check = 1 AND tells_name = 1 THEN observed_at END) AS named_at,
    MAX(CASE WHEN is_check = 1 AND tells_description = 1 THEN observed_at END) AS described_at,
    MAX(CASE WHEN tells_description = 1 THEN date END) AS described_on,
    MAX(CASE WHEN is_whatsapp = 1 AND tells_imprint = 1 THEN date_from END) AS imprint_from,
    MAX(CASE WHEN tells_badge = 1 THEN date_from END) AS badge_from,
    MAX(CASE WHEN tells_badge = 1 AND is_seen = 1 THEN date_from END) AS badge_seen_from,
    MAX(CASE WHEN tells_badge = 1 AND is_seen = 0 AND first_hand = 1 THEN date_from END) AS badge_published_from,
    MAX(CASE WHEN tells_badge = 1 AND is_seen = 0 AND first_hand = 0 THEN date_from END) AS badge_secondary_from,
    MIN(CASE WHEN is_whatsapp = 1 AND has_badge = 1 AND is_one_day = 1 AND first_hand = 1 THEN day_from END) AS badge_first_day,
    MIN(CASE WHEN is_whatsapp = 1 AND has_badge = 1 AND is_one_day = 1 AND first_hand = 1 THEN date_from END) AS badge_first_on,
    MAX(CASE WHEN is_count = 1 AND is_seen = 1 THEN date_from END) AS count_seen_from,
    MAX(CASE WHEN is_count = 1 AND is_seen = 0 AND first_hand = 1 THEN date_from END) AS count_published_from,
    MAX(CASE WHEN is_count = 1 AND is_seen = 0 AND first_hand = 0 THEN date_from END) AS count_secondary_from,
    MAX(CASE WHEN is_count = 1 AND is_seen = 1 AND is_channel = 1 AND is_one_day = 1 THEN day_from END) AS count_day,
    MAX(last_post_on) AS last_post_on,
    MAX(posts_total) AS posts_total
FROM kinds
GROUP BY channel_id
ORDER BY channel_id
