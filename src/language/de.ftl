### Deutsch: Wörter für Berichte. Anrede "Sie", geschlechterneutral, kurz.
### Text von außen (Namen, Zitate, Adressen) steht nie in einer Meldung, sondern daneben.

## Zahlen und Zeiten

percent = { $value } %
percent-less-than = unter { $value } %
percent-more-than = über { $value } %
count-about = rund { $count }
count-less-than = unter { $count }
count-almost = knapp { $count }
count-at-least = mehr als { $count }
count-between = { $low } bis { $high }
moment = { $date }, { $time } Uhr
date-between = { $from } bis { $to }
unknown = unbekannt

## Stufen auf dem Weg zum Haken

stage-verified = verifiziert
stage-lost = Haken verloren
stage-applied = Haken beantragt
stage-ready-to-apply = bereit für den Antrag
stage-unverified = nicht verifiziert
stage-badge-unknown = Haken unbekannt
stage-not-reachable = nicht erreichbar
stage-no-channel-known = kein Kanal bekannt

stage-meaning-verified = Die maßgebliche Angabe sagt: Der Kanal trägt den Verifizierungshaken.
stage-meaning-lost = Der Haken war da und fehlt jetzt.
stage-meaning-applied = Die Behörde hat nach eigener Angabe den Haken beantragt und wartet.
stage-meaning-ready-to-apply = Der Haken fehlt noch; alles, wonach Meta zuerst fragt, ist da.
stage-meaning-unverified = Der Kanal trägt keinen Haken, und mindestens eine Voraussetzung fehlt oder ist nicht bekannt.
stage-meaning-badge-unknown = Es gibt einen Kanal, aber keine Angabe zum Haken.
stage-meaning-not-reachable = Die Adresse des Kanals antwortet nicht mehr.
stage-meaning-no-channel-known = Keine unserer Quellen nennt einen Kanal. Das heißt nicht, dass es keinen gibt.

stage-advice-verified = Nichts zu tun. Wir schauen weiter hin.
stage-advice-lost = Bitte prüfen Sie den Kanal in der App und die Verknüpfung mit Facebook und Instagram.
stage-advice-applied = Bitte warten Sie, und fragen Sie nach einigen Wochen nach.
stage-advice-ready-to-apply = Sie können den Haken beantragen.
stage-advice-unverified = Der Weg zum Haken führt über ein verifiziertes Profil bei Meta und die Bestätigung in zwei Schritten.
stage-advice-badge-unknown = Ein Blick auf die Kanalseite klärt es; der nächste Abruf trägt es ein.
stage-advice-not-reachable = Bitte prüfen Sie, ob sich die Adresse geändert hat, und tragen Sie die neue ein.
stage-advice-no-channel-known = Kennen Sie den Kanal? Tragen Sie ihn mit Quelle in die Kanalliste ein.

## Kriterien: was auf dem Weg zum Haken und von einem guten Kanal erwartet wird

requirement-channel-reachable = Kanal erreichbar
requirement-channel-badge = Haken am Kanal
requirement-profile-badge = Haken bei Instagram oder Facebook
requirement-profile-links-channel = Kanallink in diesem Profil eingetragen
requirement-two-step-verification = Bestätigung in zwei Schritten mit bestätigter E-Mail-Adresse
requirement-group-mailbox = dafür ein dienstliches Sammelpostfach
requirement-mailbox-off-phone = Postfach nicht auf demselben Telefon lesbar
requirement-official-phone = dienstliches Telefon
requirement-business-app = WhatsApp Business App
requirement-two-admins = mindestens zwei Admins
requirement-imprint-in-description = Impressum in der Beschreibung
requirement-imprint-within-two-clicks = höchstens zwei Klicks zum vollen Impressum
requirement-imprint-elements = Name, Anschrift und Vertretung im Impressum
requirement-imprint-own = eigenes Impressum
requirement-website-links-channel = Website verlinkt den Kanal
requirement-channel-links-website = Kanal verlinkt die Website
requirement-channel-named = Name der Behörde im Kanalnamen
requirement-short-link = merkbarer Kurzlink
requirement-recent-posts = Beiträge aus den letzten 30 Tagen
requirement-promoted-elsewhere = Hinweis auf anderen Kanälen der Behörde

## Der nächste Schritt, mit seinem Grund

step-name-channel = Kennen Sie den Kanal? Tragen Sie ihn mit Quelle in die Kanalliste ein, denn bisher nennt ihn keine unserer Quellen.
step-find-address = Tragen Sie die heutige Adresse des Kanals ein, denn unter der bisherigen gibt es ihn nicht mehr.
step-look-at-badge = Sehen Sie nach, ob der Kanal den Haken trägt, denn bisher sagt das keine Quelle.
step-win-back = Prüfen Sie Profil, Kanallink und Bestätigung in zwei Schritten, denn der Haken war da und fehlt jetzt.
step-apply = Beantragen Sie den Haken bei Meta, denn alles, wonach zuerst gefragt wird, ist da.
step-wait = Warten Sie und fragen Sie nach einigen Wochen nach, denn Anträge werden einzeln bearbeitet.
step-keep = Nichts zu tun, denn von dem, was bekannt ist, fehlt nichts.
step-find-out-profile-badge = Sehen Sie nach, ob Ihr Profil bei Instagram oder Facebook den Haken trägt, denn danach fragt Meta zuerst.
step-find-out-profile-links-channel = Sehen Sie nach, ob der Kanallink in Ihrem Profil bei Instagram oder Facebook steht, denn Meta lässt sich das bestätigen.
step-find-out-two-step-verification = Sehen Sie nach, ob die Bestätigung in zwei Schritten mit E-Mail-Adresse eingerichtet ist, denn Meta fragt danach.
step-meet-channel-reachable = Tragen Sie die heutige Adresse des Kanals ein, denn unter der bisherigen gibt es ihn nicht mehr.
step-meet-channel-badge = Beantragen Sie den Haken, denn die Suche in WhatsApp bietet nur Kanäle mit Haken an.
step-meet-profile-badge = Lassen Sie zuerst Ihr Profil bei Instagram oder Facebook verifizieren, denn darauf baut der Haken am Kanal auf.
step-meet-profile-links-channel = Tragen Sie den Kanallink in dieses Profil ein, denn Meta lässt sich das bestätigen.
step-meet-two-step-verification = Richten Sie die Bestätigung in zwei Schritten mit E-Mail-Adresse ein, denn sie schützt den Kanal und Meta fragt danach.
step-meet-group-mailbox = Hinterlegen Sie ein dienstliches Sammelpostfach, denn das Postfach einer Person kann mit ihr verschwinden.
step-meet-mailbox-off-phone = Nehmen Sie das Postfach vom Telefon des Kanals, denn wer beides hat, kann die PIN ändern.
step-meet-official-phone = Betreiben Sie den Kanal von einem dienstlichen Telefon, denn private gehen mit den Menschen, denen sie gehören.
step-meet-business-app = Nutzen Sie die WhatsApp Business App, denn sie trennt Dienstliches von Privatem.
step-meet-two-admins = Tragen Sie eine zweite Person als Admin ein, denn sonst steht der Kanal still, wenn die eine fehlt.
step-meet-imprint-in-description = Setzen Sie das Impressum oder einen so benannten Link in die Beschreibung, denn § 18 Abs. 1 MStV verlangt es.
step-meet-imprint-within-two-clicks = Verlinken Sie das Impressum direkt, denn mehr als zwei Klicks gelten nicht als leicht erreichbar.
step-meet-imprint-elements = Ergänzen Sie im Impressum Name, Anschrift und Vertretung, denn § 18 Abs. 1 MStV verlangt sie.
step-meet-imprint-own = Verlinken Sie das Impressum Ihrer eigenen Behörde, denn es muss erkennbar sein, wer den Kanal verantwortet.
step-meet-website-links-channel = Verlinken Sie den Kanal auf Ihrer Website, denn nur so lässt sich erkennen, dass er wirklich Ihrer ist.
step-meet-channel-links-website = Verlinken Sie in der Beschreibung Ihre Website, denn so führt auch der Kanal zur Behörde zurück.
step-meet-channel-named = Nehmen Sie den Namen der Behörde in den Kanalnamen auf, denn danach wird gesucht.
step-meet-short-link = Richten Sie einen kurzen Link aus Wörtern ein, denn er lässt sich drucken, sagen und merken.
step-meet-recent-posts = Veröffentlichen Sie einige Beiträge, bevor Sie einladen, denn ein leerer Kanal verliert Menschen.
step-meet-promoted-elsewhere = Weisen Sie auf Ihren anderen Kanälen auf diesen hin, denn dort sind die Menschen, die Sie schon erreichen.

standing-verified = Haken gesehen seit { $date }
standing-verified-between = Haken gekommen zwischen { $before } und { $date }
standing-lost = Haken fehlt seit { $date }
standing-lost-between = Haken verloren zwischen { $before } und { $date }
standing-applied =
    { $days ->
        [one] Beantragt am { $date }, wartet seit einem Tag
       *[other] Beantragt am { $date }, wartet seit { $days } Tagen
    }

criteria-heading = Kriterien, Belege und der nächste Schritt
criteria-intro = Je Kanal: was erfüllt ist, was fehlt und woher wir es wissen. Was eine Seite zeigt, geht vor; Widersprüche stehen dabei.
criteria-none = Noch ist kein Kanal bekannt; daher gibt es hier nichts zu prüfen.
criteria-next = Nächster Schritt:
criteria-caption = { $met } erfüllt, { $unmet } nicht erfüllt, { $unknown } nicht bekannt
criteria-open = Noch nicht bekannt:
criteria-contrary = Dagegen steht:
criteria-answered = Auskunft:
criteria-note = „Nicht bekannt“ heißt nie „nein“. Was nur die Behörde wissen kann, kommt aus ihrer eigenen Auskunft (declared.csv). Kein Haken heißt nicht, dass ein Kanal falsch ist.

## Dossier: die elf Antworten, nach denen Meta fragt

dossier-title = Dossier für die Verifizierung
dossier-gap = FEHLT.
dossier-wrong = FORM:
dossier-count = { $complete } von { $all } Antworten liegen in der verlangten Form vor.
dossier-registry = Verzeichnis, nach
dossier-local-file = (aus private/phone.toml, nur auf diesem Rechner)
dossier-item-partner-name = Name der Behörde als Partner
dossier-item-profile-handle = Profilname des verifizierten Kontos bei Instagram oder Facebook, ohne Leerzeichen und ohne @
dossier-item-profile-link = Link zu diesem Profil
dossier-item-invitation-in-profile = Bestätigung: Der Einladungslink steht in diesem Profil
dossier-item-channel-name = Name des Kanals
dossier-item-phone = Telefonnummer des Kanals
dossier-item-invitation-link = Einladungslink
dossier-item-channel-language = Sprache des Kanals
dossier-item-profile-followers = Followerzahlen der Profile
dossier-item-preferred-country = Bevorzugtes Land
dossier-item-two-step-verification = Bestätigung: Die Bestätigung in zwei Schritten ist eingerichtet
dossier-gap-partner-name = Tragen Sie partner_name in declared.csv ein.
dossier-gap-profile-handle = Tragen Sie Ihr Profil in channels.csv oder profile_handle in declared.csv ein.
dossier-gap-profile-link = Tragen Sie Ihr Profil in channels.csv oder profile_address in declared.csv ein.
dossier-gap-invitation-in-profile = Sehen Sie in Ihrem Profil nach, und tragen Sie profile_links_channel in declared.csv ein.
dossier-gap-channel-name = Lesen Sie den Namen in der App ab, und tragen Sie ihn in channels.csv ein.
dossier-gap-phone = Schreiben Sie die Nummer in private/phone.toml; sie bleibt auf diesem Rechner.
dossier-gap-invitation-link = Kopieren Sie den Link in der App, und tragen Sie ihn in channels.csv ein.
dossier-gap-channel-language = Tragen Sie channel_language in declared.csv ein, etwa Deutsch.
dossier-gap-profile-followers = Lesen Sie die Zahlen in den Profilen ab, oder übergeben Sie die gespeicherten Profilseiten mit import.
dossier-gap-preferred-country = Tragen Sie preferred_country in declared.csv ein.
dossier-gap-two-step-verification = Sehen Sie in den Einstellungen der App nach, und tragen Sie two_step_verification in declared.csv ein.
dossier-problem-blank = Der Profilname darf kein Leerzeichen enthalten.
dossier-problem-at = Der Profilname steht ohne @.
dossier-problem-no-profile = Das ist kein Link zu einem Profil bei Instagram oder Facebook.
dossier-problem-other-profile = Der Link führt zu einem anderen Profil als dem genannten.
dossier-problem-not-yet = Das muss vor dem Antrag mit Ja beantwortet sein.
dossier-problem-no-invitation = Das ist kein Einladungslink eines Kanals.
dossier-problem-not-international = Bitte mit Ländervorwahl schreiben, etwa +49, und vollständig.
dossier-confirmed-met = ja
dossier-confirmed-unmet = nein

