//! The words by which an address is told, in proper spelling; what each list means stands at its class in `lexicon`.

use super::super::lexicon::Classes;

/// Every list with the class that its words get.
pub(in super::super) const LISTS: [(Classes, &str); 23] = [
    (Classes::SIE, "sie"),
    (Classes::IHNEN, "ihnen"),
    (Classes::IHR, "ihr"),
    (Classes::IHRE, "ihre ihrem ihren ihrer ihres ihrerseits ihretwegen"),
    (Classes::DU, DU),
    (Classes::EUCH, EUCH),
    (Classes::DU_VERB, DU_VERBS),
    (Classes::DU_REQUEST, DU_REQUESTS),
    (Classes::DU_REQUEST_OR_OTHER, DU_REQUESTS_OR_OTHER),
    (Classes::IHR_VERB, IHR_VERBS),
    (Classes::IHR_VERB_OR_OTHER, IHR_VERBS_OR_OTHER),
    (Classes::IHR_REQUEST, IHR_REQUESTS),
    (Classes::AFTER_REQUEST, AFTER_REQUEST),
    (
        Classes::BEFORE_REQUEST,
        "bitte also dann jetzt und einfach ach so nun gerne gern deshalb darum daher tipp",
    ),
    (Classes::PAST_PLURAL, PAST_PLURAL),
    (Classes::TURNS_TO_READERS, TURNS_TO_READERS),
    (Classes::PEOPLE, PEOPLE),
    (Classes::BEFORE_HER, "mit bei von zu nach gegenüber neben an aus außer hinter vor zwischen dank samt"),
    (Classes::SUBJECT, "er sie es man wer jeder jemand niemand ich wir"),
    (Classes::BARE_OBJECT, BARE_OBJECTS),
    (Classes::FRENCH, FRENCH),
    (Classes::OF_READERS, OF_READERS),
    (Classes::DETERMINER, "die diese beide beiden zwei drei vier fünf mehrere einige viele manche"),
];

const DU: &str = "du dich dir dein deine deinem deinen deiner deines deins deinetwegen deinerseits haste kannste willste biste \
    weißte siehste machste gehste kommste hörste darfste";

const EUCH: &str = "euch euer eure eurem euren eurer eures euretwegen eurerseits euern euerem eueren euerer";

const DU_VERBS: &str = "bist hast kannst willst musst darfst sollst wirst magst möchtest weißt warst hattest könntest würdest solltest \
    müsstest wärst hättest dürftest siehst findest brauchst suchst kommst gehst machst hilfst gibst nimmst fährst wolltest \
    konntest interessierst bewirbst bekommst erhältst erfährst meldest";

/// Their shape is no other form of any word that begins a sentence.
const DU_REQUESTS: &str = "gib nimm sieh iss hilf vergiss sprich triff wirf komm mach schau hol sei hab lass geh bleib schreib \
    klick sag hör guck probier bewirb schick bring denk lern sing tanz spiel kauf nutz meld trag zeig stöber genieß \
    freu trau sicher gönn kümmer schnapp stell räum setz zieh gewinn beacht tu lies versteh bedien abonnier verpass \
    unterstütz wähl beweg erzähl such werd besorg sorg pack pass stimm bestell reservier \
    informier registrier überzeug entscheid entdeck bestimm verbring verbind verschenk verrat check like follow swipe scroll rette \
    melde erzähle entdecke erfahre sende abonniere informiere genieße öffne beachte registriere reserviere unterstütze gestalte vermeide verlasse schließe überprüfe kontaktiere erlebe bewerbe verpasse";

/// Nouns, adjectives or verbs of `ich` have the same shape.
const DU_REQUESTS_OR_OTHER: &str = "finde warte versuche besuche nutze folge \
 schreibe schicke teile klicke lade achte denke bleibe bringe suche frage starte spende \
    sage stimme wähle werde buche bestelle nimm ruf frag teil halt fahr lauf \
    schau rate wage lerne lies plane prüfe schütze meide hole probiere mache gehe komme \
    trage setze stelle rufe höre lese zeige kaufe verwende fülle druck drück mal back koch pflanze sammle scanne like hör \
    fang start rechne trink steig tausche entsorge trenne reduziere spare denk merk notiere sichere gewinne feiere entscheide";

const IHR_VERBS: &str = "habt seid könnt wollt müsst dürft sollt werdet mögt wisst hattet könntet würdet solltet müsstet wärt wäret \
    hättet möchtet dürftet wolltet konntet musstet durftet wurdet gebt seht nehmt helft lest lasst vergesst haltet tragt esst \
    sprecht trefft empfehlt bewerbt betretet tretet verlasst erfahrt behaltet schlaft ratet unterhaltet versprecht übernehmt \
    teilnehmt mitnehmt mithelft anseht lauft kamt gingt fandet saht vorbeischaut \
    einladet ladet mitfahrt losfahrt abgebt weitergebt eintragt";

