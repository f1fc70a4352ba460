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
    c.channel_id, p.authority_id, p.platform, c.feature, c.verdict, c.nth, c.post_id,
    -- Texts of their own: as read, they would keep the whole pages of the file in memory that they came from.
    p.url || '' AS url, p.date, p.document_sha256 || '' AS document_sha256, p.source, p.cues || '' AS cues
FROM wording_examples AS c
INNER JOIN posts AS p ON c.channel_id = p.channel_id AND c.post_id = p.post_id
ORDER BY c.channel_id, c.feature, c.verdict, c.nth