## Wie eine Prüfung endete

status-ok = gelesen
status-not-found = nicht gefunden
status-no-count = ohne Zahl
status-page-changed = Seite verändert
status-robots-denied = durch robots.txt ausgeschlossen
status-permission-required = Anmeldung verlangt
status-rate-limited = gebremst
status-http-error = Fehler des Servers
status-network-error = keine Verbindung
status-too-large = zu groß
status-withheld-implausible = Wert zurückgehalten
status-not-due = nicht fällig
status-not-supported = nicht unterstützt
status-budget-spent = Kontingent erschöpft
status-interrupted = Lauf unterbrochen
status-not-asked = noch nicht abgerufen

status-meaning-ok = Die Seite kam an und ließ sich lesen.
status-meaning-not-found = Unter dieser Adresse gibt es nichts. Das sagt der Server oder die Seite selbst.
status-meaning-no-count = Die Seite kam an, zeigt aber keine Followerzahl.
status-meaning-page-changed = Die Seite sieht anders aus als bekannt. Wir schließen nichts daraus.
status-meaning-robots-denied = Der Server erlaubt automatische Abrufe nicht, oder er konnte seine robots.txt nicht liefern.
status-meaning-permission-required = Der Server verlangt eine Anmeldung. Wir melden uns nirgends an.
status-meaning-rate-limited = Der Server bat um Ruhe. Wir haben für diese Nacht aufgehört.
status-meaning-http-error = Der Server antwortete mit einem Fehler.
status-meaning-network-error = Der Server war nicht zu erreichen, oder die Adresse führt in ein internes Netz und wird nie abgerufen.
status-meaning-too-large = Die Antwort war größer als die vereinbarte Grenze.
status-meaning-withheld-implausible = Eine Zahl sprang unplausibel stark. Sie wartet auf einen prüfenden Blick.
status-meaning-not-due = Die Seite war in dieser Nacht nicht an der Reihe. Der letzte Stand gilt weiter.
status-meaning-not-supported = Adressen oder Plattformen dieser Art werden nicht abgerufen.
status-meaning-budget-spent = Die Abrufe, die wir diesem Server in einer Nacht höchstens zumuten, waren vorher verbraucht.
status-meaning-interrupted = Der Lauf endete, bevor diese Adresse an der Reihe war.
status-meaning-not-asked = Noch kein Lauf hat diese Adresse abgerufen.

status-advice-ok = Nichts zu tun.
status-advice-not-found = Bitte prüfen Sie die Adresse und berichtigen Sie sie im Verzeichnis.
status-advice-no-count = Sehen Sie die Seite bitte im Browser an. Bei neuen Kanälen hilft es oft, einige Tage zu warten.
status-advice-page-changed = Speichern Sie die Seite im Browser, prüfen Sie sie mit „doctor pages“ und melden Sie uns den Befund.
status-advice-robots-denied = Bitte respektieren Sie das. Ist es Ihre eigene Seite, lassen Sie deren robots.txt prüfen.
status-advice-permission-required = Bitte prüfen Sie die Adresse: Öffentliche Kanalseiten brauchen keine Anmeldung.
status-advice-rate-limited = Die nächste Nacht fragt wieder. Kommt es öfter vor, verlängern Sie bitte die Pause (pause_seconds).
status-advice-http-error = Warten Sie einige Nächte ab. Bleibt der Fehler, öffnen Sie die Adresse bitte im Browser.
status-advice-network-error = Bitte prüfen Sie die Adresse und die Netzverbindung dieses Rechners.
status-advice-too-large = Bitte prüfen Sie die Adresse: Kanalseiten und Impressen sind klein.
status-advice-withheld-implausible = Bitte vergleichen Sie die Zahl mit der Kanalseite. Bis dahin gilt der letzte Stand.
status-advice-not-due = Nichts zu tun.
status-advice-not-supported = Tragen Sie bitte die öffentliche Adresse eines Kanals ein.
status-advice-budget-spent = In der nächsten Nacht kommt sie zuerst. Geschieht das öfter, erhöhen Sie bitte requests_a_night.
status-advice-interrupted = Starten Sie den Lauf noch einmal; er setzt dort fort.
status-advice-not-asked = Der nächste Lauf fragt sie ab. Sie starten ihn mit „kanalbarometer nightly“.

## Ebenen, Länder, Größen

level-bund = Bund
level-land = Land
level-kreis = Kreis
level-kreisfreie-stadt = Kreisfreie Stadt
level-gemeinde = Gemeinde
level-bezirk = Bezirk
level-polizei = Polizei
level-feuerwehr = Feuerwehr
level-other = Sonstige

land-bb = Brandenburg
land-be = Berlin
land-bw = Baden-Württemberg
land-by = Bayern
land-hb = Bremen
land-he = Hessen
land-hh = Hamburg
land-mv = Mecklenburg-Vorpommern
land-ni = Niedersachsen
land-nw = Nordrhein-Westfalen
land-rp = Rheinland-Pfalz
land-sh = Schleswig-Holstein
land-sl = Saarland
land-sn = Sachsen
land-st = Sachsen-Anhalt
land-th = Thüringen
land-none = ohne Land (Bund)

population-1-under-20k = unter 20.000
population-2-20k-to-50k = 20.000 bis 49.999
population-3-50k-to-100k = 50.000 bis 99.999
population-4-100k-to-250k = 100.000 bis 249.999
population-5-250k-to-500k = 250.000 bis 499.999
population-6-500k-and-more = 500.000 und mehr
population-unknown = ohne Einwohnerzahl

## Haken, Impressum, Herkunft

fact-met = erfüllt
fact-unmet = nicht erfüllt
fact-unknown = unbekannt

badge-met = Haken vorhanden
badge-unmet = kein Haken
badge-unknown = unbekannt

imprint-full-text = vollständig im Text
imprint-labelled-link = gekennzeichneter Link
imprint-unlabelled-link = Link ohne Kennzeichnung
imprint-none = keines gefunden
imprint-unknown = unbekannt

source-collected = abgerufen
source-imported = eingelesen
source-published = veröffentlicht
source-declared = Selbstauskunft

source-kind-own = eigene Seite
source-kind-release = Pressemitteilung
source-kind-press = Presse
source-kind-secondary = Sekundärquelle, unbestätigt

precision-exact = genau
precision-rounded = von der Seite gerundet
precision-about = ungefähr
precision-at-least = Untergrenze

## Was heute einen Blick braucht

alert-pages-turned = Seiten nicht mehr lesbar
alert-field-missing = Angabe fehlt plötzlich
alert-values-alike = Überall derselbe Wert
alert-values-jumped = Viele Zahlen springen zugleich
alert-badge-lost = Haken verloren
alert-not-reachable = Kanal antwortet nicht mehr
alert-page-changed = Seite sieht anders aus
alert-renamed = Kanal umbenannt
alert-withheld = Zahl zurückgehalten

alert-advice-pages-turned = Die Plattform hat ihre Seiten wohl geändert. Bitte eine gespeicherte Seite ansehen und das Lesen anpassen lassen; bis dahin gilt der letzte Stand mit seinem Datum.
alert-advice-field-missing = Die Plattform hat ihre Seiten wohl geändert. Bitte das Lesen dieser Angabe anpassen lassen; bis dahin gilt der letzte Stand mit seinem Datum.
alert-advice-values-alike = Verschiedene Kanäle haben das nie. Bitte das Lesen dieser Angabe prüfen lassen; bis dahin gilt der letzte Stand mit seinem Datum.
alert-advice-values-jumped = Bitte das Lesen dieser Zahl prüfen lassen; bis dahin gilt der letzte Stand mit seinem Datum.
alert-advice-badge-lost = Bitte in der App nachsehen, ob der Haken wirklich fehlt.
alert-advice-not-reachable = Bitte die Adresse prüfen und in der Kanalliste berichtigen.
alert-advice-page-changed = Bitte die gespeicherte Seite ansehen; bis dahin gilt der letzte Stand.
alert-advice-renamed = Bitte prüfen, ob es noch derselbe Kanal ist.
alert-advice-withheld = Bitte die Zahl auf der Kanalseite nachsehen. Sagen die nächsten zwei Nächte dasselbe, so gilt sie.

## Was die Kanarienvögel gefunden haben

drift-pages-turned = { $page }: { $fine } von { $pages } zuvor lesbaren Seiten noch lesbar ({ $found }), erwartet mindestens { $expected }.
drift-field-missing = { $page }: { $field } auf { $fine } von { $pages } Seiten ({ $found }), erwartet mindestens { $expected }.
drift-values-alike = { $page }: { $field } auf { $same } von { $pages } Seiten gleich („{ $seen }“).
drift-values-jumped = { $page }: { $field } auf { $fine } von { $pages } Seiten im erwartbaren Bereich ({ $found }), erwartet mindestens { $expected }.
drift-jump = { $page }: gelesen { $seen }, erwartet { $from } bis { $to } (zuletzt { $before } am { $date }).
drift-jump-open = { $page }: gelesen { $seen }, erwartet mindestens { $from } (zuletzt { $before } am { $date }).

field-name = Name
field-description = Beschreibung
field-followers = Follower-Zahl
field-badge = Angabe zum Haken
field-verified = Haken
field-picture = Profilbild
field-handle = Kurzname
field-posts-total = Zahl der Beiträge
field-opened-on = Eröffnungstag
field-last-post-on = Tag des letzten Beitrags
field-posts = Beiträge
field-post-time = Zeit der Beiträge
field-post-text = Text der Beiträge
field-post-title = Titel der Beiträge
field-post-content = Inhalt der Beiträge
field-post-media = Medien der Beiträge
field-post-url = Adresse der Beiträge
field-post-views = Aufrufe der Beiträge
field-post-reactions = Reaktionen auf Beiträge
field-post-replies = Antworten auf Beiträge
field-post-shares = Weitergaben der Beiträge
field-link = Links zu Kanälen
field-lead = weiterführende Adressen

purpose-whatsapp-channel = WhatsApp, Kanalseite
purpose-whatsapp-channel-italian = WhatsApp, Kanalseite auf Italienisch
purpose-telegram-card = Telegram, Karte
purpose-telegram-preview = Telegram, Vorschau
purpose-mastodon-account = Mastodon, Profil
purpose-mastodon-statuses = Mastodon, Beiträge
purpose-bluesky-profile = Bluesky, Profil
purpose-bluesky-feed = Bluesky, Beiträge
purpose-youtube-page = YouTube, Kanalseite
purpose-youtube-feed = YouTube, Videoliste
purpose-press-feed = Pressemitteilungen
purpose-instagram-profile = Instagram, Profil
purpose-facebook-page = Facebook, Seite
purpose-whatsapp-client = WhatsApp, Export eines Programms
purpose-telegram-export = Telegram, Export des Kanals
purpose-mastodon-outbox = Mastodon, Archiv des Kontos
purpose-website-home = Website, Startseite
purpose-website-contact = Website, Kontaktseite
purpose-website-imprint = Website, Impressum
purpose-post-table = Tabelle von Beiträgen
purpose-follower-table = Tabelle von Followerzahlen
purpose-whatsapp-chat = WhatsApp, Chat-Export
purpose-whatsapp-web = WhatsApp Web, gespeicherter Kanal

## Köpfe und Sätze des Berichts

report-title = WhatsApp-Kanäle deutscher Behörden
report-lede = Wer hat einen Kanal, wer trägt den Verifizierungshaken, wie viele Menschen folgen, und steht ein Impressum dabei? Jede Zahl mit Datum und Quelle; was wir nicht wissen, heißt hier „unbekannt“.
as-of = Stand: { $date }
run-none = Noch kein Abruf: Die Zahlen stammen aus anderen Quellen, die jeweils daneben stehen.
run-started = Lauf vom { $moment }, { $n ->
    [one] { $n } Adresse
   *[other] { $n } Adressen
}
invented-short = Erfundenes Beispiel.
invented-label = Hinweis
invented = Alle Behörden, Kanäle und Zahlen in diesem Bericht sind ausgedacht.
skip = Zum Inhalt springen
contents = Inhalt
footer = Öffentlich Zugängliches, höflich gelesen. Keine Rechtsberatung.
n-equals = n = { $n }

heading-overview = Auf einen Blick
heading-today = Braucht heute einen Blick
heading-verification = Stand der Verifizierung
heading-reach = Reichweite
heading-growth = Wachstum
heading-cadence = Rhythmus
heading-wording = Ansprache
heading-content = Inhalte
heading-exclusivity = Nichts nur im Kanal
how-measured = Wie gemessen wird
heading-comparison = Vergleich nach Ebene, Land und Größe
heading-published = Veröffentlichte Zahlen
heading-method = So entstehen die Zahlen
heading-targets = Wie die Abrufe endeten
heading-files = Daten zum Weiterrechnen

