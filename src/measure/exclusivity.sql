-- Posts with a counterpart among the press releases
-- Definition: how many of a channel's posts of the 84 days up to the report have a counterpart: a press release of the same
--   authority from 72 hours before to 72 hours after the post that says the same, or that the post links to, however old it is.
--   Judged are own posts and replies of every platform but press; what was passed on from elsewhere is left out.
-- Unit: posts; the share is between 0 and 1.
-- Key: channel_id.
-- Formula: posts_with_counterpart / posts_judged, where posts_judged = posts_with_counterpart + posts_exclusive; the same
--   for the ends of its interval is a matter of the report. How a counterpart is found: docs/exclusive.md.
-- Edge cases: a release is compared by its title and as much of its text as the feed shows; pages of the website that are in no
--   feed are not read, so a post that links to one is unknown. A post younger than 72 hours is unknown unless it has one already.
-- Unknown: posts_unknown counts them; they are never part of the share. By reason: without a press feed in the registry, not
--   watched over the whole time, an own page that nobody has read, too few words, all else. No post in the time: no row.
--
-- Beiträge mit Gegenstück
-- Thema: Nichts nur im Kanal
-- Bedeutung: Wie viele Beiträge eines Kanals aus den letzten 84 Tagen auch in einer Pressemitteilung derselben Behörde stehen:
--   in einer, die höchstens 72 Stunden vorher oder nachher erschien und dasselbe sagt, oder in einer, die der Beitrag verlinkt.
-- Einheit: Beiträge; der Anteil liegt zwischen 0 und 1.
-- Berechnung: Beiträge mit Gegenstück / beurteilte Beiträge, mit dem Intervall von Wilson (95 %). Beurteilt werden eigene
--   Beiträge und Antworten. Wie ein Gegenstück gefunden wird und wie sicher das ist, steht in docs/exclusive.md.
-- Besonderheiten: Weitergeleitetes zählt nicht mit. Gelesen werden Presse-Feeds, nicht die ganze Website. Auf eine verlinkte
--   Mitteilung kommt es auch an, wenn sie älter ist. Jüngere Beiträge als 72 Stunden sind unbekannt, solange sie kein Gegenstück haben.
-- Unbekannt: Solche Beiträge werden nach Gründen gezählt und gehen nie in den Anteil ein; unbekannt heißt nicht „nur im Kanal“.
--   Ohne Beitrag in dieser Zeit gibt es keine Zeile.
WITH judged AS (
    SELECT
        t.channel_id,
        t.authority_id,
        t.platform,
        t.day,
        CASE WHEN t.state = 'met' THEN 1 ELSE 0 END AS is_met,
        CASE WHEN t.state = 'met' AND t.how = 'link' THEN 1 ELSE 0 END AS is_linked,
        CASE WHEN t.state = 'unmet' THEN 1 ELSE 0 END AS is_unmet,
        CASE WHEN t.state = 'unknown' THEN 1 ELSE 0 END AS is_unknown,
        CASE WHEN t.state = 'unknown' AND t.reason = 'no_press_channel' THEN 1 ELSE 0 END AS lacks_press,
        CASE WHEN t.state = 'unknown' AND t.reason = 'not_watched' THEN 1 ELSE 0 END AS lacks_watch,
        CASE WHEN t.state = 'unknown' AND t.reason = 'own_page_not_read' THEN 1 ELSE 0 END AS lacks_page,
        CASE WHEN t.state = 'unknown' AND t.reason = 'too_few_words' THEN 1 ELSE 0 END AS lacks_words
    FROM counterparts AS t
    INNER JOIN reported_channels AS c ON t.channel_id = c.channel_id
    WHERE t.day >= c.from_day AND t.day <= c.as_of_day
)
SELECT
    channel_id,
    authority_id,
    platform,
    COUNT(*) AS posts,
    SUM(is_met + is_unmet) AS posts_judged,
    SUM(is_met) AS posts_with_counterpart,
    SUM(is_linked) AS posts_with_link,
    SUM(is_unmet) AS posts_exclusive,
    SUM(is_unknown) AS posts_unknown,
    SUM(lacks_press) AS posts_without_press_feed,
    SUM(lacks_watch) AS posts_not_watched,
    SUM(lacks_page) AS posts_own_page_not_read,
    SUM(lacks_words) AS posts_too_few_words,
    MIN(CASE WHEN is_met + is_unmet = 1 THEN day ELSE NULL END) AS judged_from_day,
    MAX(CASE WHEN is_met + is_unmet = 1 THEN day ELSE NULL END) AS judged_to_day,
    CASE WHEN SUM(is_met + is_unmet) > 0 THEN CAST(1.0 AS DOUBLE) * SUM(is_met) / SUM(is_met + is_unmet) ELSE NULL END AS counterpart_share
FROM judged
GROUP BY channel_id, authority_id, platform
ORDER BY channel_id ASC NULLS LAST