const IHR_VERBS_OR_OTHER: &str = "kommt macht macht's meldet schaut bleibt schreibt folgt besucht nutzt teilt klickt bringt denkt achtet passt geht hört \
    sagt ruft sendet schickt meidet beachtet findet holt probiert entdeckt genießt feiert unterstützt spendet stellt sichert \
    sucht fragt wählt informiert abonniert registriert bewahrt öffnet schließt stimmt spielt tanzt lernt guckt checkt kauft zeigt \
    stöbert wartet startet verpasst kümmert merkt druckt packt setzt zieht trinkt wandert radelt reist singt braucht bekommt \
    erhaltet erreicht kennt versteht glaubt meint denkt liebt wohnt lebt arbeitet plant sammelt entsorgt trennt fahrt steht \
    liegt sitzt erlebt vermisst bestellt reserviert bucht gewinnt bewegt sorgt entscheidet prüft schützt vermeidet beteiligt interessiert \
    tauscht verbringt verwendet bedient beachtet backt kocht pflanzt scannt liked postet markiert kommentiert stimmt reicht \
    traut freut schnappt gönnt tut engagiert werft mitbringt mitmacht vorbeikommt anmeldet ankommt ausfüllt teilnehmt kriegt nehmt";

/// Of these headlines make no sentence without a subject (`Bringt Regen`, `Bleibt gesperrt`).
const IHR_REQUESTS: &str = "achtet verpasst genießt klickt folgt denkt meidet besucht nutzt beachtet schaut meldet ruft schließt öffnet teilt \
    abonniert probiert entdeckt erlebt sichert schnappt kümmert schreibt sagt schickt sendet fragt guckt merkt notiert vermeidet bewahrt \
    unterstützt spendet registriert reserviert bestellt beteiligt";

const AFTER_REQUEST: &str = "uns mal doch gern gerne bitte vorbei mit rein dich dir dein deine deinen deinem deiner euch euer eure euren eurem eurer \
    unser unsere unserem unseren unserer einfach ruhig gesund schnell jetzt gleich hier nicht kein keine keinen auch dabei nach an \
    vorsichtig langsam sicher alle alles weiter zuhause daheim raus rüber hin her weg los immer auf zu zum zur ins ab ein aus rechtzeitig fit \
    unbedingt bloß nur direkt mir fair selbst dran bescheid lieber schon frühzeitig genug ausreichend möglichst daran dran davon heraus gut";

const PAST_PLURAL: &str = "waren wurden hatten konnten gingen kamen fuhren erlitten flohen fanden nahmen gaben sahen standen schlugen trafen \
    blieben hielten riefen ließen liefen zogen verließen stahlen brachen trugen begaben griffen befanden erhielten stießen \
    stiegen sprachen lagen ergriffen drangen entkamen verschwanden schrieben wollten mussten durften wussten kannten \
    dachten brachten begannen gelangten bedrohten raubten entwendeten untersagten versuchten beleidigten verletzten flüchteten meldeten \
    alarmierten verständigten starben fielen warfen baten schienen boten hinterließen verloren ordneten leiteten stellten";

const TURNS_TO_READERS: &str = "können möchten wollen finden erreichen benötigen brauchen suchen wünschen interessieren planen kennen erhalten \
    bekommen erfahren sollten müssen dürfen haben sind wissen könnten";

const PEOPLE: &str = "täter männer frauen jugendliche jugendlichen personen leute unbekannte unbekannten beamten beamte polizisten einsatzkräfte kinder \
    eltern schüler mitarbeiter mitarbeitenden besucher anwohner zeugen fahrer insassen frau mutter tochter dame mädchen ehefrau freundin \
    passantin tatverdächtigen tatverdächtige verdächtigen verdächtige diebe einbrecher senioren touristen gäste teilnehmenden helfer retter \
    studierende studierenden azubis auszubildenden familien geflüchtete geflüchteten opfer geschädigte geschädigten verletzten \
    kräfte streife feuerwehrleute wehren politiker menschen";

const BARE_OBJECTS: &str = "infos informationen tipps termine fragen hilfe antworten fotos bilder karten tickets details lust zeit ideen interesse \
    angebote neuigkeiten unterstützung geld arbeit platz spaß hunger durst bock rat probleme anregungen hinweise ruhe kontakt kontakte \
    urlaub besuch bescheid recht glück post musik fotos videos kaffee kuchen bücher news updates jobs";

/// After a sentence about others `Ihre Gärten` are theirs; these are what offices ask their readers for.
const OF_READERS: &str = "meinung meinungen hinweis hinweise hilfe unterstützung antrag anträge termin termine abfuhrtermin abfuhrtermine ausweis stimme idee ideen \
    frage fragen spende spenden ansprechpartner ansprechpartnerin ansprechpersonen anliegen angaben antwort antworten anmeldung anmeldungen bewerbung bewerbungen \
    unterlagen wahlbenachrichtigung daten rückmeldung rückmeldungen teilnahme mithilfe gesundheit sicherheit vorschläge anregungen wünsche";

const FRENCH: &str = "rue café cafe tour fête fete festival maison journée château chateau place pont cirque théâtre theatre pays pain \
    parc avenue marché côte lac mont hôtel hotel musée bureau gare port restaurant cuvée pavillon bois pont plessis monde soleil nord sud jour \
    vin maurier roi temps chemin ville boulevard grand tiers";
