-- Gaps between posts
-- Definition: the median and the longest time between two posts of a channel in the watched part of the last 84 days, each
--   to its bounds, and how unevenly the posts come (burstiness: -1 like a clock, 0 by chance, towards 1 in bursts).
-- Unit: seconds; burstiness has none.
-- Key: channel_id.
-- Formula: every post begins a gap. It is closed by the next post of the same watched span; after the last post of a span
--   it is open and at least as long as was seen. Median: the lower bound takes open gaps as long as they were seen, the
--   upper one takes them as endless. Burstiness: r = deviation / mean of the closed gaps, as Goh and Barabasi (2008) have
--   it, with the correction of Kim and Jo (2016) for n gaps: (sqrt(n + 1) r - sqrt(n - 1)) / ((sqrt(n + 1) - 2) r +
--   sqrt(n - 1)). `src/measure/statistics/gaps.rs` and `burstiness.rs` say the same in Rust and are tested against this.
-- Edge cases: the silence before the first post of a span counts for the longest gap only. A gap that a hole cuts counts
--   on both sides as far as it was seen. A post of which only the day is known stands at its beginning. The sums are whole
--   numbers, so that the last digit does not depend on the order of the rows.
-- Unknown: a channel without watched time has no row. No upper bound where an open gap may reach further. No burstiness
--   under two closed gaps, or where all are 0.
--
-- Abstände zwischen Beiträgen
-- Thema: Rhythmus
-- Bedeutung: Der mittlere und der längste Abstand zweier Beiträge in der beobachteten Zeit der letzten 84 Tage, und
--   wie ungleichmäßig sie kommen.
-- Einheit: Sekunden; die Ungleichmäßigkeit (Burstiness) hat keine: −1 wie ein Uhrwerk, 0 wie zufällig, gegen 1 in
--   Schüben.
-- Berechnung: Abstände innerhalb beobachteter Spannen; am Rand sind sie mindestens so lang wie gesehen. Burstiness
--   nach Goh und Barabási (2008) mit der Korrektur von Kim und Jo (2016).
-- Besonderheiten: Ein Beitrag, von dem nur der Tag bekannt ist, steht an dessen Anfang.
-- Unbekannt: Ohne beobachtete Zeit keine Zeile; ohne zwei geschlossene Abstände keine Burstiness.
WITH paced AS (
    SELECT
        channel_id,
        posted_second - LAG(posted_second) OVER (
            PARTITION BY channel_id, from_second ORDER BY posted_second NULLS LAST
        ) AS seconds
    FROM watched_posts
),
ends AS (
    SELECT channel_id, from_second, MIN(posted_second) AS first_post, MAX(posted_second) AS last_post
    FROM watched_posts
    GROUP BY channel_id, from_second
),
edges AS (
    SELECT
        s.channel_id, s.authority_id, s.platform,
        COALESCE(e.first_post, s.to_second) - s.from_second AS silent,
        s.to_second - e.last_post AS open
    FROM watched_spans AS s
    LEFT JOIN ends AS e ON s.channel_id = e.channel_id AND s.from_second = e.from_second
),
begun AS (
    SELECT channel_id, seconds, CAST(1 AS BIGINT) AS is_closed FROM paced WHERE seconds IS NOT NULL
    UNION ALL
    SELECT channel_id, open AS seconds, CAST(0 AS BIGINT) AS is_closed FROM edges WHERE open > 0
),
totals AS (
    SELECT channel_id, COUNT(*) AS gaps FROM begun GROUP BY channel_id
),
ranked AS (
    SELECT
        channel_id, seconds, is_closed,
        ROW_NUMBER() OVER (PARTITION BY channel_id ORDER BY seconds NULLS LAST) AS place,
        ROW_NUMBER() OVER (PARTITION BY channel_id, is_closed ORDER BY seconds NULLS LAST) AS place_of_kind
    FROM begun
),
middle AS (
    SELECT
        r.channel_id, r.seconds, r.is_closed,
        CASE WHEN 2 * r.place >= t.gaps AND 2 * r.place <= t.gaps + 2 THEN 1 ELSE 0 END AS is_middle,
        CASE
            WHEN r.is_closed = 1 AND 2 * r.place_of_kind >= t.gaps AND 2 * r.place_of_kind <= t.gaps + 2 THEN 1
            ELSE 0
        END AS is_closed_middle
    FROM ranked AS r
    INNER JOIN totals AS t ON r.channel_id = t.channel_id
),
measured AS (
    SELECT
        channel_id,
        SUM(is_closed) AS closed,
        SUM(CASE WHEN is_closed = 1 THEN seconds ELSE 0 END) AS total,
        SUM(CASE WHEN is_closed = 1 THEN seconds * seconds ELSE 0 END) AS squares,
        MAX(CASE WHEN is_closed = 1 THEN seconds END) AS longest_closed,
        AVG(CASE WHEN is_middle = 1 THEN seconds END) AS median_low,
        AVG(CASE WHEN is_closed_middle = 1 THEN seconds END) AS median_high,
        SUM(is_middle) AS needed,
        SUM(is_closed_middle) AS found
    FROM middle
    GROUP BY channel_id
),
cut AS (
    SELECT
        channel_id, authority_id, platform,
        MAX(CASE WHEN open > silent THEN open ELSE silent END) AS longest_cut,
        SUM(CASE WHEN open > 0 THEN 1 ELSE 0 END) AS open_gaps
    FROM edges
    GROUP BY channel_id, authority_id, platform
),
ratios AS (
    SELECT
        channel_id,
        CASE WHEN closed >= 2 AND total > 0 THEN SQRT(CAST(1.0 AS DOUBLE) * (closed * squares - total * total)) / total END AS ratio
    FROM measured
)
SELECT
    c.channel_id, c.authority_id, c.platform,
    COALESCE(m.closed, 0) AS closed_gaps,
    c.open_gaps,
    m.median_low AS median_gap_low,
    CASE WHEN m.found = m.needed THEN m.median_high END AS median_gap_high,
    CASE WHEN m.longest_closed > c.longest_cut THEN m.longest_closed ELSE c.longest_cut END AS longest_gap_low,
    CASE WHEN c.longest_cut = 0 THEN m.longest_closed END AS longest_gap_high,
    (SQRT(m.closed + CAST(1.0 AS DOUBLE)) * r.ratio - SQRT(m.closed - CAST(1.0 AS DOUBLE)))
        / ((SQRT(m.closed + CAST(1.0 AS DOUBLE)) - CAST(2.0 AS DOUBLE)) * r.ratio + SQRT(m.closed - CAST(1.0 AS DOUBLE))) AS burstiness
FROM cut AS c
LEFT JOIN measured AS m ON c.channel_id = m.channel_id
LEFT JOIN ratios AS r ON c.channel_id = r.channel_id
ORDER BY c.channel_id NULLS LAST