tile-authorities = Behörden im Verzeichnis
tile-authorities-note = mit amtlichem Schlüssel oder Quelle
tile-with-channel = mit bekanntem Kanal
tile-channels-note = { $n ->
    [one] ein Kanal
   *[other] { $n } Kanäle
}
of-with-channel = von { $n } mit bekanntem Kanal
tile-targets = Adressen im letzten Lauf
tile-targets-note = davon { $n } gelesen
tile-no-run = noch kein Abruf
tile-no-run-note = es wurde noch kein Server gefragt

alerts-none = Heute braucht nichts einen Blick.
alerts-more = { $n ->
    [one] und eine weitere Meldung
   *[other] und { $n } weitere Meldungen
}
alerts-no-run = Noch kein Abruf, daher noch nichts zu melden.

next-steps-heading = Nächste Schritte
next-steps-intro = Der nächste Schritt jedes Kanals mit seinem Grund; gleiche Schritte stehen zusammen, was nicht warten kann, zuerst. Der Name führt zu den Kriterien des Kanals.
next-steps-channels = { $n ->
    [one] ein Kanal
   *[other] { $n } Kanäle
}
next-steps-more = { $n ->
    [one] und ein weiterer in report.json
   *[other] und { $n } weitere in report.json
}

## Grafiken

chart-data = { $n ->
    [one] Daten zur Grafik (eine Zeile)
   *[other] Daten zur Grafik ({ $n } Zeilen)
}
chart-more = { $n ->
    [one] und ein weiterer Kanal, hier nicht gezeigt
   *[other] und { $n } weitere Kanäle, hier nicht gezeigt
}

chart-stages-title = Wie weit sind die Behörden auf dem Weg zum Haken?
chart-stages-description = n = { $n } Behörden. Bei mehreren Kanälen zählt der beste. „Kein Kanal bekannt“ heißt nur: Keine unserer Quellen nennt einen.
stages-empty = Das Verzeichnis enthält noch keine Behörde; daher gibt es hier keine Grafik.
stages-all = Alle Behörden im Verzeichnis (n = { $n })
stages-with-channel = Davon mit bekanntem Kanal (n = { $n })

chart-stages-by-group-title = Wie weit sind Ebenen und Länder?
chart-stages-by-group-description = n = { $n } Behörden mit bekanntem Kanal, Anzahl in den Balken. „3 von 12“ heißt: Von 12 Behörden im Verzeichnis ist bei 3 ein Kanal bekannt. Gruppen ohne bekannten Kanal stehen nur in den Daten zur Grafik.
stages-by-group-empty = Noch keine Grafik nach Ebene und Land: Dafür muss ein Kanal bekannt sein.
column-level-or-land = Ebene oder Land

chart-stages-over-time-title = Wie ging es Woche für Woche voran?
chart-stages-over-time-description = n = { $n } Behörden von heute, Wochen vom { $from } bis { $to }. Verifiziert: am Anfang { $before }, am Ende { $after }. Zwischen zwei Angaben gilt die ältere. Angaben ohne Datum und solche, die nur andere wiedergeben, fehlen hier; deshalb kann die letzte Woche weniger wissen als die Grafiken darüber. „Ohne Haken“ fasst „nicht verifiziert“, „bereit für den Antrag“ und „Haken beantragt“ zusammen, denn was noch fehlte, hat keinen Tag. Behörden, von denen zu der Zeit kein Kanal bekannt war, sind nicht gezeichnet.
stages-over-time-empty = Noch kein Verlauf: Dafür müssen Angaben aus zwei Kalenderwochen vorliegen.
without-badge = ohne Haken
column-week-until = Woche bis

chart-ranking-title = Wer hat die meisten Follower?
chart-ranking-description = n = { $n } Kanäle, vergleichbar, weil innerhalb von sieben Tagen und auf demselben Weg erhoben ({ $sources }). Wo sich Spannen überschneiden, teilen sich Kanäle den Rang.
ranking-empty = Noch kein Rang: Dafür müssen selbst abgerufene Zahlen aus sieben Tagen vorliegen. Veröffentlichte Zahlen verschiedener Tage stehen weiter unten.

chart-density-title = Follower je 1.000 Einwohnerinnen und Einwohner
chart-density-description = n = { $n } Behörden mit Followerzahl und Einwohnerzahl. Die Zahlen können von verschiedenen Tagen stammen; Datum und Quelle stehen in den Daten. Median ab drei Behörden.
density-empty = Für einen Vergleich fehlen noch Angaben: Auf keiner Ebene sind von drei Behörden Follower- und Einwohnerzahl bekannt. Einzelne Werte stehen in der Tabelle oben.

chart-shares-title = Haken und Impressum nach Ebene
chart-shares-description = n = { $n } bekannte Kanäle, Anzahl in den Balken. Erfülltes Impressum: vollständig im Text oder als gekennzeichneter Link in der Kanalbeschreibung (Maßstab: § 18 MStV). Unbekannt ist nicht „nein“.
chart-shares-badge-only = n = { $n } bekannte Kanäle, Anzahl in den Balken. Zum Impressum liegt noch für keinen Kanal eine Angabe vor; dafür braucht es einen Abruf. Unbekannt ist nicht „nein“.
shares-empty = Noch gibt es für keinen Kanal eine Angabe zu Haken oder Impressum; daher ist hier nichts zu vergleichen.
shares-badge = Verifizierungshaken
shares-imprint = Impressum in der Beschreibung

chart-published-title = Followerzahlen, die veröffentlicht wurden
chart-published-description = n = { $n } Angaben aus Presse und von Behörden, jede mit eigenem Datum. Deshalb gibt es hier keinen Rang.
published-followers-empty = Es liegen keine veröffentlichten Followerzahlen vor.

legend-badge-met = mit Haken
legend-badge-unmet = ohne Haken
legend-badge-unknown = Haken unbekannt
legend-stated = Angabe mit Spanne
legend-interval = Spanne der Angabe
legend-open = nach oben offen („mehr als“)
legend-authority = eine Behörde
legend-median = Median der Ebene
legend-share-met = erfüllt
legend-share-unmet = nicht erfüllt
legend-share-unknown = unbekannt

axis-followers = Follower
axis-followers-logarithmic = Follower (logarithmische Skala: jede Linie ist ein Vielfaches der vorigen)
axis-density = Follower je 1.000 Einwohnerinnen und Einwohner
axis-density-logarithmic = Follower je 1.000 Einwohnerinnen und Einwohner (logarithmische Skala)

## Spalten

column-authority = Behörde
column-level = Ebene
column-land = Land
column-inhabitants = Einwohnerzahl
column-stage = Stufe
column-channel = Kanal
column-channels = Kanäle
column-authorities = Behörden
column-badge = Haken
column-followers = Follower
column-density = je 1.000 Einw.
column-imprint = Impressum
column-last-check = Letzter Abruf
column-rank = Rang
column-date = Stand
column-source = Quelle
column-quote = Wortlaut
column-median = Median
column-share-of-all = Anteil
column-meaning = Bedeutung
column-advice = Was zu tun ist
column-status = Ergebnis
column-targets = Adressen
column-alert = Anlass
column-code = Art
column-subject = Betrifft
column-place = Stelle
column-detail = Befund

badge-unknown-long = Haken unbekannt
imprint-met = Impressum vorhanden
imprint-unmet = Impressum fehlt oder ungekennzeichnet
imprint-unknown-long = Impressum unbekannt

date-unknown = ohne Datum
stored-page = Beleg
never-checked = noch nie
channel-unnamed = zum Kanal
channel-without-address = Kanal ohne bekannte Adresse
channel-since = seit { $date }
unconfirmed = * unbestätigt: aus einer Sekundärquelle

## Tabellen

status-heading = Alle Behörden und Kanäle
status-empty = Tragen Sie Behörden und Kanäle in das Verzeichnis ein; dann füllt sich diese Tabelle.
status-intro = Bei jeder Angabe stehen Datum und Quelle. Eine Behörde mit mehreren Kanälen hat mehrere Zeilen.
status-caption = Verifizierungsstand, n = { $n } Behörden, Stand: { $date }
dash-note = Ein Strich heißt: unbekannt, oder ohne bekannten Kanal nicht zu sagen. Er heißt nie null und nie „nein“.
stages-heading = Was die Stufen bedeuten
filter-text = Name enthält
filter-all = alle
filter-with-channel = mit bekanntem Kanal
filter-every-stage = alle Behörden
filter-reset = Zurücksetzen
filter-count = %1 von %2 Zeilen

shares-by-level = Nach Ebene
shares-by-land = Nach Land
shares-by-population = Nach Einwohnerzahl
shares-caption = Haken und Impressum, n = { $n } Kanäle, Stand: { $date }. „3 von 5“ heißt: bei 3 von 5 Kanälen, über die es eine Angabe gibt.
shares-without = Ohne bekannten Kanal: { $groups }.
met-of-known = { $met } von { $known }

published-heading = Alle Angaben mit Fundstelle
published-caption = Veröffentlichte Followerzahlen, n = { $n }, Stand: { $date }

targets-heading = { $n ->
    [one] Eine Adresse und wie ihr Abruf endete
   *[other] { $n } Adressen und wie ihr Abruf endete
}
targets-none = Noch kein Lauf, daher noch keine Ergebnisse.
issues-heading = Was nicht lesbar war oder sich widerspricht
issues-none = Alles war lesbar, und kein Dokument widerspricht einem anderen.
issues-caption = { $n ->
    [one] Eine Stelle, die nicht lesbar war oder der eine andere widerspricht
   *[other] { $n } Stellen, die nicht lesbar waren oder denen andere widersprechen
}
issues-more = { $n ->
    [one] Eine weitere steht in issues.csv.
   *[other] { $n } weitere stehen in issues.csv.
}

## Methode

method-what = Was gezählt wird
method-what-text = Gezählt werden öffentliche WhatsApp-Kanäle von Behörden. Nur öffentlich Sichtbares wird gelesen, ohne Anmeldung. Fehlt eine Angabe, bleibt sie unbekannt und wird nicht geschätzt.
method-precision = Genauigkeit
method-precision-text = Jede Zahl behält die Genauigkeit ihrer Quelle. „Rund 500“ steht für 450 bis 550, „7,6K“ für 7.550 bis 7.649, „mehr als 250“ ist nach oben offen. Bei „rund“ gilt: die Hälfte der letzten genannten Stelle, höchstens ein Zehntel; das ist unsere Vereinbarung.
method-rank = Rang
method-rank-text = Verglichen werden nur Zahlen, die innerhalb von sieben Tagen abgerufen wurden. Überschneiden sich zwei Spannen, ist keine nachweislich größer: Beide teilen sich die Ränge.
method-density = Je 1.000 Menschen
method-density-text = Follower geteilt durch die amtliche Einwohnerzahl, mal 1.000. Follower müssen nicht vor Ort wohnen. Ministerien und Polizei haben keine eigene Einwohnerzahl und fehlen hier.
method-badge = Haken
method-badge-text = Es zählt, ob ein Haken da ist, nie seine Farbe: Bis 2024 war er grün, seither ist er blau. Kein Haken heißt nicht unecht; viele Behörden warten noch darauf.
method-imprint = Impressum
method-imprint-text = Maßstab ist § 18 Abs. 1 MStV: Name und Anschrift in der Kanalbeschreibung oder ein Link, der das Impressum erkennbar nennt. Ein Link ohne Kennzeichnung gilt als nicht erfüllt. Das ist ein Hinweis, keine rechtliche Bewertung.
method-sources = Quellen
method-sources-text = „Abgerufen“ ist selbst gelesen, mit gespeicherter Seite als Beleg. „Eingelesen“ stammt aus einer Datei, die jemand übergeben hat; sie ist der Beleg. „Veröffentlicht“ stammt aus Presse oder von einer Behörde. „Selbstauskunft“ ist die Antwort einer Behörde. Sekundärquellen gelten als unbestätigt.
method-manners = Rücksicht
method-manners-text = Abgerufen wird selten, langsam und unter eigenem Namen. Was robots.txt ausschließt, bleibt ungelesen; bittet ein Server um Ruhe, ist für die Nacht Schluss.

## Dateien

files-intro = Tabellen öffnen sich in Excel. Eine leere Zelle heißt: unbekannt oder nicht zutreffend, nie null. Die Grafiken können Sie mit Quellenangabe in Folien verwenden.
file-criteria = eine Zeile je Kanal und Kriterium, mit Beleg und Widerspruch
file-status = eine Zeile je Behörde und Kanal, mit allen Quellen
file-followers = Rangliste mit Spannen
file-published = veröffentlichte Followerzahlen mit Fundstelle
file-shares = Haken und Impressum nach Ebene, Land und Größe
file-targets = wie die Abrufe endeten
file-alerts = was heute einen Blick braucht
file-issues = was nicht lesbar war oder sich widerspricht
file-json = alles zusammen für Programme

