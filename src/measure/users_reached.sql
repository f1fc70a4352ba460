-- Followers as a share of the estimated WhatsApp users
-- Definition: the newest known follower count of a WhatsApp channel for each 100 people of its authority's area who are
--   estimated to use WhatsApp.
-- Unit: percent.
-- Key: channel_id.
-- Formula: users = population * p, where p is the share in the study in force; 100 * followers / users. The lower bound
--   takes the least followers and the most users, the upper one the other way round. The bounds of p: where the study
--   states how many people it asked, n, the interval of Wilson at 95 %, (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
--   with z = 1.96; otherwise half of the last printed digit either way. In force on the day of the report is the study
--   whose `in_force_from` came last.
-- Edge cases: the interval holds chance in drawing the sample, and nothing else: no design effect, no weighting, no
--   change since the survey, and not that the area may differ from the country. Studies ask people from 14 years on,
--   the population counts children too: the users are an upper estimate, the share is rather too low. Followers need not
--   live there, so values above 100 are possible and kept. An open upper bound of followers stays open. Two studies in
--   force from one day: the later year, then the later key. Two channels of one authority may share followers: do not add.
-- Unknown: no row without a count, without a population, or before any study is in force; other platforms have none.
WITH known AS (
    SELECT
        s.study_id, s.study, s.year, s.usage, s.percent, s.sample_size, s.percent_half_step,
        ROW_NUMBER() OVER (
            ORDER BY s.in_force_from DESC NULLS LAST, s.year DESC NULLS LAST, s.study_id DESC NULLS LAST
        ) AS place
    FROM studies AS s
    CROSS JOIN report_day AS r
    WHERE s.in_force_from IS NOT NULL AND s.in_force_from <= r.as_of AND s.percent > 0
),
in_force AS (
    SELECT
        study_id, study, year, usage, percent, sample_size, percent_half_step,
        percent / 100.0 AS p,
        -- z²/n, and 0 where n is not known.
        CASE WHEN sample_size > 0 THEN 3.8414588206941254 / sample_size ELSE 0.0 END AS q
    FROM known
    WHERE place = 1
),
bounded AS (
    SELECT
        study_id, study, year, usage, percent, sample_size,
        CASE
            WHEN q > 0 THEN 100.0 * (p + q / 2.0 - SQRT(q * p * (1.0 - p) + q * q / 4.0)) / (1.0 + q)
            WHEN percent > percent_half_step THEN percent - percent_half_step
            ELSE 0.0
        END AS percent_low,
        CASE
            WHEN q > 0 THEN 100.0 * (p + q / 2.0 + SQRT(q * p * (1.0 - p) + q * q / 4.0)) / (1.0 + q)
            WHEN percent + percent_half_step < 100.0 THEN percent + percent_half_step
            ELSE 100.0
        END AS percent_high
    FROM in_force
)
SELECT
    f.channel_id,
    f.authority_id,
    a.population,
    a.population_as_of,
    f.source,
    f.date_from,
    f.date_to,
    b.study_id,
    b.percent AS study_percent,
    b.percent_low AS study_percent_low,
    b.percent_high AS study_percent_high,
    a.population * b.percent / 100.0 AS users,
    a.population * b.percent_low / 100.0 AS users_low,
    a.population * b.percent_high / 100.0 AS users_high,
    10000.0 * f.followers / (a.population * b.percent) AS reached,
    10000.0 * f.followers_low / (a.population * b.percent_high) AS reached_low,
    CASE
        WHEN b.percent_low > 0 THEN 10000.0 * f.followers_high / (a.population * b.percent_low)
    END AS reached_high
FROM followers AS f
INNER JOIN authorities AS a ON f.authority_id = a.authority_id
CROSS JOIN bounded AS b
WHERE f.platform = 'whatsapp' AND a.population IS NOT NULL AND a.population > 0
ORDER BY f.channel_id
