-- Posts without a counterpart
-- Definition: the posts of the 84 days up to the report for which no press release of the same authority was found from 72 hours
--   before to 72 hours after, although the feed was watched over all of that time.
-- Unit: posts; similarity of the nearest release between 0 and 1.
-- Key: channel_id, post_id.
-- Formula: the rows of `counterparts` in the state unmet, with the text of the post.
-- Edge cases: a release that says the same in other words may have been missed, and a page of the website may say it: the list is
--   for people to look at, no verdict. How often that happens is stated in docs/exclusive.md.
-- Unknown: posts of which it cannot be told are not in the list; the metric exclusivity counts them.
--
-- Beiträge ohne Gegenstück
-- Thema: Nichts nur im Kanal
-- Bedeutung: Die Beiträge der letzten 84 Tage, zu denen sich keine Pressemitteilung derselben Behörde fand, obwohl der Feed in
--   den 72 Stunden vorher und nachher beobachtet wurde.
-- Einheit: Beiträge; Ähnlichkeit der nächsten Mitteilung zwischen 0 und 1.
-- Berechnung: Alle Beiträge, deren ähnlichste Mitteilung unter der Schwelle bleibt und die auf keine verlinken.
-- Besonderheiten: Eine Mitteilung in ganz anderen Worten kann übersehen sein, und auf der Website kann es trotzdem stehen: Die
--   Liste ist zum Ansehen da, sie ist kein Urteil. Wie oft das vorkommt, steht in docs/exclusive.md.
-- Unbekannt: Beiträge, von denen sich das nicht sagen lässt, stehen nicht in der Liste; sie werden bei „Beiträge mit Gegenstück“ gezählt.
WITH unmet AS (
    SELECT t.channel_id, t.authority_id, t.platform, t.post_id, t.url, t.posted_second, t.nearest_url, t.similarity
    FROM counterparts AS t
    INNER JOIN reported_channels AS c ON t.channel_id = c.channel_id
    WHERE t.state = 'unmet' AND t.day >= c.from_day AND t.day <= c.as_of_day
)
SELECT
    t.channel_id,
    t.authority_id,
    t.platform,
    t.post_id,
    t.url AS post_url,
    p.date AS posted_on,
    t.posted_second,
    t.nearest_url,
    t.similarity AS nearest_similarity,
    -- A text of its own: Polars would keep the whole page of the file in memory that it was read from.
    p.text || '' AS post_text
FROM unmet AS t
INNER JOIN posts AS p ON t.channel_id = p.channel_id AND t.post_id = p.post_id
ORDER BY t.channel_id ASC NULLS LAST, t.posted_second DESC NULLS LAST, t.post_id ASC NULLS LAST
