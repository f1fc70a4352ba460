-- Wording of a channel
-- Definition: how a channel speaks to its readers: address (Sie, du, ihr), register (formal, neutral, casual), salutation
--   and sign-off, length of sentences, readability, emoji, words from English, forms that name every gender.
-- Unit: posts; words, signs and points as means.
-- Key: channel_id.
-- Formula: over the posts in the channel's own words (posts and replies) of the 84 days up to the report day that were
--   published in watched time and have text. Each post is judged once by the rules of `docs/wording.md`. Shares are
--   posts / posts; words per sentence are all words / all sentences; readability is the mean over the posts that are long enough.
-- Edge cases: du and ihr are counted apart and belong to one way of addressing. Posts without text and posts passed on
--   do not count. A text that is not German counts as unknown in address and register.
-- Unknown: no row without such a post; means are null where no post has the figure.
--
-- Ansprache eines Kanals
-- Thema: Ansprache
-- Bedeutung: Wie ein Kanal spricht: Anrede (Sie, du, ihr), Tonfall, Begrüßung und Gruß, Satzlänge, Lesbarkeit, Emoji,
--   englische Wörter, Formen für alle Geschlechter.
-- Einheit: Beiträge; Wörter, Zeichen und Punkte im Mittel.
-- Berechnung: Beiträge in eigenen Worten der 84 Tage aus beobachteter Zeit, jeder einmal nach den Regeln in
--   docs/wording.md beurteilt.
-- Besonderheiten: Weitergeleitetes und Beiträge ohne Text zählen nicht. Was nicht deutsch ist, gilt bei Anrede und
--   Tonfall als unbekannt.
-- Unbekannt: Ohne solche Beiträge keine Zeile; Mittelwerte fehlen, wo kein Beitrag die Angabe hat.
WITH counted AS (
    SELECT
        channel_id,
        COUNT(*) AS posts,
        SUM(CASE WHEN address = 'sie' THEN 1 ELSE 0 END) AS address_sie,
        SUM(CASE WHEN address = 'du' THEN 1 ELSE 0 END) AS address_du,
        SUM(CASE WHEN address = 'ihr' THEN 1 ELSE 0 END) AS address_ihr,
        SUM(CASE WHEN address = 'mixed' THEN 1 ELSE 0 END) AS address_mixed,
        SUM(CASE WHEN address = 'none' THEN 1 ELSE 0 END) AS address_none,
        SUM(CASE WHEN address = 'unknown' THEN 1 ELSE 0 END) AS address_unknown,
        SUM(CASE WHEN register = 'formal' THEN 1 ELSE 0 END) AS register_formal,
        SUM(CASE WHEN register = 'neutral' THEN 1 ELSE 0 END) AS register_neutral,
        SUM(CASE WHEN register = 'casual' THEN 1 ELSE 0 END) AS register_casual,
        SUM(CASE WHEN register = 'unknown' THEN 1 ELSE 0 END) AS register_unknown,
        SUM(CASE WHEN salutation <> 'none' THEN 1 ELSE 0 END) AS with_salutation,
        SUM(CASE WHEN sign_off <> 'none' THEN 1 ELSE 0 END) AS with_sign_off,
        SUM(CASE WHEN anglicisms <> '' THEN 1 ELSE 0 END) AS with_anglicism,
        SUM(CASE WHEN gender_forms <> '' THEN 1 ELSE 0 END) AS with_gender_form,
        SUM(CASE WHEN emoji > 0 THEN 1 ELSE 0 END) AS with_emoji,
        SUM(words) AS words, SUM(sentences) AS sentences, SUM(characters) AS characters,
        SUM(emoji) AS emoji, SUM(exclamation_marks) AS exclamation_marks,
        COUNT(amstad) AS readability_posts,
        ROUND(AVG(amstad), 6) AS amstad,
        ROUND(AVG(wiener_sachtextformel), 6) AS wiener_sachtextformel
    FROM watched_posts
    WHERE address IS NOT NULL
    GROUP BY channel_id
)
SELECT
    c.channel_id, w.authority_id, w.platform, w.watched_days_84 AS watched_days, c.posts,
    address_sie, address_du, address_ihr, address_mixed, address_none, address_unknown,
    register_formal, register_neutral, register_casual, register_unknown,
    with_salutation, with_sign_off, with_anglicism, with_gender_form, with_emoji,
    CAST(1.0 AS DOUBLE) * words / c.posts AS words_per_post,
    CAST(1.0 AS DOUBLE) * characters / c.posts AS characters_per_post,
    CASE WHEN sentences > 0 THEN CAST(1.0 AS DOUBLE) * words / sentences END AS words_per_sentence,
    CAST(1.0 AS DOUBLE) * emoji / c.posts AS emoji_per_post,
    CAST(1.0 AS DOUBLE) * exclamation_marks / c.posts AS exclamation_marks_per_post,
    readability_posts, amstad, wiener_sachtextformel
FROM counted AS c
INNER JOIN watched AS w ON c.channel_id = w.channel_id
ORDER BY c.channel_id