csv-authority-id = Behörde: Schlüssel
csv-inhabitants-as-of = Einwohnerzahl: Stand
csv-channel-id = Kanal: Schlüssel
csv-channel-address = Kanal: Adresse
csv-channel-stage = Kanal: Stufe
csv-badge-from = Haken: Stand von
csv-badge-to = Haken: Stand bis
csv-badge-source = Haken: Quelle
csv-badge-address = Haken: Fundstelle
csv-badge-sha256 = Haken: Beleg SHA-256
csv-followers-low = Follower: mindestens
csv-followers-high = Follower: höchstens
csv-followers-precision = Follower: Genauigkeit
csv-followers-from = Follower: Stand von
csv-followers-to = Follower: Stand bis
csv-followers-source = Follower: Quelle
csv-followers-address = Follower: Fundstelle
csv-followers-sha256 = Follower: Beleg SHA-256
csv-density-low = je 1.000 Einw.: mindestens
csv-density-high = je 1.000 Einw.: höchstens
csv-imprint-from = Impressum: Stand von
csv-imprint-to = Impressum: Stand bis
csv-imprint-source = Impressum: Quelle
csv-imprint-address = Impressum: Fundstelle
csv-imprint-sha256 = Impressum: Beleg SHA-256
csv-started-from = Gestartet: frühestens
csv-started-to = Gestartet: spätestens
csv-since = Stufe seit: frühestens
csv-otherwise-until = Davor zuletzt anders am
csv-waiting-days = Wartet seit Tagen
csv-next-step = Nächster Schritt
csv-missing = Fehlt
csv-open = Nicht bekannt
csv-answered-by = Auskunft von
csv-contrary-state = Dagegen: Stand
csv-contrary-from = Dagegen: frühestens
csv-contrary-to = Dagegen: spätestens
csv-contrary-source = Dagegen: Quelle
csv-contrary-address = Dagegen: Adresse
csv-contrary-sha256 = Dagegen: SHA-256
csv-last-check-at = Letzter Abruf: Zeitpunkt (UTC)
csv-rank-from = Rang: bester
csv-rank-to = Rang: letzter
csv-rank-of = Rang: von
csv-grouped-by = Gruppiert nach
csv-group = Gruppe
csv-seen-from = Gesehen von
csv-seen-to = Gesehen bis
csv-address = Fundstelle
csv-sha256 = Beleg SHA-256

## Zusammenfassung im Terminal

summary-invented = Erfundenes Beispiel: Keine dieser Behörden gibt es.
summary-stages = Stand der Verifizierung (Behörden)
summary-targets = { $targets ->
    [one] Eine Seite stand an:
   *[other] { $targets } Seiten standen an:
}
summary-alerts = Braucht heute einen Blick
summary-more = und { $more } weitere im Bericht
summary-report = Bericht:
summary-requests = { $requests } Anfragen für { $targets } Seiten
summary-stopped-host = Für heute in Ruhe gelassen:

## Websites

heading-websites = Websites der Behörden
website-intro = Was auf Startseite, Kontaktseite und Impressumsseite einer Behörde steht. Weitere Seiten werden nicht gelesen.
website-caption = Startseite und Impressum, n = { $n } Behörden, { $date }
website-empty = Noch wurde keine Website gelesen.
website-note = „unbekannt“ heißt: Die Seite ließ es nicht erkennen, etwa weil ein Skript sie aufbaut. Es heißt nicht „nein“. Maßstab für das Impressum ist § 18 Abs. 1 MStV.
website-no-channel = kein Kanal bekannt
file-websites = Kriterien auf den Websites der Behörden
column-criterion = Kriterium
column-evidence = Beleg
column-state = Stand
criterion-home-page-links-channel = Kanal auf der Startseite verlinkt
criterion-home-page-links-imprint = Impressum verlinkt
criterion-home-page-links-contact = Kontakt verlinkt
criterion-contact-page-links-imprint = Impressum auf der Kontaktseite verlinkt
criterion-imprint-name = Name
criterion-imprint-address = Anschrift
criterion-imprint-representative = Vertretung
criterion-imprint-email = E-Mail
criterion-imprint-phone = Telefon
csv-channel-source = Kanal bekannt durch
csv-channel-source-from = Kanal bekannt seit (frühestens)
csv-channel-source-to = Kanal bekannt seit (spätestens)
registered-from = Kanal bekannt durch

## Vorschau einer Nacht (collect --plan)

plan-heading = Was eine Nacht abrufen würde, die jetzt beginnt
plan-column-host = Server
plan-column-due = fällig
plan-column-not-due = nicht fällig
plan-column-requests = Anfragen
plan-column-robots = robots.txt
plan-column-leads = Folgeseiten
plan-column-budget = Kontingent
plan-column-pause = Abstand
plan-column-time = Dauer
plan-total = { $requests } Anfragen an { $hosts } Server für { $due } fällige Seiten, fertig in { $time }: { $date }, { $clock } Uhr
plan-left-over = { $pages ->
    [one] Eine Seite bleibt für die nächste Nacht: Kontingent oder Zeit reichen nicht.
   *[other] { $pages } Seiten bleiben für die nächste Nacht: Kontingent oder Zeit reichen nicht.
}
plan-host-left-over = { $pages } für die nächste Nacht
plan-assumed = Wie viele Anfragen eine Seite braucht, ist angenommen für: { $kinds }. Noch kein Lauf hat solche Seiten abgerufen.
plan-not-asked-needs-permission = nur mit schriftlicher Erlaubnis
plan-not-asked-rests = bat um Ruhe
plan-not-asked-refused = gesperrte Adresse

# Channels on all platforms
heading-platforms = Weitere Kanäle
heading-two-way = Wechselseitige Verlinkung
heading-open = Zu klären
platform-whatsapp = WhatsApp
platform-telegram = Telegram
platform-mastodon = Mastodon
platform-bluesky = Bluesky
platform-youtube = YouTube
platform-press = Pressefeed
platform-instagram = Instagram
platform-facebook = Facebook
column-platform = Plattform
column-last-post = Letzter Beitrag
column-posts-28-days = Beiträge in 28 Tagen
column-imprint-clicks = Klicks zum Impressum
not-checked = noch nicht abgerufen
posts-at-least = mindestens { $n }
platforms-intro = Was die Behörden außer auf WhatsApp öffentlich unterhalten, soweit das Register es kennt.
platforms-caption = Kanäle auf anderen Plattformen, n = { $n }, { $date }
platforms-empty = Das Register kennt noch keine Kanäle auf anderen Plattformen.
platforms-note = „mindestens“: Die gelesene Liste reicht nicht 28 Tage zurück. Ein Strich: Die Plattform zeigt dieses Merkmal nicht. „unbekannt“ heißt nicht „nein“ und nicht null.
two-way-intro = Führt die Website zum Kanal und der Kanal zur Website, gehören beide erkennbar zusammen. Eine Nachahmung schafft höchstens eine Richtung.
two-way-caption = Website und Kanal, n = { $n } von { $of } Kanälen, bei denen eine Richtung bekannt ist, { $date }
two-way-empty = Noch ist für keinen Kanal bekannt, ob Website und Kanal aufeinander verlinken.
two-way-note = „kein Link“ von der Website steht nur da, wenn Startseite, Kontakt und Impressum vollständig gelesen wurden. Ein Kurzlink zählt, wenn seine Weiterleitungen zum Kanal führten. Pressefeeds stehen auf der Website selbst und fehlen hier.
column-website-to-channel = Website → Kanal
column-channel-to-website = Kanal → Website
column-two-way = Beide Richtungen
link-met = verlinkt
link-unmet = kein Link
link-unknown = unbekannt
link-redirected = über einen Kurzlink
link-verified = von der Plattform bestätigt am { $date }
link-elsewhere = verlinkt auf { $host }
two-way-met = ja
two-way-unmet = nein
two-way-unknown = unbekannt
open-none = Zurzeit gibt es nichts zu klären.
conflicts-heading = Zwei Seiten, zwei Kanäle
conflicts-intro = Zwei offizielle Seiten derselben Behörde nennen verschiedene Kanäle einer Plattform. Oft ist nur eine der Seiten veraltet.
conflicts-caption = Seiten mit verschiedenen Angaben, n = { $n }, { $date }
column-one-page = Die eine Seite nennt
column-other-page = Die andere Seite nennt
unconfirmed-heading = Nicht bestätigt
unconfirmed-intro = Kanäle aus dem Register, auf die keine der gelesenen Seiten der Behörde verlinkt. Das sagt nichts darüber, wer sie betreibt: Ein Link auf der Website klärt es.
unconfirmed-caption = Kanäle ohne Link von der Website, n = { $n }, { $date }
channel-without-name = ohne bekannten Namen
bears-name = trägt den Namen der Behörde
column-pages-read = Gelesen
pages-read = { $n ->
    [one] eine Seite, zuletzt { $date }
   *[other] { $n } Seiten, zuletzt { $date }
}
found-heading = Gefunden, noch nicht im Register
found-intro = Kanäle, auf die offizielle Seiten verlinken. Bitte prüfen Sie, ob sie der Behörde gehören, und tragen Sie sie dann ins Register ein.
found-caption = Gefundene Kanäle, n = { $n }, { $date }
found-more = { $n ->
    [one] Ein weiterer Kanal steht in found-channels.csv.
   *[other] { $n } weitere Kanäle stehen in found-channels.csv.
}
file-platform-channels = Kanäle auf anderen Plattformen
file-two-way = Links zwischen Website und Kanal mit Belegen
file-conflicts = Seiten, die verschiedene Kanäle nennen
file-unconfirmed = Kanäle ohne Link von der Website
file-found = gefundene Kanäle, die im Register fehlen
csv-posts-precision = Beiträge: Genauigkeit
csv-verified-at = Von der Plattform bestätigt am
csv-bears-name = Trägt den Namen der Behörde
csv-pages = Seiten

## Prüfungen von „doctor“

doctor-state-fine = gut
doctor-state-advice = Hinweis
doctor-state-wrong = falsch
doctor-settings = Einstellungen
doctor-registry = Verzeichnis
doctor-disk = Speicher
doctor-clock = Uhr
doctor-archive = Archiv
doctor-lock = Sperre
doctor-schedule = Zeitplan
doctor-last-night = Letzte Nacht
doctor-heading = Kanalbarometer { $version }, Projekt
doctor-sum = { $wrong } falsch, { $advice } mit Hinweis, { $fine } gut.

doctor-contact = Kontakt:
doctor-contact-none = In den Einstellungen fehlt ein Kontakt: Wer einen Server betreibt, könnte niemanden erreichen. Darum wird keiner gefragt.
doctor-contact-bad = Der Kontakt ist weder E-Mail- noch Webadresse:
doctor-contact-placeholder = Der Kontakt ist nur ein Platzhalter:
doctor-contact-advice = Tragen Sie in kanalbarometer.toml unter [collect] ein, wie man Sie erreicht: contact = "name@ihre-behoerde.de"
doctor-pauses = Pause zwischen zwei Abrufen bei einem Server: { $usual } Sekunden, bei WhatsApp { $whatsapp }
doctor-pause-short = Die Pause ist kürzer als empfohlen ({ $seconds } Sekunden):
doctor-pause-short-advice = Verlängern Sie sie, sobald der Server bremst (Fehler 429). Kürzer als eine Sekunde geht nie.
doctor-loopback = „loopback“ ist eingeschaltet. Das ist nur für Tests gedacht und öffnet Adressen dieses Rechners.
doctor-loopback-advice = Nehmen Sie die Zeile aus kanalbarometer.toml heraus.

doctor-registry-size = { $authorities } Behörden, { $channels } Kanäle
doctor-registry-empty = Noch ist keine Behörde eingetragen.
doctor-registry-empty-advice = Tragen Sie Ihre Behörden und Kanäle in die Tabellen unter data/registry ein.
doctor-registry-errors = Fehler, deren Zeilen außen vor bleiben: { $n }
doctor-registry-warnings = Warnungen: { $n }
doctor-registry-problems-advice = „kanalbarometer registry check“ nennt jede Zeile und wie Sie sie berichtigen.
doctor-registry-without-address = Kanäle ohne Adresse, die nicht abgerufen werden: { $n }
doctor-registry-without-address-advice = Tragen Sie in channels.csv die Adresse ein, sobald Sie sie kennen. Raten Sie nicht.

doctor-disk-free = { $free } frei. Die größte Nacht braucht im Archiv { $night }: Das reicht für { $nights } Nächte.
doctor-disk-plenty = { $free } frei. Die größte Nacht braucht im Archiv { $night }: Das reicht für Jahre.
doctor-disk-free-first = { $free } frei. Was eine Nacht braucht, zeigt die erste.
doctor-disk-unknown = Der freie Platz ließ sich nicht feststellen:
doctor-disk-unknown-advice = Sehen Sie selbst nach, ob auf dem Datenträger noch Platz ist.
doctor-disk-advice = Schaffen Sie Platz. Tabellen und Berichte lassen sich jederzeit aus dem Archiv neu erzeugen, das Archiv nicht.
doctor-writable = Archiv, Tabellen und Berichte lassen sich schreiben.
doctor-not-writable = Hier lässt sich nichts schreiben:
doctor-not-writable-advice = Prüfen Sie, wem der Ordner gehört und ob der Datenträger voll oder schreibgeschützt ist.

