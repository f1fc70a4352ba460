//! The words that tell topics apart, in proper German spelling: the table of `docs/themen.md`.
//!
//! One entry a line of words, each with how it may stand in a longer word: `wort` alone, `wort-` at the beginning of a
//! compound, `-wort` at its end, `-wort-` anywhere. Endings of declension are allowed wherever a word ends. `_` stands
//! for the blank between two words.

use super::Subject;

/// What a word is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It decides alone.
    Strong,
    /// Two different ones decide.
    Weak,
    /// A word that only looks like one of the others.
    Not,
}

/// The words, subject by subject.
pub(super) const KEYWORDS: &[(Subject, Weight, &str)] = &[
    (
        Subject::Warning,
        Weight::Strong,
        "-warnung -warnungen- warnmeldung- warnstufe- warntag- probealarm- sirenenprobe- sirenenalarm- warnt_vor warnen_vor gewarnt_vor \
         unwetter- sturmflut- orkan- glatteis- blitzeis- waldbrandgefahr- hochwasser- starkregen- hitzewelle- \
         betrugsmasche- enkeltrick- schockanruf- telefonbetrug- falsche_polizisten falsche_polizeibeamte rückruf- rückrufaktion- \
         stallpflicht- vogelgrippe geflügelpest schweinepest blaualgen- badeverbot- eichenprozessionsspinner- tollwut- gefahrenlage-",
    ),
    (
        Subject::Warning,
        Weight::Weak,
        "achtung vorsicht gefahr gefährlich sturm- gewitter- glätte hitze- betrüger- trickbetrüger- masche- meiden verzehren listerien salmonellen",
    ),
    (
        Subject::Warning,
        Weight::Not,
        "glatteisunfall- hochwasserschutz- hochwasservorsorge- hochwasserrückhalte- unwetterschäden verwarnung verwarnungen- orkanische gefahren betrügerisch",
    ),
    (
        Subject::Traffic,
        Weight::Strong,
        "-sperrung -sperrungen straßensperre- umleitung- umgeleitet -baustelle straßenbau- straßenarbeiten fahrbahn- stau staus rückstau \
         verkehrsunfall- verkehrsbehinderung- verkehrsführung- verkehrskontrolle- verkehrshinweis- verkehrsmeldung- verkehrslage- -verkehr -straßenverkehr- \
         glatteisunfall- auffahrunfall- frontalzusammenstoß- blitzer- radarkontrolle- geschwindigkeitsmessung- geschwindigkeitskontrolle- tempo_30 \
         buslinie- busverkehr- busse bussen busfahr- sonderbus- ersatzbus- nachtbus- rufbus- bushaltestelle- s-bahn u-bahn straßenbahn- zugausfall- zugverkehr bahnverkehr \
         fahrplan- nahverkehr- öpnv deutschlandticket- radweg- radschnellweg- parkhaus- parkplatz- parkgebühr- parkverbot- halteverbot- ampel- kreisverkehr- \
         autobahn- bundesstraße- ortsdurchfahrt- -brückensanierung",
    ),
    (
        Subject::Traffic,
        Weight::Weak,
        "gesperrt gesperrte unfall- brücke- autos autofahr- radfahr- bus bahn bahnen linie zug züge fahrzeug- straße -straße kreuzung- parken verkehr umweg- pkw lkw",
    ),
    (
        Subject::Traffic,
        Weight::Not,
        "baustellen_des geschlechtsverkehr- publikumsverkehr- parteiverkehr- zahlungsverkehr- schriftverkehr- rechtsverkehr- kundenverkehr- \
         arbeitsunfall- betriebsunfall- chemieunfall- badeunfall- reitunfall- skiunfall-",
    ),
    (
        Subject::Waste,
        Weight::Strong,
        "müll müllabfuhr- müllabholung- mülltonne- müllsammel- müllentsorgung- müllgebühr- müllwerker- -müll sperrmüll- restmüll- biomüll- hausmüll- müllheizkraft- \
         abfall abfälle abfallkalender- abfallentsorgung- abfallgebühr- abfallwirtschaft- abfallberatung- abfall-app -abfall -abfälle \
         biotonne- papiertonne- -mülltonne altpapier- altglas- glascontainer- gelber_sack gelben_sack gelbe_säcke gelben_säcke gelbe_tonne gelben_tonne \
         wertstoffhof- wertstoffhöfe- wertstofftonne- recyclinghof- recyclinghöfe- entsorgungszentrum- schadstoffmobil- schadstoffsammlung- \
         grünschnitt- grüngut- grünabfall- kompostplatz- kompostieranlage- elektroschrott- weihnachtsbaumabholung- altkleider- leerung der_tonnen",
    ),
    (
        Subject::Waste,
        Weight::Weak,
        "tonne tonnen weihnachtsbaum weihnachtsbäume abholung- abfuhr- container- deponie- entsorgen entsorgung-",
    ),
    (Subject::Waste, Weight::Not, "abfallend- müller- deponie_des wasserfall-"),
    (
        Subject::Jobs,
        Weight::Strong,
        "stellenangebot- stellenausschreibung- stellenanzeige- stellenportal- jobangebot- jobbörse- jobmesse- jobportal- karriereportal- karriereseite- karrieretag- \
         bewerbung bewerbungen bewirb_dich bewerbt_euch bewerben_sie_sich bewerbungsfrist- bewerbungsschluss \
         ausbildungsplatz- ausbildungsplätze- ausbildungsstelle- ausbildungsmesse- ausbildungsstart- ausbildungsbeginn- azubi- auszubildende- duales_studium dual_studieren \
         schulpraktikum- schülerpraktikum- praktikumsplatz- praktikumsplätze- praktikum praktika werkstudent- bundesfreiwilligendienst- bufdi- fsj freiwilliges_soziales_jahr \
         m/w/d w/m/d d/m/w quereinstieg- quereinsteiger- verstärkung_gesucht fachkräfte_gesucht freie_stelle freie_stellen offene_stelle offene_stellen neue_stellen \
         zur_stelle stelle_frei traumjob- nebenjob- ferienjob- komm_ins_team werde_teil",
    ),
    (
        Subject::Jobs,
        Weight::Weak,
        "stelle ausbildung- karriere- job jobs bewerben bewerberinnen bewerber arbeitgeber- arbeitgeberin- wir_suchen berufsfeuerwehr tarifvertrag einstellung- vollzeit teilzeit ausgeschrieben",
    ),
    (Subject::Jobs, Weight::Not, "haltestelle- ausbildungsverkehr karriereende"),
    (
        Subject::Events,
        Weight::Strong,
        "veranstaltung- -veranstaltung konzert- -konzert stadtfest- dorffest- straßenfest- volksfest- schützenfest- sommerfest- familienfest- kinderfest- hoffest- herbstfest- frühlingsfest- weinfest- musikfest- \
         festival- -festival stadtjubiläum weihnachtsmarkt- weihnachtsmärkte- adventsmarkt- flohmarkt- flohmärkte- trödelmarkt- wochenmarktfest ostermarkt- herbstmarkt- kirmes- jahrmarkt- kirchweih- \
         ausstellung- -ausstellung vernissage- lesung lesungen autorenlesung- vortrag vorträge -vortrag theateraufführung- theaterabend- kinoabend- filmabend- -abend_mit open-air- open_air \
         tag_der_offenen_tür tag_des_offenen_denkmals lange_nacht bürgerfest- neujahrsempfang- stadtführung- führung_durch kostümführung- -umzug faschingsumzug- karnevalsumzug- festumzug- laternenumzug- \
         stadtlauf- volkslauf- messe -messe frühjahrsputz- save_the_date veranstaltungskalender- veranstaltungstipp- public_viewing kulturprogramm-",
    ),
    (
        Subject::Events,
        Weight::Weak,
        "eintritt- einladung- herzlich_eingeladen laden_ein feiern feier fest programm- bühne- kino film musik- treffpunkt anmeldung- festplatz- aufbau jubiläum- mitmachen workshop- tickets",
    ),
    (
        Subject::Events,
        Weight::Not,
        "beisetzung konzertiert- vorlesung- verlesung auflesung kennlesung beitragsvortrag verlustvortrag -messer messern messerangriff- messerattacke- messung- ausstellungsdatum personalausweisausstellung",
    ),
    (
        Subject::Council,
        Weight::Strong,
        "kreistag kreistags- kreistagssitzung- stadtrat- stadträt- gemeinderat- gemeinderät- stadtverordnete- gemeindevertretung- bezirksversammlung- bezirksvertretung- samtgemeinderat- ortsrat- ortsbeirat- \
         ratssitzung- ratsbeschluss- ratsmitglied- ratsfraktion- ratsinformationssystem- neues_aus_dem_rat im_rat_der der_rat_hat der_rat_der kreisausschuss- hauptausschuss- bauausschuss- finanzausschuss- \
         -ausschuss jugendhilfeausschuss- ausschusssitzung- tagesordnung- haushaltsplan- haushaltssatzung- haushaltsentwurf- nachtragshaushalt- bebauungsplan- \
         bürgerentscheid- bürgerbegehren- kommunalwahl- bürgermeisterwahl- landratswahl- bundestagswahl- landtagswahl- europawahl- stichwahl- oberbürgermeisterwahl- wahllokal- wahlergebnis- wahlhelfer- \
         briefwahl- jugendparlament- einwohnerfragestunde- bürgerfragestunde- seniorenbeirat-",
    ),
    (
        Subject::Council,
        Weight::Weak,
        "sitzung- haushalt beschlossen beschluss- fraktion- rat öffentlich tagt vereidigt satzung- abgestimmt",
    ),
    (Subject::Council, Weight::Not, "untersuchungsausschuss- stadtratte-"),
    (
        Subject::Crisis,
        Weight::Strong,
        "evakuierung- evakuiert- evakuieren großbrand- großfeuer- bombenfund- weltkriegsbombe- fliegerbombe- bombenentschärfung- bombe_ist_entschärft katwarn- nina-warnung nina-meldung nina_warnung \
         hochwasser- katastrophenfall- katastrophenalarm- abkochgebot- abkochen stromausfall- blackout- waldbrand waldbrände chemieunfall- gefahrstoffaustritt gasaustritt- gasleck- \
         rauchwolke- notunterkunft- notunterkünfte- notfalltreffpunkt- sirenenalarm- fenster_und_türen \
         türen_und_fenster türen_und_fenster_geschlossen sturmflut- amoklage- bedrohungslage- großschadenslage- dammbruch- deichbruch- häuser_zu_verlassen entwarnung-",
    ),
    (
        Subject::Crisis,
        Weight::Weak,
        "trinkwasser- leitungswasser- pegel- überflutet überflutung- überschwemmung- großeinsatz- krisenstab- lebensgefahr- warn-app löscharbeiten explosion- gefahrenbereich- rauchentwicklung-",
    ),
    (
        Subject::Crisis,
        Weight::Not,
        "hochwasserschutz- hochwasservorsorge- hochwasserrückhalte- hochwasserhilfe- hochwasserrisiko- hochwassermarke- stromausfallvorsorge",
    ),
    (
        Subject::Exercise,
        Weight::Strong,
        "probealarm- warntag- sirenenprobe- übung katastrophenschutzübung- -übung großübung- jahrestag- gedenk- rückblick-",
    ),
];
