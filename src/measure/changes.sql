-- Changes of a channel
-- Definition: what is stated differently than at the statement before: badge, imprint, name, description, link and
--   reachability of each WhatsApp channel, badge and name of the channels on other platforms.
-- Unit: old and new value, each with its day, page and digest.
-- Key: channel_id, aspect, date_from, source, url.
-- Formula: of each channel and aspect one statement a day (collected before imported before published, then the later
--   one), each beside the one before it in time; a row where they differ. A badge is compared across all sources, whatever
--   else only between pages of one address, so that a corrected address in the registry is no change of the channel.
--   `gap_days` are the days between the two: the change came at some time in between.
-- Edge cases: a day on which the value was unknown is no statement; unknown between two known values is no change, and a
--   longer gap. Statements whose days may overlap have no order and are not compared. Pages that only repeat others
--   (secondary) do not count. The link is the channel that the registered address leads to. Not reachable is only what
--   the server or the page itself calls not found; a failed check says nothing.
-- Unknown: no row means that no change was seen, not that there was none.
--
-- Änderungen eines Kanals
-- Thema: Kanäle und Verweise
-- Bedeutung: Was anders angegeben ist als bei der Angabe davor: Haken, Impressum, Name, Beschreibung, Adresse und
--   Erreichbarkeit jedes WhatsApp-Kanals, Haken und Name der Kanäle auf anderen Plattformen.
-- Einheit: alter und neuer Wert, je mit Tag, Seite und Prüfsumme.
-- Berechnung: Je Kanal und Merkmal eine Angabe am Tag, jede neben der davor; eine Zeile, wo sie sich unterscheiden. Der
--   Haken wird über alle Quellen verglichen, alles andere nur zwischen Seiten derselben Adresse. Die Lücke nennt die Tage
--   dazwischen: Irgendwann in ihnen kam die Änderung.
-- Besonderheiten: Unbekanntes zwischen zwei bekannten Werten ist keine Änderung, nur eine längere Lücke. Eine
--   fehlgeschlagene Prüfung sagt nichts; nicht erreichbar ist, was Server oder Seite selbst so nennen.
-- Unbekannt: Keine Zeile heißt: keine Änderung gesehen. Es heißt nicht, dass es keine gab.
WITH stated AS (
    SELECT
        channel_id, authority_id, platform, run_id, source, source_kind, url, date_from, date_to, day_from, day_to,
        observed_at, document_sha256, evidence,
        CASE WHEN badge = 'unknown' THEN NULL ELSE badge END AS badge,
        CASE WHEN imprint = 'unknown' OR platform <> 'whatsapp' THEN NULL ELSE imprint END AS imprint,
        name,
        CASE WHEN platform = 'whatsapp' THEN description END AS description,
        CASE
            WHEN platform <> 'whatsapp' OR source <> 'collected' THEN NULL
            WHEN status = 'ok' OR status = 'no_count' OR status = 'withheld_implausible' THEN 'reachable'
            WHEN status = 'not_found' THEN 'not_found'
        END AS reachable
    FROM turning_statements
),
moved AS (
    SELECT channel_id, url
    FROM fetches
    WHERE channel_id IS NOT NULL AND final_handle IS NOT NULL AND status = 'ok' AND final_platform = 'whatsapp'
    GROUP BY channel_id, url
    HAVING MIN(final_handle) <> MAX(final_handle)
),
known AS (
    SELECT
        channel_id, authority_id, platform, 'badge' AS aspect, badge AS value, 'any' AS series, run_id, source, source_kind,
        url, date_from, date_to, day_from, day_to, observed_at, document_sha256, evidence
    FROM stated
    WHERE badge IS NOT NULL
    UNION ALL
    SELECT
        channel_id, authority_id, platform, 'imprint' AS aspect, imprint AS value, url AS series, run_id, source, source_kind,
        url, date_from, date_to, day_from, day_to, observed_at, document_sha256, evidence
    FROM stated
    WHERE imprint IS NOT NULL
    UNION ALL
    SELECT
        channel_id, authority_id, platform, 'name' AS aspect, name AS value, url AS series, run_id, source, source_kind,
        url, date_from, date_to, day_from, day_to, observed_at, document_sha256, evidence
    FROM stated
    WHERE name IS NOT NULL
    UNION ALL
    SELECT
        channel_id, authority_id, platform, 'description' AS aspect, description AS value, url AS series, run_id, source,
        source_kind, url, date_from, date_to, day_from, day_to, observed_at, document_sha256, evidence
    FROM stated
    WHERE description IS NOT NULL
    UNION ALL
    SELECT
        channel_id, authority_id, platform, 'reachable' AS aspect, reachable AS value, url AS series, run_id, source,
        source_kind, url, date_from, date_to, day_from, day_to, observed_at, document_sha256, evidence
    FROM stated
    WHERE reachable IS NOT NULL
    UNION ALL
    SELECT
        o.channel_id, o.authority_id, o.platform, 'link' AS aspect, f.final_handle AS value, o.url AS series, o.run_id,
        o.source, o.source_kind, o.url, o.date_from, o.date_to, o.day_from, o.day_to, o.observed_at, o.document_sha256,
        o.evidence
    FROM moved AS m
    INNER JOIN fetches AS f ON m.channel_id = f.channel_id AND m.url = f.url
    INNER JOIN observations AS o
        ON f.run_id = o.run_id AND f.channel_id = o.channel_id AND f.url = o.url AND f.purpose = o.purpose
    WHERE f.final_handle IS NOT NULL AND f.status = 'ok' AND f.final_platform = 'whatsapp' AND o.platform = 'whatsapp'
),
ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, aspect, series, day_from
            ORDER BY
                CASE WHEN source = 'collected' THEN 3 WHEN source = 'imported' THEN 2 ELSE 1 END DESC NULLS LAST,
                observed_at DESC NULLS LAST, document_sha256 DESC NULLS LAST, run_id DESC NULLS LAST,
                url DESC NULLS LAST, value DESC NULLS LAST
        ) AS place
    FROM known
),
daily AS (
    SELECT * FROM ranked WHERE place = 1
),
paired AS (
    SELECT
        *,
        LAG(value) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS value_before,
        LAG(day_to) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS day_before,
        LAG(date_from) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_from,
        LAG(date_to) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_to,
        LAG(source) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_source,
        LAG(source_kind) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_source_kind,
        LAG(url) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_url,
        LAG(document_sha256) OVER (PARTITION BY channel_id, aspect, series ORDER BY day_from ASC NULLS LAST) AS before_sha256
    FROM daily
),
changed AS (
    SELECT
        *, day_from - day_before AS gap_days,
        ROW_NUMBER() OVER (
            PARTITION BY channel_id, aspect, day_from, value_before, value
            ORDER BY series ASC NULLS LAST
        ) AS nth
    FROM paired
    WHERE value_before IS NOT NULL AND value_before <> value AND day_before < day_from
)
SELECT
    channel_id, authority_id, platform, aspect, value_before, value, gap_days, run_id, source, source_kind, url,
    date_from, date_to, observed_at, document_sha256, evidence, before_from, before_to, before_source, before_source_kind,
    before_url, before_sha256
FROM changed
WHERE nth = 1
ORDER BY channel_id, aspect, date_from, source, url