doctor-clock-now = { $moment }; Zeitzone dieses Rechners:
doctor-clock-behind-run = Die Uhr geht nach: Es ist { $now }, und der jüngste Lauf im Archiv begann am { $run }.
doctor-clock-behind-program = Die Uhr geht nach: Es ist { $now }, und dieses Programm ist vom { $program }.
doctor-clock-advice = Stellen Sie die Uhr und schalten Sie den Zeitabgleich ein, etwa mit: timedatectl set-ntp true
doctor-zone-missing = Die Zeitzone Europe/Berlin ist nicht verfügbar oder falsch: Tage und Wochen würden verschoben.
doctor-zone-missing-advice = Das Programm bringt die Zeitzone mit. Installieren Sie es neu und melden Sie uns das bitte.

doctor-archive-empty = Noch leer: Es gab noch keinen Lauf.
doctor-archive-size = { $runs } Läufe, { $size }; jede Datei ließ sich lesen.
doctor-archive-torn = Eine Datei endet mitten in einem Eintrag, wie es ein Absturz hinterlässt ({ $size }):
doctor-archive-torn-advice = Nichts zu tun: Der nächste Lauf legt den Rest beiseite und setzt fort.
doctor-archive-verified = { $records } Einträge in { $files } Dateien gelesen: Alle Prüfsummen stimmen.
doctor-archive-fault = Ein Eintrag ist beschädigt:
doctor-archive-fault-advice = Spielen Sie die Datei aus einer Sicherung zurück, oder legen Sie sie außerhalb des Archivs ab.

doctor-lock-free = Frei: Gerade arbeitet kein anderer Lauf.
doctor-lock-held = Ein Lauf arbeitet gerade ({ $process }).
doctor-lock-long = Ein Lauf hält die Sperre länger, als eine Nacht dauern darf ({ $process }).
doctor-lock-long-advice = Sehen Sie nach, ob er noch arbeitet. Wenn nicht, beenden Sie ihn: Die nächste Nacht setzt fort.
doctor-lock-left = Ein Lauf endete, ohne die Sperre zu lösen ({ $process }). Sie gilt nicht mehr.
doctor-lock-left-advice = Nichts zu tun: Der nächste Lauf übernimmt sie.
doctor-process = Prozess { $pid } seit { $since }
doctor-process-unknown = Prozess unbekannt

doctor-schedule-found = Die Nächte startet:
doctor-schedule-twice = Mehr als ein Zeitplan startet die Nächte:
doctor-schedule-twice-advice = Behalten Sie einen. Der zweite findet sonst die Sperre vor und endet jede Nacht mit Code 4.
doctor-schedule-off = Es gibt einen Zeitplan, aber er ist nicht eingeschaltet:
doctor-schedule-off-advice = Schalten Sie ihn ein mit:
doctor-schedule-other = Es gibt einen Zeitplan, aber für einen anderen Projektordner:
doctor-schedule-none = Kein Zeitplan zu sehen. Ob ein anderes Konto die Nächte startet, lässt sich von hier nicht sagen.
doctor-schedule-advice = „kanalbarometer schedule“ schreibt die Dateien für systemd, cron und Windows.

doctor-night-none = Noch keine.
doctor-night-none-advice = Starten Sie die erste mit „kanalbarometer nightly“.
doctor-night-running = Sie läuft gerade, seit { $moment }.
doctor-night-unfinished = Die Nacht vom { $moment } wurde unterbrochen.
doctor-night-unfinished-advice = Starten Sie „kanalbarometer nightly“: Binnen zwölf Stunden setzt der Lauf fort, danach beginnt ein neuer.
doctor-night-complete = { $moment }: zu Ende geführt.
doctor-night-stopped = { $moment }: vorzeitig angehalten.
doctor-night-stopped-advice = Was fehlt, fragt die nächste Nacht ab.
doctor-night-time-limit = { $moment }: Die Zeitgrenze war erreicht.
doctor-night-time-limit-advice = Was fehlt, fragt die nächste Nacht ab. Bleibt jede Nacht etwas liegen, erhöhen Sie night_limit_hours.
doctor-night-abandoned = { $moment }: unterbrochen und nicht mehr fortgesetzt.
doctor-night-ends = Ausgang der Abrufe:
doctor-night-nothing-read = Keine einzige Seite ließ sich lesen.
doctor-night-nothing-read-advice = Prüfen Sie die Netzverbindung dieses Rechners und die Punkte darunter.
doctor-night-no-report = Zu dieser Nacht gibt es keinen Bericht.
doctor-night-no-report-advice = Erzeugen Sie ihn mit „kanalbarometer nightly --offline“; das fragt keinen Server.
doctor-night-old = Die jüngste Nacht ist { $days } Tage her.
doctor-night-old-advice = Sehen Sie nach, warum keine neue kam: „journalctl -u kanalbarometer“ oder data/nightly.log sagen es.

doctor-pages-expected = erwartet:
doctor-pages-read-as = gelesen als:
doctor-pages-kind-verified = Kanal mit Haken
doctor-pages-kind-unverified = Kanal ohne Haken
doctor-pages-kind-dead = erloschener Kanal
doctor-pages-kind-unknown = nicht zu erkennen
doctor-pages-part-language = Sprache
doctor-pages-part-name = Name
doctor-pages-part-followers = Follower
doctor-pages-part-number = Zahl
doctor-pages-part-badge = Haken
doctor-pages-part-description = Beschreibung
doctor-pages-part-picture = Bild
doctor-pages-part-notice = Mitteilung
doctor-pages-as-modelled = wie im Modell
doctor-pages-elsewhere = anders
doctor-pages-missing = nicht gefunden
doctor-pages-issue = auffällig
doctor-pages-fits = Diese Seite passt zum Modell.
doctor-pages-compare = Diese Seite passt zum Modell, wenn Ihr Browser dasselbe zeigt. Bitte vergleichen Sie.
doctor-pages-differs = Diese Seite weicht vom Modell ab.
doctor-pages-confirmed = Das Seitenmodell ist bestätigt. Vielen Dank!
doctor-pages-so-far = Bisher passt alles. Zur Bestätigung fehlt noch: { $missing }.
doctor-pages-not-confirmed = Das Seitenmodell stimmt mit diesen Seiten nicht überein.
doctor-pages-lacks-verified = ein Kanal mit Haken (--verified)
doctor-pages-lacks-unverified = ein Kanal ohne Haken (--unverified)
doctor-pages-lacks-dead = ein erloschener Kanal (--dead)
doctor-pages-lacks-de = eine Kanalseite auf Deutsch
doctor-pages-lacks-en = eine Kanalseite auf Englisch
doctor-pages-report = Bitte schicken Sie uns diesen Text. Er nennt keine Namen, Adressen oder Zahlen:

method-permissions = Schriftliche Erlaubnis
method-permissions-text = Wo robots.txt Abrufe ausschließt, wird nur mit schriftlicher Erlaubnis gelesen.
method-permission = { $host }: { $reference } vom { $date }, gilt für { $scope }.

## Änderungen

heading-history = Änderungen
changes-intro = Was auf den Kanälen anders ist als zuvor, mit altem und neuem Wert und beiden Belegen. Dieselbe Liste gibt es als changes.md, changes.json und als Feed: changes.atom. Zum Abonnieren liegt der neueste immer im Ordner über diesem Bericht.
changes-caption = Gesehene Änderungen, neueste zuerst, n = { $n }, { $date }
changes-none = Keine Änderung gesehen. Das heißt nicht, dass es keine gab.
changes-note = Verglichen wird nur, was beide Male bekannt war. Wann genau sich etwas änderte, weiß niemand: irgendwann in den genannten Tagen.
changes-today = An diesem Tag gesehen ({ $n })
changes-earlier = In den 28 Tagen davor ({ $n })
changes-more = { $n ->
    [one] Eine weitere Änderung steht in changes.json.
   *[other] { $n } weitere Änderungen stehen in changes.json.
}
changes-more-csv = { $n ->
    [one] Eine weitere Änderung steht in changes.csv.
   *[other] { $n } weitere Änderungen stehen in changes.csv.
}
changes-gap = { $n ->
    [one] Änderung binnen eines Tages
   *[other] Änderung binnen { $n } Tagen
}
changes-seen = Jetzt
changes-before = Zuvor
changes-feed-title = Kanalbarometer: Änderungen auf Behördenkanälen
aspect-badge = Haken
aspect-imprint = Impressum
aspect-name = Name
aspect-description = Beschreibung
aspect-link = Ziel des Links
aspect-reachable = Erreichbarkeit
reachable-yes = erreichbar
reachable-no = nicht gefunden
column-aspect = Was
column-started = Eröffnet
column-value-before = Zuvor
column-value-after = Jetzt
drops-heading = Plötzlich viel weniger Follower
drops-intro = Die höchste mögliche Zahl von jetzt liegt unter 80 % der kleinsten möglichen vor etwa einer Woche. Rundungen der Plattform allein lösen das nicht aus.
drop-words = vorher mindestens { $low }, jetzt höchstens { $high }, { $days ->
    [one] ein Tag
   *[other] { $days } Tage
    } dazwischen.
days-to-badge-heading = Von der Eröffnung bis zum Haken
days-to-badge-intro = Gezählt wird bis zum ersten Tag, an dem jemand den Haken sah. Verliehen wurde er oft früher. Eine untere Grenze gibt es nur, wo der Kanal vorher ohne Haken gesehen wurde.
days-to-badge-caption = Kanäle mit bekannter Eröffnung und gesehenem Haken, n = { $n }, { $date }
days-none = am Tag der Eröffnung
days-at-most = { $n ->
    [one] höchstens ein Tag
   *[other] höchstens { $n } Tage
}
days-exactly = { $n ->
    [one] ein Tag
   *[other] { $n } Tage
}
days-between = { $from } bis { $n } Tage
column-days-to-badge = Bis zum Haken
column-unverified-on = Zuletzt ohne Haken gesehen
column-badge-seen = Haken zuerst gesehen
never-seen = nie
file-changes = alle gesehenen Änderungen mit beiden Belegen
file-changes-md = Änderungen zum Lesen
file-changes-json = Änderungen für Programme
file-changes-atom = Änderungen als Feed zum Abonnieren
file-days-to-badge = Tage von der Eröffnung bis zum Haken
file-drops = plötzliche Verluste an Followern
csv-gap-days = Tage dazwischen
csv-change-id = Änderung: Schlüssel
csv-before-from = Zuvor: Stand von
csv-before-to = Zuvor: Stand bis
csv-before-source = Zuvor: Quelle
csv-before-address = Zuvor: Fundstelle
csv-before-sha256 = Zuvor: Beleg SHA-256
csv-days-low = Tage: mindestens
csv-days-high = Tage: höchstens

## Register

heading-register = Wie vollständig das Register ist
coverage-sentence = { $bodies }: Von { $channels } von { $n } ist ein WhatsApp-Kanal bekannt ({ $share }), bei { $address } mit Adresse. Durch einen Link auf einer amtlichen Seite bestätigt: { $confirmed }.
coverage-note = Gezählt sind alle Kreise und Städte des Registers, keine Stichprobe; daher ohne Unsicherheitsbereich. „Nicht bekannt“ heißt nicht, dass es keinen Kanal gibt. Kreisfreie Städte zählen in beiden Gruppen.
coverage-empty = Im Register stehen keine Kreise und Städte.
chart-coverage-title = Bekannte WhatsApp-Kanäle nach Land
chart-coverage-description = Anteil der Kreise und Städte mit bekanntem Kanal je Land: { $districts } Kreise und kreisfreie Städte, { $towns } Städte. Schraffiert: kein Kanal bekannt.
legend-coverage-confirmed = von amtlicher Seite verlinkt
legend-coverage-known = Kanal bekannt
legend-coverage-unknown = kein Kanal bekannt
bodies-districts = Kreise und kreisfreie Städte
bodies-towns = Städte ab 20.000 Menschen
land-all = Deutschland
n-of-n = { $n } von { $of }
column-bodies = Gruppe
column-with-channel = Kanal bekannt
column-with-address = Adresse bekannt
column-confirmed = Amtlich verlinkt
sources-heading = Woher die Einträge stammen
sources-sentence = { $n ->
    [one] Ein WhatsApp-Kanal steht
   *[other] { $n } WhatsApp-Kanäle stehen
    } im Register. Bei { $undated } hat die Quelle kein Datum, bei { $old } ist sie älter als ein Jahr.
