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
--
-- Anteil der geschätzten WhatsApp-Nutzenden
-- Thema: Reichweite
-- Bedeutung: Abonnierte eines WhatsApp-Kanals je 100 Menschen im Gebiet der Behörde, die schätzungsweise WhatsApp
--   nutzen.
-- Einheit: Prozent.
-- Berechnung: Nutzende = Bevölkerung · Anteil aus der geltenden Studie; die Grenzen verbinden die der Zahl mit dem
--   Intervall der Studie (Wilson, 95 %).
-- Besonderheiten: Das Intervall enthält nur den Zufall der Stichprobe. Studien fragen ab 14 Jahren, die Bevölkerung
--   zählt auch Kinder: Der Anteil ist eher zu niedrig. Wer abonniert, muss dort nicht wohnen. Zwei Kanäle einer
--   Behörde dürfen nicht addiert werden.
-- Unbekannt: Ohne Zahl, Bevölkerung oder geltende Studie gibt es keine Zeile; andere Plattformen haben keine.
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
        percent / CAST(100.0 AS DOUBLE) AS p,
        -- z²/n, and 0 where n is not known.
        CASE WHEN sample_size > 0 THEN CAST(3.8414588206941254 AS DOUBLE) / sample_size ELSE CAST(0.0 AS DOUBLE) END AS q
    FROM known
    WHERE place = 1
),
bounded AS (
    SELECT
        study_id, study, year, usage, percent, sample_size,
        CASE
            WHEN q > 0 THEN CAST(100.0 AS DOUBLE) * (p + q / CAST(2.0 AS DOUBLE) - SQRT(q * p * (CAST(1.0 AS DOUBLE) - p) + q * q / CAST(4.0 AS DOUBLE))) / (CAST(1.0 AS DOUBLE) + q)
            WHEN percent > percent_half_step THEN percent - percent_half_step
            ELSE CAST(0.0 AS DOUBLE)
        END AS percent_low,
        CASE
            WHEN q > 0 THEN CAST(100.0 AS DOUBLE) * (p + q / CAST(2.0 AS DOUBLE) + SQRT(q * p * (CAST(1.0 AS DOUBLE) - p) + q * q / CAST(4.0 AS DOUBLE))) / (CAST(1.0 AS DOUBLE) + q)
            WHEN percent + percent_half_step < CAST(100.0 AS DOUBLE) THEN percent + percent_half_step
            ELSE CAST(100.0 AS DOUBLE)
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
    a.population * b.percent / CAST(100.0 AS DOUBLE) AS users,
    a.population * b.percent_low / CAST(100.0 AS DOUBLE) AS users_low,
    a.population * b.percent_high / CAST(100.0 AS DOUBLE) AS users_high,
    CAST(10000.0 AS DOUBLE) * f.followers / (a.population * b.percent) AS reached,
    CAST(10000.0 AS DOUBLE) * f.followers_low / (a.population * b.percent_high) AS reached_low,
    CASE
        WHEN b.percent_low > 0 THEN CAST(10000.0 AS DOUBLE) * f.followers_high / (a.population * b.percent_low)
    END AS reached_high
FROM followers AS f
INNER JOIN authorities AS a ON f.authority_id = a.authority_id
CROSS JOIN bounded AS b
WHERE f.platform = 'whatsapp' AND a.population IS NOT NULL AND a.population > 0
ORDER BY f.channel_id
