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
SELECT
    -- Grouped though each row stands alone: only then are they rows of their own, and what they were read from is given back.
    c.channel_id, MAX(p.authority_id) AS authority_id, MAX(p.platform) AS platform, c.feature, c.verdict, c.nth,
    MAX(c.post_id) AS post_id, MAX(p.url) AS url, MAX(p.date) AS date, MAX(p.document_sha256) AS document_sha256,
    MAX(p.source) AS source, MAX(p.cues) AS cues
FROM wording_examples AS c
INNER JOIN posts AS p ON c.channel_id = p.channel_id AND c.post_id = p.post_id
GROUP BY c.channel_id, c.feature, c.verdict, c.nth
ORDER BY channel_id, feature, verdict, nth
