-- Evidence of wording
-- Definition: for each channel and verdict the newest posts that got it, with the words that decided.
-- Unit: posts.
-- Key: channel_id, feature, verdict, nth.
-- Formula: of the posts of `wording` the three newest of each address (sie, du, ihr, mixed) and register (formal, casual)
--   that have words which decided; `nth` counts them, the newest first.
-- Edge cases: neutral and none have no words that decided, hence no row. `cues` is JSON: what each place speaks for, how
--   certain, the rule, the words.
-- Unknown: no row where no post got the verdict.
--
-- Belege der Ansprache
-- Thema: Ansprache
-- Bedeutung: Je Kanal und Urteil die neuesten Beiträge mit den Worten, die entschieden haben.
-- Einheit: Beiträge.
-- Berechnung: Die drei neuesten je Anrede und Tonfall.
-- Besonderheiten: „Neutral“ und „keine“ haben keine entscheidenden Worte.
-- Unbekannt: Fiel das Urteil nie, gibt es keine Zeile.
WITH spans AS (
    SELECT
        w.channel_id,
        CASE WHEN w.from_second > r.end_second - 7257600 THEN w.from_second ELSE r.end_second - 7257600 END AS from_second,
        CASE WHEN w.to_second < r.end_second - 1 THEN w.to_second ELSE r.end_second - 1 END AS to_second
    FROM windows AS w
    CROSS JOIN report_day AS r
    WHERE w.platform <> 'press' AND w.to_second >= r.end_second - 7257600 AND w.from_second < r.end_second
),
recent AS (
    SELECT
        p.channel_id, p.authority_id, p.platform, p.post_id, p.url, p.date, p.posted_second, p.document_sha256, p.source,
        p.address, p.register, p.cues
    FROM posts AS p
    INNER JOIN spans AS s ON p.channel_id = s.channel_id
    WHERE p.cues IS NOT NULL AND p.posted_second >= s.from_second AND p.posted_second <= s.to_second
),
verdicts AS (
    SELECT
        channel_id, authority_id, platform, post_id, url, date, posted_second, document_sha256, source, cues,
        'address' AS feature, address AS verdict
    FROM recent
    WHERE address = 'sie' OR address = 'du' OR address = 'ihr' OR address = 'mixed'
    UNION ALL
    SELECT
        channel_id, authority_id, platform, post_id, url, date, posted_second, document_sha256, source, cues,
        'register' AS feature, register AS verdict
    FROM recent
    WHERE register = 'formal' OR register = 'casual'
),
numbered AS (
    SELECT
        channel_id, authority_id, platform, feature, verdict, post_id, url, date, document_sha256, source, cues,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, feature, verdict
            ORDER BY posted_second DESC NULLS LAST, post_id DESC NULLS LAST
        ) AS nth
    FROM verdicts
)
SELECT channel_id, authority_id, platform, feature, verdict, nth, post_id, url, date, document_sha256, source, cues
FROM numbered
WHERE nth <= 3
ORDER BY channel_id, feature, verdict, nth