sources-median = In der Mitte liegen die datierten Quellen (n = { $n }) bei { $days } Tagen.
hosts-caption = Websites, auf denen die Kanäle genannt werden
hosts-more = { $n ->
    [one] eine weitere
   *[other] { $n } weitere
}
source-no-address = Quelle ohne Adresse
column-host = Website
column-number = Anzahl
column-source-kind = Art der Quelle
column-source-date = Datum der Quelle
csv-source-age = Alter der Quelle in Tagen
csv-has-address = Adresse bekannt
answer-yes = ja
answer-no = nein
tasks-heading = Was einen Blick braucht
kinds-caption = Aufgaben, die das Register vollständiger machen
tasks-list-heading = Arbeitsliste
tasks-caption = Aufgaben, größte Behörden zuerst, n = { $n }, { $date }
tasks-more = { $n ->
    [one] Eine weitere Aufgabe steht in register-tasks.csv.
   *[other] { $n } weitere Aufgaben stehen in register-tasks.csv.
}
column-task = Aufgabe
column-website = Website
column-known = Bisher gelesen
column-where = Wo nachsehen
pages-none = noch keine Seite gelesen
task-channel-found = gefundenen Kanal eintragen
task-conflict = Widerspruch klären
task-no-address = Adresse suchen
task-unconfirmed = bestätigen lassen
task-secondary = nähere Quelle suchen
task-source-old = Quelle erneuern
task-source-undated = Quelle datieren
task-no-channel-known = Kanal suchen
task-advice-channel-found = Eine amtliche Seite verweist auf einen Kanal. „kanalbarometer registry propose“ schreibt dafür Zeilen, die Sie prüfen und übernehmen können.
task-advice-conflict = Zwei amtliche Seiten nennen verschiedene Kanäle. Bitte bei der Behörde nachfragen, welcher gilt.
task-advice-no-address = Bitte die Einladung des Kanals suchen und als Adresse eintragen.
task-advice-unconfirmed = Keine gelesene Seite der Behörde verweist auf den Kanal. Ein Link auf der Website klärt es.
task-advice-secondary = Der Kanal ist nur aus zweiter Hand bekannt. Bitte eine Seite der Behörde oder eine Meldung suchen.
task-advice-source-old = Die Quelle ist älter als ein Jahr. Bitte nachsehen, ob es den Kanal noch gibt.
task-advice-source-undated = Die Quelle hat kein Datum. Bitte eines nachtragen oder eine datierte Quelle suchen.
task-advice-no-channel-known = Bitte auf der Website der Behörde und in der App nachsehen. Gibt es keinen Kanal, so bleibt der Eintrag leer.
file-register-coverage = bekannte Kanäle nach Land
file-register-entries = Quellen der eingetragenen Kanäle
file-register-tasks = Arbeitsliste für das Register

alert-imprint-vanished = Impressum verschwunden
alert-link-broken = Link führt nicht mehr zum Kanal
alert-followers-dropped = Plötzlich viel weniger Follower
alert-advice-imprint-vanished = Bitte die Kanalbeschreibung ansehen; ein Impressum ist Pflicht.
alert-advice-link-broken = Bitte den Kurzlink ausprobieren. Führt er nicht zum Kanal, berichtigen Sie ihn oder die Adresse im Verzeichnis.
alert-advice-followers-dropped = Bitte die Zahl auf der Kanalseite nachsehen; manchmal wurde ein Kanal neu angelegt.
## Woher eine Zahl kommt (explain)

explain-reads = Liest
explain-leads = Definition, Zeilen, Beleg und Textstelle einer Behörde:
explain-whose = BEHÖRDE
explain-rests-on = Beruht auf
explain-no-row = Keine Zeile: Darüber ist nichts bekannt.
explain-more = und { $more } weitere; mehr davon mit --format json
explain-held = im Archiv
explain-not-kept = nur mit Adresse verzeichnet, die Seite selbst ist nicht im Archiv
explain-missing = im Archiv nicht zu finden
explain-taken-back = aus einem Import, der zurückgenommen wurde
explain-unreadable = im Archiv beschädigt
explain-address = Adresse
explain-received = erhalten
explain-digest = SHA-256
explain-kept = Datei
explain-kept-at = { $file }, ab Byte { $offset }
explain-put-together = (steht so nicht am Stück in der Seite)
explain-not-used = Außerdem bekannt und nicht verwendet:
explain-older = älter
explain-published = nur veröffentlicht
explain-secondary = gibt andere wieder
explain-less-exact = weniger genau
explain-seen-earlier = am selben Tag früher gesehen
explain-not-readable = Seite nicht vollständig lesbar
explain-last-rules = gleichwertig; die letzten Regeln der Berechnung entscheiden

## Vergleich mit ähnlichen Behörden

heading-peers = Vergleich mit ähnlichen Behörden
peers-empty = Für einen Vergleich ist noch zu wenig bekannt: Keine Gruppe hat fünf vergleichbare Werte.
peers-more = { $n } weitere stehen in comparison.csv.
comparison-how = Verglichen wird mit Behörden derselben Ebene, Größe und desselben Landes. Sind dort weniger als fünf Werte bekannt, fällt erst das Land weg, dann die Größe; was gilt, steht dabei. Verglichen werden nur gelesene oder übergebene Zahlen, deren Tage höchstens 31 Tage auseinanderliegen. Rang und Perzentil sind Spannen, weil Zahlen gerundet sein können. Eine Gesamtnote gibt es nicht.
comparison-reach = Abonnierte je 1.000 Menschen im Vergleich
comparison-posts = Beiträge je Woche im Vergleich
comparison-words = { $placed } von { $known } bekannten Werten stehen in einer Gruppe. Von { $without } Behörden ist kein Wert bekannt.
comparison-like = am ähnlichsten: { $names }
comparison-watched = { $days } von 28 Tagen beobachtet
comparison-rank = { $rank } von { $n }
comparison-wider = weiter gefasst, weil die engere Gruppe zu klein ist
comparison-left-out = nicht vergleichbar: { $published } nur veröffentlicht, { $days } von anderen Tagen, { $open } nach oben offen
comparison-groups = Nach { $by }: die mittlere Hälfte der Werte der letzten 31 Tage
comparison-few = Weniger als fünf vergleichbare Werte, deshalb ohne Angabe: { $groups }.
refusal-published = Kein Vergleich: Die Zahl ist nur veröffentlicht, andere wurden gelesen.
refusal-no-day = Kein Vergleich: Niemand nennt den Tag der Zahl.
refusal-open = Kein Vergleich: Die Zahl ist nach oben offen.
refusal-too-few = Kein Vergleich: Auf dieser Ebene gibt es keine fünf vergleichbaren Werte.
column-peer-group = Vergleichsgruppe
column-percentile = Perzentil
column-quartiles = 25 % · Median · 75 %
column-posts-per-week = Beiträge je Woche
chart-peers-reach-title = Abonnierte je 1.000 Menschen neben ähnlichen Behörden
chart-peers-reach-description = { $n ->
    [one] Eine Behörde neben
   *[other] { $n } Behörden, jede neben
 } den Werten ihrer Vergleichsgruppe: gefüllter Punkt die Behörde selbst, Ringe die anderen, Band die mittlere Hälfte mit dem Median.
chart-peers-posts-title = Beiträge je Woche neben ähnlichen Behörden
chart-peers-posts-description = { $n ->
    [one] Eine Behörde neben
   *[other] { $n } Behörden, jede neben
 } den Werten ihrer Vergleichsgruppe in 28 Tagen, mit der Spanne, die der Zufall zulässt (95 %).
