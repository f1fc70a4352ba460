//! Words that tell little about what a text is about.
//!
//! Two lists in folded spelling (no capitals, no umlauts): words of grammar weigh nothing, words that authorities' texts are full
//! of whatever they are about weigh little. Names of the authority itself need no list: [`super::Habits`] finds them.

/// What a word that authorities always use weighs.
const OFFICIAL: f64 = 0.3;

/// Returns the weight of a folded word: 0 for grammar, little for official words, else 1.
pub(super) fn weight(word: &str) -> f64 {
    if word.chars().count() < 2 || GRAMMAR.contains(&word) {
        0.0
    } else if OFFICIAL_WORDS.contains(&word) {
        OFFICIAL
    } else {
        1.0
    }
}

/// Returns true for a word that begins with a capital but names no place after "in", "bei" or "nach".
pub(super) fn is_no_place(word: &str) -> bool {
    weight(word) < 1.0 || NO_PLACES.contains(&word) || super::calendar::month(word).is_some()
}

/// Sorted, so that a word is found by halving.
struct Words<const N: usize>([&'static str; N]);

impl<const N: usize> Words<N> {
    fn contains(&self, word: &&str) -> bool {
        self.0.binary_search(word).is_ok()
    }
}

#[rustfmt::skip]
static GRAMMAR: Words<312> = Words([
    "ab", "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "andere",
    "anderen", "anderer", "april", "auch", "auf", "august", "aus", "ausserdem", "bei", "beide", "beiden",
    "beim", "bereits", "bin", "bis", "bitte", "bzw", "ca", "da", "dabei", "dadurch", "dafur", "daher",
    "dahin", "damit", "danach", "daneben", "dank", "danke", "dann", "daran", "darauf", "darf", "daruber",
    "darum", "das", "dass", "dazu", "dein", "deine", "deinem", "deinen", "deiner", "dem", "den", "denen",
    "denn", "der", "deren", "des", "deshalb", "dessen", "dezember", "dich", "die", "dienstag", "dienstags",
    "dies", "diese", "diesem", "diesen", "dieser", "dieses", "dir", "doch", "donnerstag", "donnerstags",
    "dort", "du", "durch", "durfen", "eben", "ebenfalls", "ein", "eine", "einem", "einen", "einer", "eines",
    "einige", "einigen", "er", "erst", "es", "etc", "etwa", "etwas", "euch", "euer", "eure", "eurem",
    "euren", "eurer", "februar", "freitag", "freitags", "fur", "ganz", "ganze", "ganzen", "gar", "gegen",
    "gestern", "gibt", "gilt", "ging", "hab", "habe", "haben", "habt", "hallo", "hat", "hatte", "hatten",
    "hattet", "her", "herzlich", "herzliche", "herzlichen", "heute", "hier", "hierzu", "hin", "hinter",
    "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "immer", "in", "infolge",
    "ins", "insgesamt", "ist", "ja", "januar", "je", "jede", "jedem", "jeden", "jeder", "jedes", "jedoch",
    "jetzt", "juli", "juni", "kam", "kann", "kannst", "kein", "keine", "keinen", "keiner", "kommt",
    "konnen", "konnt", "konnte", "konnten", "lassen", "lasst", "liebe", "lieben", "lieber", "mai", "man",
    "marz", "mehr", "mein", "meine", "mit", "mittwoch", "mittwochs", "mochte", "mochten", "mogen",
    "moglich", "montag", "montags", "morgen", "muss", "mussen", "musst", "musste", "mussten", "nach",
    "nachdem", "neben", "nicht", "nichts", "noch", "november", "nun", "nur", "ob", "oben", "oder", "ohne",
    "oktober", "per", "pro", "rund", "samstag", "samstags", "schon", "sehr", "sei", "seid", "sein", "seine",
    "seinem", "seinen", "seiner", "seit", "selbst", "september", "sich", "sie", "sind", "so", "sobald",
    "sodass", "sofern", "sogar", "solche", "soll", "sollen", "sollte", "sollten", "somit", "sonnabend",
    "sonntag", "sonntags", "sonst", "soweit", "sowie", "sowohl", "statt", "ubermorgen", "um", "und", "uns",
    "unser", "unsere", "unserem", "unseren", "unserer", "unter", "usw", "viel", "viele", "vielen", "vom",
    "von", "vor", "voraussichtlich", "vorgestern", "wahrend", "war", "waren", "warum", "was", "wegen",
    "weil", "weiter", "weitere", "weiteren", "weiterer", "weiterhin", "welche", "welcher", "wenn", "wer",
    "werden", "werdet", "wie", "wieder", "will", "wir", "wird", "wo", "wollen", "wollt", "worden", "wurde",
    "wurden", "zu", "zudem", "zum", "zunachst", "zur", "zurzeit", "zusammen", "zwar", "zwischen",
]);

#[rustfmt::skip]
static OFFICIAL_WORDS: Words<266> = Words([
    "abend", "abends", "achtung", "aktion", "aktuell", "aktuelle", "aktuellen", "aktuelles", "aktuellste",
    "alten", "amt", "anfang", "angebot", "anmelden", "anmeldung", "ansehen", "ansprechpartner", "art",
    "aufgrund", "auto", "beachten", "beginn", "beginnt", "behorde", "bekannt", "bereich", "besonders",
    "besucher", "beteiligt", "betroffen", "betroffene", "betroffenen", "bietet", "bild", "bilder",
    "bleiben", "bleibt", "brauchen", "bringen", "bringt", "burger", "burgerinnen", "burgern", "dauer",
    "dauern", "dauert", "details", "eingeladen", "einladung", "einmal", "einrichtung", "einwohner",
    "einwohnerinnen", "einwohnern", "ende", "entfallt", "ereignete", "erfahren", "erhalten", "erste",
    "ersten", "erster", "euro", "facebook", "fachdienst", "finden", "findet", "foto", "fotos", "frage",
    "fragen", "frau", "frei", "freuen", "freuten", "fruh", "gefunden", "gehen", "geht", "gemeinde",
    "gemeinden", "gemeinsam", "genaue", "geplant", "gerade", "gerne", "gesamte", "gesamten", "gestartet",
    "gross", "grosse", "grossen", "grosser", "grossten", "grund", "gute", "guten", "gutes", "herr", "hilfe",
    "hinweis", "hinweise", "homepage", "info", "information", "informationen", "informieren", "informiert",
    "infos", "instagram", "interessierte", "interessierten", "internet", "internetseite", "jahr", "jahre",
    "jahren", "jahres", "kanal", "klein", "kleine", "kleinen", "komm", "kommen", "kommunal", "kontakt",
    "kostenlos", "kreis", "kreises", "kreisverwaltung", "kurz", "kurzer", "land", "landes", "landkreis",
    "landkreises", "landrat", "landratin", "landratsamt", "landratsamts", "lang", "lange", "langer", "laut",
    "leider", "lesen", "letzte", "letzten", "letzter", "liegen", "liegt", "link", "machen", "macht", "mail",
    "mal", "media", "menschen", "minuten", "mitarbeitende", "mitarbeiter", "mitteilt", "mitteilung",
    "monat", "monate", "nachmittag", "nachricht", "nachste", "nachsten", "nacht", "neue", "neuen", "neuer",
    "neues", "news", "nutzen", "nutzt", "oberburgermeister", "oberburgermeisterin", "offentliche",
    "offentlichen", "online", "ort", "person", "personen", "polizei", "polizeiinspektion",
    "polizeiprasidium", "post", "presse", "pressemeldung", "pressemeldungen", "pressemitteilung",
    "pressestelle", "quelle", "rathaus", "region", "rss", "seite", "social", "sodann", "sogenannte",
    "sorgen", "sorgt", "spater", "stadt", "stadte", "stadtische", "stadtischen", "stadtverwaltung", "stand",
    "start", "starten", "startet", "stattfinden", "stattfindet", "stattgefunden", "stehen", "steht", "tag",
    "tage", "tagen", "tages", "team", "teil", "teilnahme", "teilnehmen", "telefon", "termin", "termine",
    "thema", "tipp", "uber", "uberblick", "uhr", "unterwegs", "update", "veranstaltung", "verantwortlich",
    "verfugung", "verwaltung", "via", "video", "vormittag", "webseite", "website", "weiterlesen",
    "whatsapp", "wichtig", "wichtige", "wichtigen", "wissen", "woche", "wochen", "wochenende",
    "wochenenden", "wunschen", "zahl", "zeit", "zeiten", "ziel", "zusatzlich", "zustandig", "zweite",
    "zweiten", "zweiter",
]);

#[rustfmt::skip]
static NO_PLACES: Words<112> = Words([
    "abschluss", "absprache", "abstimmung", "alter", "angaben", "ankunft", "anspruch", "arbeit",
    "ausbildung", "auskunft", "bahn", "bau", "bayern", "bedarf", "beginn", "begleitung", "bekanntwerden",
    "betracht", "betrieb", "bewegung", "brand", "bus", "deutschland", "diebstahl", "eigener", "eigenregie",
    "eigentum", "einbruch", "einsatz", "eintreffen", "ende", "erfahrung", "erinnerung", "erkenntnissen",
    "ermittlungen", "europa", "feierabend", "form", "frage", "frieden", "gang", "gefahr", "gesprach",
    "glatte", "gruppe", "haft", "hand", "hause", "hitze", "hochwasser", "hohe", "informationen", "kita",
    "klasse", "kontrolle", "kooperation", "kraft", "krankenhaus", "kurve", "kurze", "ladenschluss", "lage",
    "lebensgefahr", "leitung", "mitternacht", "not", "notfall", "notfallen", "notwehr", "ordnung", "ostern",
    "partnerschaft", "person", "pfingsten", "pflege", "planung", "prasenz", "raub", "raum", "regen",
    "reihe", "richtung", "ruckfragen", "ruhe", "sachen", "schnee", "schockanruf", "schritttempo", "schule",
    "schulen", "sicherheit", "sicht", "streit", "sturm", "sturz", "teilzeit", "unfall", "untersuchungshaft",
    "unwetter", "verbindung", "verkehrsunfall", "vertretung", "verwahrung", "vollzeit", "weihnachten",
    "wirklichkeit", "wunsch", "zahlung", "zeugenaussagen", "zug", "zukunft", "zusammenarbeit",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        for list in [&GRAMMAR.0[..], &OFFICIAL_WORDS.0, &NO_PLACES.0] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|word| super::super::piece::fold(word) == *word));
        }
    }

    #[test]
    fn what_tells_most_weighs_most() {
        assert!(weight("und") <= 0.0);
        assert!(weight("und") < weight("landkreis") && weight("landkreis") < weight("hochwasser"));
    }
}
