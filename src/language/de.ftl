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
stage-unverified = nicht verifiziert
stage-badge-unknown = Haken unbekannt
stage-not-reachable = nicht erreichbar
stage-no-channel-known = kein Kanal bekannt

stage-meaning-verified = Die jüngste Angabe sagt: Der Kanal trägt den Verifizierungshaken.
stage-meaning-lost = Der Haken war da und fehlt in der jüngsten Angabe.
stage-meaning-unverified = Die jüngste Angabe sagt: Der Kanal trägt keinen Haken.
stage-meaning-badge-unknown = Es gibt einen Kanal, aber keine Angabe zum Haken.
stage-meaning-not-reachable = Die Adresse des Kanals antwortet nicht mehr.
stage-meaning-no-channel-known = Keine unserer Quellen nennt einen Kanal. Das heißt nicht, dass es keinen gibt.

stage-advice-verified = Nichts zu tun. Wir schauen weiter hin.
stage-advice-lost = Bitte prüfen Sie den Kanal in der App und die Verknüpfung mit Facebook und Instagram.
stage-advice-unverified = Der Weg zum Haken führt über ein verifiziertes Profil bei Meta und die Bestätigung in zwei Schritten.
stage-advice-badge-unknown = Ein Blick auf die Kanalseite klärt es; der nächste Abruf trägt es ein.
stage-advice-not-reachable = Bitte prüfen Sie, ob sich die Adresse geändert hat, und tragen Sie die neue ein.
stage-advice-no-channel-known = Kennen Sie den Kanal? Tragen Sie ihn mit Quelle in die Kanalliste ein.

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
alerts-no-run = Noch kein Abruf, daher noch nichts zu melden.

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
changes-intro = Was auf den Kanälen anders ist als zuvor, mit altem und neuem Wert und beiden Belegen. Dieselbe Liste gibt es als changes.md, changes.json und als Feed zum Abonnieren: changes.atom.
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
column-before = Zuvor
column-after = Jetzt
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
csv-earlier = Follower zuvor
csv-earlier-low = Follower zuvor: mindestens
csv-earlier-high = Follower zuvor: höchstens
csv-earlier-precision = Follower zuvor: Genauigkeit
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