axis-posts-week = Beiträge je Woche
axis-posts-week-logarithmic = Beiträge je Woche (logarithmische Skala)
legend-own = die Behörde
legend-peer = andere der Gruppe
legend-middle-half = mittlere Hälfte mit Median
file-comparison = jede Behörde in ihrer Vergleichsgruppe: Rang, Perzentil, Quartile
file-comparison-groups = Median und Quartile nach Ebene und Land
file-nearest = wer wem am ähnlichsten ist
csv-compared-metric = Kennzahl
csv-value = Wert
csv-value-low = Wert von
csv-value-high = Wert bis
csv-watched-of-28 = Beobachtete Tage (von 28)
csv-group-level = Gruppe: Ebene
csv-group-size = Gruppe: Größe
csv-group-land = Gruppe: Land
csv-group-known = Gruppe: bekannte Werte
csv-percentile-low = Perzentil von
csv-percentile-high = Perzentil bis
csv-quartile-1 = 25 %
csv-quartile-3 = 75 %
csv-left-published = Nicht vergleichbar: nur veröffentlicht
csv-left-days = Nicht vergleichbar: andere Tage
csv-left-open = Nicht vergleichbar: offen
csv-not-compared = Warum nicht verglichen
csv-like = Ähnlich ist
csv-like-id = Ähnlich ist: Schlüssel
csv-like-ratio = Bevölkerung im Verhältnis
csv-like-land = Selbes Land
word-yes = ja
word-no = nein
compare-nearest = Am ähnlichsten
compare-peer = { $ratio }-fache Bevölkerung
compare-same-land = selbes Land
compare-nothing = Von keinem Kanal ist ein Wert bekannt; es gibt nichts zu vergleichen.
address-sie = Sie
address-du = du
address-ihr = ihr
address-mixed = beides
address-none = keine Anrede
register-formal = förmlich
register-neutral = neutral
register-casual = locker
posts-unknown = unbekannt
format-text = nur Text
format-link = Link
format-photo = Foto
format-video = Video
format-audio = Ton
format-document = Datei
format-sticker = Sticker
format-location = Ort
format-poll = Umfrage
format-other = anderes
topic-warning = Warnung
topic-traffic = Verkehr
topic-waste = Abfall
topic-jobs = Stellen
topic-events = Veranstaltungen
topic-council = Rat und Wahlen
topic-none = keins davon
posts-of-days = { $platform }, { $days } von 84 Tagen, { $n ->
    [one] ein Beitrag
   *[other] { $n } Beiträge
}
share-of-posts = { $n } von { $of } ({ $low } bis { $high })
posts-coverage = Gezählt werden Beiträge der letzten 84 Tage aus Zeiten, in denen jemand nachgesehen hat. Beiträge sind bekannt von { $n } der { $of } Kanäle im Verzeichnis; bei { $silent } gab es in der beobachteten Zeit keine, bei { $unwatched } hat niemand nachgesehen: Dort ist unbekannt, was geschrieben wurde. Unter jedem Anteil stehen die Beiträge und der Bereich, in dem er mit 95 % Sicherheit liegt.
evidence-heading = Woran es sich zeigt: die Worte der Kanäle
column-posts = Beiträge
column-watched-days = Tage beobachtet
column-sie = mit Sie
column-du-ihr = mit du oder ihr
column-consistency = einheitlich
column-formal = förmlich
column-casual = locker
column-salutation = mit Begrüßung
column-sign-off = mit Gruß
column-emoji = mit Emoji
column-sentence = Wörter je Satz
column-readability = Lesbarkeit (Amstad)
column-links = mit Link
column-own-links = Links zur eigenen Website
column-silent-pictures = Bilder ohne Worte
column-length = Zeichen (Median)
column-reactions = Reaktionen je Beitrag
column-reactions-per-1000 = je 1.000 Abos
column-reaction-kinds = häufigste Reaktionen
column-crisis = akute Gefahr
wording-caption = Stand { $date }: Ansprache von { $n ->
    [one] einem Kanal
   *[other] { $n } Kanälen
}
wording-note = Beurteilt werden nur eigene Beiträge mit Text, nach festen Regeln. Einheitlich ist der Anteil der häufigsten Anrede an allen Beiträgen mit Anrede; du und ihr gelten als eine Art. Lesbarkeit: von etwa 0 (schwer) bis 100 (leicht), unbekannt bei zu kurzen Texten. Es gibt kein Richtig und kein Falsch.
content-caption = Stand { $date }: Inhalte von { $n ->
    [one] einem Kanal
   *[other] { $n } Kanälen
}
content-note = Links zur eigenen Website: unter den Beiträgen mit Link, deren Ziel bekannt ist; Kurzlinks fremder Dienste bleiben außen vor. Bilder ohne Worte haben weder Text noch Beschreibung und bleiben manchen verschlossen; wo eine Plattform Beschreibungen nicht zeigt, ist das unbekannt. Reaktionen sind die, die beim letzten Nachsehen da waren.
topics-intro = Themen erkennt eine kleine Liste von Wörtern; ein Beitrag kann mehrere haben.
topics-caption = Stand { $date }: Themen von { $n ->
    [one] einem Kanal
   *[other] { $n } Kanälen
}
topics-note = Anteile an den Beiträgen mit deutschem Text. „Keins davon“ heißt nur, dass die Liste kein Wort darin kennt.
chart-address-title = Wie Kanäle ihre Leserschaft ansprechen
chart-address-description = Anteile der eigenen Beiträge je Kanal mit Sie, du, ihr, beidem oder ohne Anrede; { $n } Beiträge von { $channels } der { $of } Kanäle mit Beiträgen. Schraffiert: unbekannt.
chart-register-title = Wie Kanäle klingen
chart-register-description = Anteile förmlicher, neutraler und lockerer Beiträge je Kanal; { $n } Beiträge von { $channels } der { $of } Kanäle mit Beiträgen. Schraffiert: unbekannt.
chart-formats-title = Woraus die Beiträge bestehen
chart-formats-description = Anteile der Formate an den Beiträgen je Kanal; { $n } Beiträge von { $channels } der { $of } Kanäle mit Beiträgen. Schraffiert: unbekannt.
file-wording = Ansprache je Kanal
file-wording-evidence = Worte, die über die Ansprache entschieden
file-content = Inhalte und Themen je Kanal
file-reactions = Reaktionen je Kanal und Format
csv-watched-days = Beobachtete Tage von 84
csv-feature = Merkmal
csv-verdict = Urteil
csv-kind = Art
csv-measure = Messwert
csv-of = von
csv-share = Anteil
csv-low = mindestens
csv-high = höchstens
csv-per-1000 = je 1.000 Abos
exclusivity-intro = Niemand soll WhatsApp brauchen, um informiert zu sein: Was ein Kanal sagt, soll auch anderswo stehen, vielleicht in anderer Form. Gesucht wird zu jedem eigenen Beitrag eine Pressemitteilung derselben Behörde, die dasselbe sagt.
exclusivity-rule = Als Gegenstück gilt eine Mitteilung, die der Beitrag verlinkt, oder eine, die höchstens { $hours } Stunden vorher oder nachher erschien und ihm in Worten ähnelt, mindestens { $threshold } von 1. An erfundenen Beiträgen, die erst nach den Regeln geschrieben und von Hand beurteilt wurden, war das Urteil in { $share } der Fälle richtig: { $of-posts }. Meist wurde ein Gegenstück übersehen; wo viele gleichartige kurze Meldungen erscheinen, ist der Anteil eher zu günstig.
exclusivity-caption = Stand { $date }: Beiträge von { $n ->
    [one] einem Kanal
   *[other] { $n } Kanälen
} und ihre Gegenstücke in Pressemitteilungen
exclusivity-note = Unbekannt heißt nicht „nur im Kanal“: Diese Beiträge zählen in keinem Anteil mit. Gelesen werden die Presse-Feeds, nicht die ganze Website; ein Beitrag ohne Gegenstück kann dort trotzdem stehen. Weitergeleitetes zählt nicht mit, denn es ist nicht die Nachricht des Kanals.
exclusivity-coverage = Gezählt werden die bekannten eigenen Beiträge der letzten 84 Tage, auch aus Zeiten, in denen nicht durchgehend jemand nachgesehen hat. Bekannt sind solche Beiträge von { $n } der { $of } Kanäle im Verzeichnis; was in den übrigen stand und ob dort etwas stand, ist hier nicht gemessen. Neben jedem Anteil stehen die Beiträge und der Bereich, in dem er mit 95 % Sicherheit liegt.
exclusivity-no-feed = { $n ->
    [one] Von einem Kanal lässt sich kein Beitrag beurteilen
   *[other] Von { $n } Kanälen lässt sich kein Beitrag beurteilen
}, weil im Verzeichnis kein Presse-Feed der Behörde steht. Sobald er eingetragen ist, wird verglichen.
exclusivity-unjudged = { $n ->
    [one] Von einem Kanal lässt sich kein Beitrag beurteilen
   *[other] Von { $n } Kanälen lässt sich kein Beitrag beurteilen
}, weil es die Beiträge selbst oder die beobachtete Zeit nicht zulassen; die Gründe nennt exclusivity.csv.
exclusive-posts-heading = Beiträge ohne Gegenstück: { $n }
exclusive-posts-note = Für diese Beiträge fand sich keine Mitteilung, obwohl die ganze Zeit um sie herum beobachtet wurde. Die Liste ist zum Ansehen da, sie ist kein Urteil.
exclusive-posts-more = { $n ->
    [one] Ein weiterer steht
   *[other] { $n } weitere stehen
} in exclusive-posts.csv.
nearest-release = nächste Mitteilung, Ähnlichkeit { $similarity }
nearest-none = keine Mitteilung ähnelt ihm (alle unter { $similarity })
column-counterpart = mit Gegenstück
column-linked = davon verlinkt
column-exclusive = ohne Gegenstück
column-judged = beurteilt
column-untold = unbekannt
judged-span = { $from } bis { $to }
judged-of-posts = { $platform }, n = { $n }, { $untold } unbekannt
untold-no-press-channel = { $n } ohne Presse-Feed im Verzeichnis
untold-not-watched = { $n } in nicht ganz beobachteter Zeit
untold-own-page-not-read = { $n } mit Link auf eine eigene Seite, die in keinem Feed steht
untold-too-few-words = { $n } mit zu wenigen Worten
untold-text-or-time-unknown = { $n } ohne bekannten Text oder ohne Zeit
chart-exclusivity-title = Was auch in Pressemitteilungen steht
chart-exclusivity-description = Anteil der beurteilten Beiträge mit Gegenstück in den Pressemitteilungen derselben Behörde, mit dem Bereich, in dem er mit 95 % Sicherheit liegt; { $n } Beiträge von { $channels } der { $of } Kanäle mit beurteilten Beiträgen. Unbekanntes zählt nicht mit.
legend-counterpart = Anteil mit Gegenstück
legend-counterpart-interval = liegt mit 95 % Sicherheit in diesem Bereich
file-exclusivity = Gegenstücke in Pressemitteilungen je Kanal
file-exclusive-posts = Beiträge ohne Gegenstück
csv-judged = Beurteilte Beiträge
csv-with-counterpart = Mit Gegenstück
csv-with-link = Davon verlinkt
csv-without-counterpart = Ohne Gegenstück
csv-counterpart-share = Anteil mit Gegenstück
csv-judged-from = Beurteilt von
csv-judged-to = Beurteilt bis
csv-untold = Unbekannt
csv-no-press-channel = Unbekannt: kein Presse-Feed im Verzeichnis
csv-not-watched = Unbekannt: nicht ganz beobachtet
csv-own-page-not-read = Unbekannt: eigene Seite, die in keinem Feed steht
csv-too-few-words = Unbekannt: zu wenige Worte
csv-text-or-time-unknown = Unbekannt: Text oder Zeit fehlt
csv-posted-on = Tag des Beitrags
csv-opening = Anfang des Beitrags
csv-nearest-address = Nächste Mitteilung
csv-nearest-similarity = Ähnlichkeit
## Rhythmus

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Montag
weekday-short-2 = Dienstag
weekday-short-3 = Mittwoch
weekday-short-4 = Donnerst.
weekday-short-5 = Freitag
weekday-short-6 = Samstag
weekday-short-7 = Sonntag
cadence-intro = Wie oft und wann die Kanäle posten. Gezählt wird nur in der Zeit, in der wir nach Beiträgen gesehen haben; sie steht bei jeder Zahl. Was außerhalb liegt, ist unbekannt und zählt nie als „kein Beitrag“.
cadence-unwatched = { $n ->
    [one] Für einen weiteren Kanal ist nichts über Beiträge bekannt: Seine öffentliche Seite zeigt keine, oder wir haben sie in den letzten 84 Tagen nicht gelesen. Ein Export, den Sie übergeben, schließt die Lücke.
   *[other] Für { $n } weitere Kanäle ist nichts über Beiträge bekannt: Ihre öffentlichen Seiten zeigen keine, oder wir haben sie in den letzten 84 Tagen nicht gelesen. Ein Export, den Sie übergeben, schließt die Lücke.
}
cadence-heading = Alle beobachteten Kanäle
cadence-caption = Rhythmus, n = { $n } Kanäle mit beobachteter Zeit in den letzten 84 Tagen, Stand: { $date }
cadence-note = Je Woche: Beiträge geteilt durch die beobachtete Zeit, ab sieben beobachteten Tagen, mit exakter Poisson-Spanne zu 95 %. Der Beitrag, mit dem eine beobachtete Zeit beginnt, zählt dabei nicht mit, sonst fiele die Zahl zu hoch aus. Abstände an den Rändern sind „mindestens“ so lang. Schwankung: −1 ist ein Uhrwerk, 0 Zufall, gegen 1 kommen Beiträge in Schüben. „Ruht“ heißt: seit mindestens 28 beobachteten Tagen kein Beitrag.
cadence-reach-empty = Noch ist von keinem Kanal beides bekannt, Beiträge je Woche und Follower; daher gibt es hier keine Grafik.
hours-empty = Noch ist von keinem Beitrag die Stunde bekannt; daher gibt es hier keine Grafik.
hours-channels-empty = Einzelne Kanäle erscheinen hier ab sieben beobachteten Tagen.
column-watched = Beobachtet
column-per-week = Beiträge je Woche
column-per-week-low = mindestens
column-per-week-high = höchstens
column-per-week-28 = Je Woche, 4 Wochen
column-per-week-84 = Je Woche, 12 Wochen
column-watched-84 = beobachtete Tage (von 84)
column-median-gap = Abstand im Median
column-longest-gap = Längster Abstand
column-quiet = 22 bis 6 Uhr
column-weekday = Wochentag
watched-days = { $four } von 28, { $twelve } von 84 Tagen
watched-span = { $holes ->
    [0] { $from } bis { $to }, ohne Lücke
    [one] { $from } bis { $to }, eine Lücke
   *[other] { $from } bis { $to }, { $holes } Lücken
}
rate-untold = zu kurz beobachtet
posts-on-days = { $n ->
    [one] ein Beitrag
   *[other] { $n } Beiträge an { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }
}
posts-collected = abgerufen
posts-imported = eingelesen
posts-mixed = davon { $n } eingelesen
posts-without-hour = { $n } ohne Uhrzeit
interval-95 = { $low } bis { $high }
hours = { $value } Std.
days = { $value } Tage
gap-at-least = mindestens { $length }
burstiness = Schwankung { $value } (n = { $n })
cadence-share = { $part } von { $n }, { $between }
silent-hours = { $n ->
    [one] eine Stunde des Tages ohne Beitrag
   *[other] { $n } Stunden des Tages ohne Beitrag
}
days-ago = { $n ->
    [0] heute
    [one] gestern
   *[other] vor { $n } Tagen
}
activity-active = aktiv
activity-dormant = ruht
activity-not-seen-since = seither nicht durchgehend beobachtet
promises-heading = Versprochen und gehalten
promises-intro = Manche Kanäle sagen öffentlich zu, wie oft sie posten. Hier steht, in wie vielen ganz beobachteten Tagen oder Wochen sie das getan haben.
promises-caption = Zugesagter Rhythmus in den letzten 84 Tagen, n = { $n } Kanäle, Stand: { $date }
promises-note = Werktags heißt hier Montag bis Freitag ohne die neun bundesweiten Feiertage; Feiertage einzelner Länder zählen als Werktage. Nur Tage und Wochen, die von Anfang bis Ende beobachtet wurden, zählen. Spanne nach Wilson zu 95 %.
column-promised = Zugesagt
column-kept = Eingehalten
promised-workday = { $n ->
    [one] werktags ein Beitrag
   *[other] werktags { $n } Beiträge
}
promised-day = { $n ->
    [one] täglich ein Beitrag
   *[other] täglich { $n } Beiträge
}
promised-week = { $n ->
    [one] wöchentlich ein Beitrag
   *[other] wöchentlich { $n } Beiträge
}
kept-workday = { $n ->
    [0] kein ganzer Werktag beobachtet
   *[other] an { $kept } von { $n } Werktagen
}
kept-day = { $n ->
    [0] kein ganzer Tag beobachtet
   *[other] an { $kept } von { $n } Tagen
}
kept-week = { $n ->
    [0] keine ganze Woche beobachtet
   *[other] in { $kept } von { $n } Wochen
}
chart-cadence-reach-title = Erreicht mehr Menschen, wer öfter postet?
chart-cadence-reach-description = n = { $n } Kanäle, von denen beides bekannt ist: Beiträge je Woche beobachteter Zeit in den letzten 84 Tagen und Follower. Ein Zusammenhang ist noch kein Grund: Große Behörden haben auch mehr zu melden.
axis-posts-per-week = Beiträge je Woche
axis-followers-up = Follower (logarithmische Skala)
legend-interval-95 = Spanne (95 %) und Spanne der Followerangabe
chart-hours-title = Wann wird gepostet?
chart-hours-description = n = { $n } Beiträge von { $channels ->
    [one] einem Kanal
   *[other] { $channels } Kanälen
} in der beobachteten Zeit der letzten 84 Tage, nach Wochentag und Stunde in deutscher Zeit, Sommer wie Winter. Ein leeres Feld heißt: Wir haben dort keinen Beitrag gesehen. Kanäle mit vielen Beiträgen prägen das Bild.
chart-hours-channels-title = Und die einzelnen Kanäle?
chart-hours-channels-description = { $n ->
    [one] Der Kanal mit den meisten Beiträgen in den letzten 84 Tagen
   *[other] Die { $n } Kanäle mit den meisten Beiträgen in den letzten 84 Tagen
}, ab sieben beobachteten Tagen, in deutscher Zeit. Die Farben gelten für alle gleich.
hours-of-channel = { $n ->
    [one] ein Beitrag, { $days } von 84 Tagen beobachtet
   *[other] { $n } Beiträge, { $days } von 84 Tagen beobachtet
}
axis-hours = Zahl: Beiträge in der Stunde, die mit dieser Uhrzeit beginnt
axis-hours-thousands = Zahl: Tausend Beiträge in der Stunde, die mit dieser Uhrzeit beginnt
legend-hours-none = keiner gesehen
legend-hours-quiet = 22 bis 6 Uhr
file-cadence = wie oft und wann die Kanäle posten, mit beobachteter Zeit
file-promised-rhythm = zugesagter Rhythmus und wie er eingehalten wurde
csv-watched-from = Beobachtet von (UTC)
csv-watched-to = Beobachtet bis (UTC)
csv-holes = Beobachtet: Lücken
csv-watched-28 = Beobachtete Tage von 28
csv-posts-28 = Beiträge in 28 Tagen
csv-counted-28 = In 28 Tagen gezählt
csv-per-week-28 = Je Woche, 28 Tage
csv-per-week-28-low = Je Woche, 28 Tage: mindestens (95 %)
csv-per-week-28-high = Je Woche, 28 Tage: höchstens (95 %)
csv-active-days-28 = Tage mit Beitrag von 28
csv-watched-84 = Beobachtete Tage von 84
csv-posts-84 = Beiträge in 84 Tagen
csv-counted-84 = In 84 Tagen gezählt
csv-per-week-84 = Je Woche, 84 Tage
csv-per-week-84-low = Je Woche, 84 Tage: mindestens (95 %)
csv-per-week-84-high = Je Woche, 84 Tage: höchstens (95 %)
csv-active-days-84 = Tage mit Beitrag von 84
csv-watched-365 = Beobachtete Tage von 365
csv-posts-imported = Davon eingelesen
csv-posts-without-hour = Davon ohne Uhrzeit
csv-median-gap-low = Abstand im Median in Tagen: mindestens
csv-median-gap-high = Abstand im Median in Tagen: höchstens
csv-longest-gap-low = Längster Abstand in Tagen: mindestens
csv-longest-gap-high = Längster Abstand in Tagen: höchstens
csv-burstiness = Schwankung (−1 bis 1)
csv-closed-gaps = Abstände, beide Enden gesehen
csv-open-gaps = Abstände, ein Ende nicht gesehen
csv-timed-posts = Beiträge mit Uhrzeit
csv-quiet-posts = Beiträge von 22 bis 6 Uhr
csv-quiet-share = Anteil von 22 bis 6 Uhr
csv-quiet-low = Anteil von 22 bis 6 Uhr: mindestens (95 %)
csv-quiet-high = Anteil von 22 bis 6 Uhr: höchstens (95 %)
csv-silent-hours = Stunden des Tages ohne Beitrag
csv-age-days = Letzter Beitrag: Alter in Tagen
csv-silent-days = Stille danach, beobachtete Tage
csv-activity = Aktivität
csv-activity-active = aktiv
csv-activity-dormant = ruht
csv-activity-not-seen-since = seither nicht durchgehend beobachtet
csv-last-from = Letzter Beitrag: Tag von
csv-last-to = Letzter Beitrag: Tag bis
csv-last-source = Letzter Beitrag: Quelle
csv-last-address = Letzter Beitrag: Adresse
csv-last-sha256 = Letzter Beitrag: Beleg SHA-256
csv-promised-posts = Zugesagt: Beiträge
csv-promised-span = Zugesagt: je
csv-promised-source = Zugesagt: Quelle
csv-spans-watched = Ganz beobachtet
csv-spans-kept = Davon eingehalten
csv-kept-share = Anteil eingehalten
csv-kept-low = Anteil eingehalten: mindestens (95 %)
csv-kept-high = Anteil eingehalten: höchstens (95 %)
csv-span-workday = Werktag
csv-span-day = Tag
csv-span-week = Woche
## Wachstum und Reichweite

