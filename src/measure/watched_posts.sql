-- Posts in watched time
-- Definition: the posts of the 84 days up to the report day whose time lies in a watched span, with what is counted of
--   them.
-- Unit: posts; days and seconds since 1970; characters, words, sentences.
-- Key: channel_id, post_id.
-- Formula: the rows of `posts` that lie in a row of `watched_spans`. Of the text only what was read from it is kept:
--   `text_state` is some, none or unknown.
-- Edge cases: notes of the platform (`service`) are left out.
-- Unknown: a post outside the watched time is in no figure about posts, since others of that time may be missing.
--
-- Beiträge in beobachteter Zeit
-- Thema: Zwischenschritte
-- Bedeutung: Die Beiträge der letzten 84 Tage, die in einer beobachteten Spanne liegen, mit dem, was an ihnen gezählt
--   wird.
-- Einheit: Beiträge; Tage und Sekunden seit 1970; Zeichen, Wörter, Sätze.
-- Berechnung: Die Beiträge, deren Zeit in einer beobachteten Spanne liegt.
-- Besonderheiten: Hinweise der Plattform zählen nicht.
-- Unbekannt: Beiträge außerhalb der beobachteten Zeit stehen in keiner Zahl über Beiträge.
SELECT
    p.channel_id, p.post_id, p.day, p.posted_second, s.from_second, s.begun_second, p.weekday, p.hour, p.kind, p.source,
    p.format, p.photos, p.photos_described, p.reactions_total, p.reactions_low, p.reactions_high,
    CASE WHEN p.text IS NULL THEN 'unknown' WHEN p.text = '' THEN 'none' ELSE 'some' END AS text_state,
    CASE WHEN p.links IS NULL THEN 0 ELSE 1 END AS has_link,
    CASE WHEN p.cues IS NULL THEN 0 ELSE 1 END AS has_cues,
    p.address, p.register, p.salutation, p.sign_off, p.words, p.sentences, p.characters, p.emoji, p.exclamation_marks,
    p.amstad, p.wiener_sachtextformel, p.anglicisms, p.gender_forms, p.topics, p.crisis
FROM posts AS p
INNER JOIN watched_spans AS s ON p.channel_id = s.channel_id
WHERE p.kind <> 'service' AND p.posted_second >= s.from_second AND p.posted_second <= s.to_second
ORDER BY p.channel_id, p.post_id