gain-at-least = mindestens { $gain }
gain-at-most = höchstens { $gain }
span-days = { $n ->
    [one] ein Tag
   *[other] { $n } Tage
}
growth-intro = Gezählt wird, was Kanalseiten und übernommene Dateien zeigen. Verglichen werden immer zwei Zählungen; die Tage, die wirklich dazwischenliegen, stehen dabei. Kurz gezeigte Zahlen wie „7,6 Tsd.“ lassen eine Spanne offen, und die Spanne des Zuwachses ist entsprechend breit.
growth-heading-table = Zuwachs der Kanäle
growth-caption = Zuwachs seit der Zählung vor etwa 7, 30, 90 und 365 Tagen, n = { $n } von { $of } Kanälen, Stand: { $date }. Für die übrigen gibt es noch keine zwei Zählungen im passenden Abstand.
growth-empty = Noch gibt es für keinen Kanal zwei Zählungen im passenden Abstand; nach einigen Nächten steht hier der Zuwachs.
growth-note = Der Abstand darf vom gesuchten um die Hälfte abweichen: für 30 Tage gelten 15 bis 45. Die neuere Zahl ist abgerufen oder eingelesen; die ältere ist nur dann eine veröffentlichte, wenn es keine eigene gibt, und dann steht es dabei. „Nicht zu unterscheiden“ heißt: Die Spannen beider Zählungen überschneiden sich.
growth-in-days = { $n ->
    [one] in einem Tag
   *[other] in { $n } Tagen
}
growth-percent = { $gain } %
growth-per-30-days = { $gain } in 30 Tagen
growth-per-day = { $gain } am Tag
growth-earlier = vorher { $count }
growth-unchanged = unverändert
growth-not-distinguishable = nicht zu unterscheiden ({ $gain })
growth-launch-empty = Noch ist für keinen Kanal beides bekannt, der Monat der Eröffnung und eine Zählung mit Datum; daher gibt es hier keine Kurven.
growth-30-empty = Noch gibt es für keinen Kanal zwei Zählungen, zwischen denen 15 bis 45 Tage liegen; daher gibt es hier keine Grafik zum Zuwachs in 30 Tagen.

chart-launch-title = Follower seit der Eröffnung
chart-launch-description = n = { $n } Kanäle, deren Eröffnung auf den Monat genau bekannt ist. Alle beginnen am Tag 0. Senkrechte Striche zeigen die Spanne der Zahl, waagerechte die Ungewissheit der Tage. Veröffentlichte Zahlen stehen neben abgerufenen und sind als Ring gezeichnet.
chart-growth-title = Zuwachs in 30 Tagen
chart-growth-description = n = { $n } Kanäle mit zwei Zählungen, zwischen denen 15 bis 45 Tage liegen, umgerechnet auf 30 Tage. Der Strich ist die Spanne, die beide Zählungen offenlassen; reicht sie über die Null, ist weder Wachstum noch Verlust belegt.
axis-launch-days = Tage seit der Eröffnung
axis-growth = Follower mehr oder weniger in 30 Tagen
legend-collected = abgerufen
legend-imported = eingelesen
legend-published = veröffentlicht
legend-unnamed = { $n ->
    [one] ein weiterer Kanal
   *[other] { $n } weitere Kanäle
}
legend-grown = Zuwachs oder Verlust belegt
legend-not-distinguishable = nicht zu unterscheiden

reached-heading = Anteil an den geschätzten WhatsApp-Nutzenden
reached-intro = Grundlage ist die Studie, die das Verzeichnis gelten lässt:
reached-caption = Follower im Verhältnis zu den geschätzten WhatsApp-Nutzenden, n = { $n } von { $of } WhatsApp-Kanälen, Stand: { $date }. Für die übrigen fehlt die Followerzahl, oder es gibt keine Einwohnerzahl (Polizei, Ministerien).
reached-empty = Für keinen Kanal sind Followerzahl, Einwohnerzahl und eine geltende Studie bekannt; daher lässt sich hier nichts schätzen.
reached-note = Die Spanne umfasst den Zufall der Stichprobe und die Rundung der Followerzahl, sonst nichts: nicht die Gewichtung der Studie, nicht die Zeit seither, nicht Unterschiede zwischen den Regionen. Die Studie fragt Menschen ab einem Mindestalter, die Einwohnerzahl zählt Kinder mit; die Zahl der Nutzenden ist deshalb eher zu hoch und der Anteil eher zu niedrig. Wer folgt, muss nicht dort wohnen.
reached-population = von { $n } Einwohnerinnen und Einwohnern ({ $date })
study-daily = { $year } nutzten { $share } % WhatsApp täglich (gerechnet mit { $low } bis { $high } %).
study-weekly = { $year } nutzten { $share } % WhatsApp mindestens wöchentlich (gerechnet mit { $low } bis { $high } %).
study-used = { $year } nutzten { $share } % WhatsApp (gerechnet mit { $low } bis { $high } %).
study-asked = Befragt: { $n }.

around-badge-heading = Vor und nach dem ersten Blick auf den Haken
around-badge-intro = Verglichen werden bis zu 90 Tage davor und danach. Ein Unterschied beweist keine Ursache: Kanäle wachsen nach der Eröffnung, einem Unwetter oder einer Kampagne am schnellsten. „Zuerst gesehen“ ist auch nicht „vergeben“; der Haken kann älter sein.
around-badge-caption = Zuwachs am Tag vor und nach dem ersten Blick auf den Haken, n = { $n } von { $of } WhatsApp-Kanälen, Stand: { $date }. Für die übrigen wurde kein Haken gesehen, oder es fehlen je zwei Zählungen auf beiden Seiten.
around-badge-empty = Noch gibt es für keinen Kanal mit Haken je zwei Zählungen davor und danach.
around-badge-unverified = noch ohne Haken am { $date }
around-badge-never-unverified = nie ohne Haken gesehen
around-badge-span = { $counts } Zählungen, { $n ->
    [one] ein Tag
   *[other] { $n } Tage
}
around-badge-counts = von { $first } auf { $last }
around-badge-trend = Median der Steigungen: { $gain } am Tag
pace-faster = danach schneller
pace-slower = danach langsamer
pace-not-distinguishable = nicht zu unterscheiden

column-users = Geschätzte Nutzende
column-reached = von 100 Nutzenden folgen
column-first-seen = Haken zuerst gesehen
column-before = Davor
column-after = Danach
column-pace = Vergleich
column-growth-30 = in 30 Tagen
column-span = Abstand
column-opened = Eröffnet
column-counts = Zählungen
column-first-count = Erste Zählung
column-newest-count = Letzte Zählung
csv-wanted-days = Gesuchte Tage
csv-span-days = Tage dazwischen
csv-gained = Zuwachs
csv-gained-low = Zuwachs mindestens
csv-gained-high = Zuwachs höchstens
csv-per-30-days = Zuwachs in 30 Tagen
csv-per-30-days-low = In 30 Tagen mindestens
csv-per-30-days-high = In 30 Tagen höchstens
csv-percent = Zuwachs in Prozent
csv-percent-low = In Prozent mindestens
csv-percent-high = In Prozent höchstens
csv-direction = Richtung
csv-earlier-followers = Follower vorher
csv-earlier-low = Vorher mindestens
csv-earlier-high = Vorher höchstens
csv-earlier-precision = Genauigkeit vorher
csv-population = Einwohnerzahl
csv-population-as-of = Einwohnerzahl vom
csv-study = Studie
csv-study-address = Fundstelle der Studie
csv-study-percent = Anteil der Studie in Prozent
csv-study-low = Anteil mindestens
csv-study-high = Anteil höchstens
csv-users-low = Nutzende mindestens
csv-users-high = Nutzende höchstens
csv-reached-low = je 100 mindestens
csv-reached-high = je 100 höchstens
csv-days-from = Tage seit Eröffnung mindestens
csv-days-to = Tage seit Eröffnung höchstens
csv-unverified-on = Zuletzt ohne Haken
csv-side = Seite
csv-per-day = Zuwachs am Tag
csv-per-day-low = Am Tag mindestens
csv-per-day-high = Am Tag höchstens
csv-trend-low = Median der Steigungen mindestens
csv-trend-high = Median der Steigungen höchstens
direction-grown = gewachsen
direction-shrunk = geschrumpft
csv-quartile-1-low = 25 % von
csv-quartile-1-high = 25 % bis
csv-median-low = Median von
csv-median-high = Median bis
csv-quartile-3-low = 75 % von
csv-quartile-3-high = 75 % bis
