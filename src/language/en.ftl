### English: words for reports. Short, plain, polite.
### Text from outside (names, quotes, addresses) never stands in a message, but beside it.

## Numbers and times

percent = { $value }%
percent-less-than = under { $value }%
percent-more-than = over { $value }%
count-about = about { $count }
count-less-than = under { $count }
count-almost = just under { $count }
count-at-least = more than { $count }
count-between = { $low } to { $high }
moment = { $date }, { $time } (German time)
date-between = { $from } to { $to }
unknown = unknown

## Stages on the way to the badge

stage-verified = verified
stage-lost = badge lost
stage-applied = badge applied for
stage-ready-to-apply = ready to apply
stage-unverified = not verified
stage-badge-unknown = badge unknown
stage-not-reachable = not reachable
stage-no-channel-known = no channel known

stage-meaning-verified = The statement that counts says that the channel carries the verification badge.
stage-meaning-lost = The badge was there and is missing now.
stage-meaning-applied = The authority says that it has applied for the badge, and waits.
stage-meaning-ready-to-apply = No badge yet; everything that Meta asks for first is there.
stage-meaning-unverified = The channel carries no badge, and at least one prerequisite is missing or not known.
stage-meaning-badge-unknown = There is a channel, but no statement on its badge.
stage-meaning-not-reachable = The address of the channel no longer answers.
stage-meaning-no-channel-known = None of our sources names a channel. That does not mean that there is none.

stage-advice-verified = Nothing to do. We keep looking.
stage-advice-lost = Please check the channel in the app and its link to Facebook and Instagram.
stage-advice-applied = Please wait, and ask again after some weeks.
stage-advice-ready-to-apply = You can apply for the badge.
stage-advice-unverified = The way to the badge runs through a verified Meta profile and two-step verification.
stage-advice-badge-unknown = A look at the channel page settles it; the next run will record it.
stage-advice-not-reachable = Please check whether the address has changed, and enter the new one.
stage-advice-no-channel-known = Do you know the channel? Add it to the channel list with its source.

## Criteria: what is expected on the way to the badge and of a good channel

requirement-channel-reachable = channel reachable
requirement-channel-badge = badge on the channel
requirement-profile-badge = badge on Instagram or Facebook
requirement-profile-links-channel = channel link entered in that profile
requirement-two-step-verification = two-step verification with a confirmed e-mail address
requirement-group-mailbox = an official group mailbox for it
requirement-mailbox-off-phone = mailbox not readable on the same phone
requirement-official-phone = official phone
requirement-business-app = WhatsApp Business app
requirement-two-admins = at least two admins
requirement-imprint-in-description = imprint in the description
requirement-imprint-within-two-clicks = at most two clicks to the full imprint
requirement-imprint-elements = name, address and representative in the imprint
requirement-imprint-own = the authority's own imprint
requirement-website-links-channel = website links to the channel
requirement-channel-links-website = channel links to the website
requirement-channel-named = authority's name in the channel's name
requirement-short-link = memorable short link
requirement-recent-posts = posts of the last 30 days
requirement-promoted-elsewhere = mentioned on the authority's other channels

## The next step, with its reason

step-name-channel = Do you know the channel? Add it to the channel list with its source, since none of ours names it yet.
step-find-address = Enter the channel's present address, since there is nothing left at the one we know.
step-look-at-badge = Look whether the channel carries the badge, since no source says so yet.
step-win-back = Check profile, channel link and two-step verification, since the badge was there and is missing now.
step-apply = Apply to Meta for the badge, since everything that is asked for first is there.
step-wait = Wait, and ask again after some weeks, since applications are handled one by one.
step-keep = Nothing to do, since nothing of what is known is missing.
step-find-out-profile-badge = Look whether your profile on Instagram or Facebook carries the badge, since Meta asks for it first.
step-find-out-profile-links-channel = Look whether the channel link is entered in your profile on Instagram or Facebook, since Meta wants that confirmed.
step-find-out-two-step-verification = Look whether two-step verification with an e-mail address is on, since Meta asks for it.
step-meet-channel-reachable = Enter the channel's present address, since there is nothing left at the one we know.
step-meet-channel-badge = Apply for the badge, since the search in WhatsApp offers only channels that carry it.
step-meet-profile-badge = Have your profile on Instagram or Facebook verified first, since the channel's badge rests on it.
step-meet-profile-links-channel = Enter the channel link in that profile, since Meta wants it confirmed.
step-meet-two-step-verification = Turn on two-step verification with an e-mail address, since it protects the channel and Meta asks for it.
step-meet-group-mailbox = Enter an official group mailbox, since the mailbox of a person can vanish with that person.
step-meet-mailbox-off-phone = Take the mailbox off the channel's phone, since whoever holds both can change the PIN.
step-meet-official-phone = Run the channel from an official phone, since private ones leave with the people they belong to.
step-meet-business-app = Use the WhatsApp Business app, since it keeps official and private apart.
step-meet-two-admins = Make a second person admin, since otherwise the channel stands still when the only one is away.
step-meet-imprint-in-description = Put the imprint or a link of that name into the description, since section 18 (1) MStV asks for it.
step-meet-imprint-within-two-clicks = Link directly to the imprint, since more than two clicks are not held to be easy to reach.
step-meet-imprint-elements = Complete name, address and representative in the imprint, since section 18 (1) MStV asks for them.
step-meet-imprint-own = Link to your own authority's imprint, since people must see who answers for the channel.
step-meet-website-links-channel = Link to the channel on your website, since only that shows that it is really yours.
step-meet-channel-links-website = Link to your website in the description, since that leads from the channel back to the authority.
step-meet-channel-named = Put the authority's name into the channel's name, since that is what people search for.
step-meet-short-link = Set up a short link made of words, since it can be printed, said and remembered.
step-meet-recent-posts = Publish some posts before you invite people, since an empty channel loses them.
step-meet-promoted-elsewhere = Point to the channel on your other ones, since the people you already reach are there.

standing-verified = Badge seen since { $date }
standing-verified-between = Badge came between { $before } and { $date }
standing-lost = Badge missing since { $date }
standing-lost-between = Badge lost between { $before } and { $date }
standing-applied =
    { $days ->
        [one] Applied on { $date }, waiting for one day
       *[other] Applied on { $date }, waiting for { $days } days
    }

criteria-heading = Criteria, evidence and the next step
criteria-intro = For each channel: what is met, what is missing, and how we know. What a page shows comes first; contradictions stand beside it.
criteria-none = No channel is known yet; so there is nothing to check here.
criteria-next = Next step:
criteria-caption = { $met } met, { $unmet } not met, { $unknown } not known
criteria-open = Not known yet:
criteria-contrary = To the contrary:
criteria-answered = Answer of:
criteria-note = “Not known” never means “no”. What only the authority can know comes from its own answer (declared.csv). No badge does not mean that a channel is fake.

## Dossier: the eleven answers that Meta asks for

dossier-title = Dossier for the verification
dossier-gap = MISSING.
dossier-wrong = FORM:
dossier-count = { $complete } of { $all } answers are there in the form asked for.
dossier-registry = registry, from
dossier-local-file = (from private/phone.toml, on this machine only)
dossier-item-partner-name = Name of the authority as partner
dossier-item-profile-handle = Handle of the verified account on Instagram or Facebook, without blanks and without @
dossier-item-profile-link = Link to that profile
dossier-item-invitation-in-profile = Confirmation that the invitation link is in that profile
dossier-item-channel-name = Name of the channel
dossier-item-phone = Telephone number of the channel
dossier-item-invitation-link = Invitation link
dossier-item-channel-language = Language of the channel
dossier-item-profile-followers = Follower numbers of the profiles
dossier-item-preferred-country = Preferred country
dossier-item-two-step-verification = Confirmation that two-step verification is on
dossier-gap-partner-name = Enter partner_name in declared.csv.
dossier-gap-profile-handle = Enter your profile in channels.csv, or profile_handle in declared.csv.
dossier-gap-profile-link = Enter your profile in channels.csv, or profile_address in declared.csv.
dossier-gap-invitation-in-profile = Look into your profile, and enter profile_links_channel in declared.csv.
dossier-gap-channel-name = Read the name in the app, and enter it in channels.csv.
dossier-gap-phone = Write the number into private/phone.toml; it stays on this machine.
dossier-gap-invitation-link = Copy the link in the app, and enter it in channels.csv.
dossier-gap-channel-language = Enter channel_language in declared.csv, such as German.
dossier-gap-profile-followers = Read the numbers in the profiles, or hand over the saved profile pages with import.
dossier-gap-preferred-country = Enter preferred_country in declared.csv.
dossier-gap-two-step-verification = Look into the settings of the app, and enter two_step_verification in declared.csv.
dossier-problem-blank = The handle must not have a blank in it.
dossier-problem-at = The handle stands without @.
dossier-problem-no-profile = This is not a link to a profile on Instagram or Facebook.
dossier-problem-other-profile = The link leads to another profile than the one named.
dossier-problem-not-yet = This must be answered with yes before you apply.
dossier-problem-no-invitation = This is not an invitation link of a channel.
dossier-problem-not-international = Please write it with the country's code, such as +49, and in full.
dossier-confirmed-met = yes
dossier-confirmed-unmet = no

## How a check ended

status-ok = read
status-not-found = not found
status-no-count = no number
status-page-changed = page changed
status-robots-denied = excluded by robots.txt
status-permission-required = login required
status-rate-limited = slowed down
status-http-error = server error
status-network-error = no connection
status-too-large = too large
status-withheld-implausible = value withheld
status-not-due = not due
status-not-supported = not supported
status-budget-spent = budget spent
status-interrupted = run interrupted
status-not-asked = not asked yet

status-meaning-ok = The page arrived and could be read.
status-meaning-not-found = There is nothing at this address. The server or the page itself says so.
status-meaning-no-count = The page arrived but shows no follower number.
status-meaning-page-changed = The page looks different from what we know. We conclude nothing from it.
status-meaning-robots-denied = The server does not allow automated reading, or could not deliver its robots.txt.
status-meaning-permission-required = The server asks for a login. We never log in.
status-meaning-rate-limited = The server asked for quiet. We stopped for this night.
status-meaning-http-error = The server answered with an error.
status-meaning-network-error = The server could not be reached, or the address leads into an internal network and is never asked.
status-meaning-too-large = The answer was larger than the agreed limit.
status-meaning-withheld-implausible = A number jumped implausibly far. It waits for a person to look.
status-meaning-not-due = The page was not due this night. The last reading stands.
status-meaning-not-supported = Addresses or platforms of this kind are not read.
status-meaning-budget-spent = The requests that we put to this server in one night at most had been used up before.
status-meaning-interrupted = The run ended before this address had its turn.
status-meaning-not-asked = No run has asked this address yet.

status-advice-ok = Nothing to do.
status-advice-not-found = Please check the address and correct it in the registry.
status-advice-no-count = Please look at the page in a browser. For new channels it often helps to wait a few days.
status-advice-page-changed = Save the page in a browser, check it with “doctor pages” and tell us what it says.
status-advice-robots-denied = Please respect that. If the page is your own, have its robots.txt checked.
status-advice-permission-required = Please check the address: public channel pages need no login.
status-advice-rate-limited = The next night asks again. If it happens often, please lengthen the pause (pause_seconds).
status-advice-http-error = Wait a few nights. If the error lasts, please open the address in a browser.
status-advice-network-error = Please check the address and this computer’s network connection.
status-advice-too-large = Please check the address: channel pages and imprints are small.
status-advice-withheld-implausible = Please compare the number with the channel page. Until then the last reading stands.
status-advice-not-due = Nothing to do.
status-advice-not-supported = Please enter the public address of a channel.
status-advice-budget-spent = Next night it comes first. If this keeps happening, please raise requests_a_night.
status-advice-interrupted = Start the run again; it goes on from there.
status-advice-not-asked = The next run asks for it. “kanalbarometer nightly” starts one.

## Levels, Länder, sizes

level-bund = Federal
level-land = Land
level-kreis = District
level-kreisfreie-stadt = District-free city
level-gemeinde = Municipality
level-bezirk = Borough
level-polizei = Police
level-feuerwehr = Fire service
level-other = Other

land-bb = Brandenburg
land-be = Berlin
land-bw = Baden-Württemberg
land-by = Bavaria
land-hb = Bremen
land-he = Hesse
land-hh = Hamburg
land-mv = Mecklenburg-Western Pomerania
land-ni = Lower Saxony
land-nw = North Rhine-Westphalia
land-rp = Rhineland-Palatinate
land-sh = Schleswig-Holstein
land-sl = Saarland
land-sn = Saxony
land-st = Saxony-Anhalt
land-th = Thuringia
land-none = no Land (federal)

population-1-under-20k = under 20,000
population-2-20k-to-50k = 20,000 to 49,999
population-3-50k-to-100k = 50,000 to 99,999
population-4-100k-to-250k = 100,000 to 249,999
population-5-250k-to-500k = 250,000 to 499,999
population-6-500k-and-more = 500,000 and more
population-unknown = no population figure

## Badge, imprint, origin

fact-met = met
fact-unmet = not met
fact-unknown = unknown

badge-met = badge present
badge-unmet = no badge
badge-unknown = unknown

imprint-full-text = complete in the text
imprint-labelled-link = labelled link
imprint-unlabelled-link = unlabelled link
imprint-none = none found
imprint-unknown = unknown

source-collected = collected
source-imported = imported
source-published = published
source-declared = self-reported

source-kind-own = own page
source-kind-release = press release
source-kind-press = press
source-kind-secondary = secondary source, unconfirmed

precision-exact = exact
precision-rounded = rounded by the page
precision-about = approximate
precision-at-least = lower bound

## What needs a look today

alert-pages-turned = Pages no longer readable
alert-field-missing = Field suddenly missing
alert-values-alike = Same value everywhere
alert-values-jumped = Many numbers jump at once
alert-badge-lost = Badge lost
alert-not-reachable = Channel no longer answers
alert-page-changed = Page looks different
alert-renamed = Channel renamed
alert-withheld = Number withheld

alert-advice-pages-turned = The platform has probably changed its pages. Please look at a stored page and have the reading mended; until then the last reading stands with its date.
alert-advice-field-missing = The platform has probably changed its pages. Please have the reading of this field mended; until then the last reading stands with its date.
alert-advice-values-alike = Different channels never have that. Please have the reading of this field checked; until then the last reading stands with its date.
alert-advice-values-jumped = Please have the reading of this number checked; until then the last reading stands with its date.
alert-advice-badge-lost = Please check in the app whether the badge is really gone.
alert-advice-not-reachable = Please check the address and correct it in the channel list.
alert-advice-page-changed = Please look at the stored page; until then the last reading stands.
alert-advice-renamed = Please check whether it is still the same channel.
alert-advice-withheld = Please look the number up on the channel page. If the next two nights say the same, it stands.

## What the canaries found

drift-pages-turned = { $page }: { $fine } of { $pages } pages that could be read before can still be read ({ $found }), expected at least { $expected }.
drift-field-missing = { $page }: { $field } on { $fine } of { $pages } pages ({ $found }), expected at least { $expected }.
drift-values-alike = { $page }: { $field } is the same on { $same } of { $pages } pages (“{ $seen }”).
drift-values-jumped = { $page }: { $field } in its plausible range on { $fine } of { $pages } pages ({ $found }), expected at least { $expected }.
drift-jump = { $page }: read { $seen }, expected { $from } to { $to } (last { $before } on { $date }).
drift-jump-open = { $page }: read { $seen }, expected at least { $from } (last { $before } on { $date }).

field-name = name
field-description = description
field-followers = follower count
field-badge = state of the badge
field-verified = badge
field-picture = profile picture
field-handle = handle
field-posts-total = number of posts
field-opened-on = opening day
field-last-post-on = day of the newest post
field-posts = posts
field-post-time = time of posts
field-post-text = text of posts
field-post-title = title of posts
field-post-content = content of posts
field-post-media = media of posts
field-post-url = address of posts
field-post-views = views of posts
field-post-reactions = reactions to posts
field-post-replies = replies to posts
field-post-shares = shares of posts
field-link = links to channels
field-lead = addresses to go on with

purpose-whatsapp-channel = WhatsApp, channel page
purpose-whatsapp-channel-italian = WhatsApp, channel page in Italian
purpose-telegram-card = Telegram, card
purpose-telegram-preview = Telegram, preview
purpose-mastodon-account = Mastodon, profile
purpose-mastodon-statuses = Mastodon, posts
purpose-bluesky-profile = Bluesky, profile
purpose-bluesky-feed = Bluesky, posts
purpose-youtube-page = YouTube, channel page
purpose-youtube-feed = YouTube, list of videos
purpose-press-feed = press releases
purpose-instagram-profile = Instagram, profile
purpose-facebook-page = Facebook, page
purpose-whatsapp-client = WhatsApp, export of a program
purpose-telegram-export = Telegram, export of the channel
purpose-mastodon-outbox = Mastodon, archive of the account
purpose-website-home = website, home page
purpose-website-contact = website, contact page
purpose-website-imprint = website, imprint
purpose-post-table = table of posts
purpose-follower-table = table of follower counts
purpose-whatsapp-chat = WhatsApp, exported chat
purpose-whatsapp-web = WhatsApp Web, saved channel

## Headings and sentences of the report

report-title = WhatsApp channels of German public authorities
report-lede = Who runs a channel, who carries the verification badge, how many people follow, and is there an imprint? Every figure with its date and source; what we do not know is called “unknown” here.
as-of = As of { $date }
run-none = No server asked yet: the figures come from other sources, which stand beside them.
run-started = Run of { $moment }, { $n ->
    [one] { $n } address
   *[other] { $n } addresses
}
invented-short = Invented example.
invented-label = Note
invented = All authorities, channels and figures in this report are made up.
skip = Skip to content
contents = Contents
footer = What is public, read politely. Not legal advice.
n-equals = n = { $n }

heading-overview = At a glance
heading-today = Needs a look today
heading-verification = State of verification
heading-reach = Reach
heading-growth = Growth
heading-cadence = Rhythm
heading-wording = Wording
heading-content = Content
heading-exclusivity = Nothing only in the channel
how-measured = How this is measured
heading-comparison = Comparison by level, Land and size
heading-published = Published figures
heading-method = How the figures come about
heading-targets = How the checks ended
heading-files = Data to work with

tile-authorities = authorities in the registry
tile-authorities-note = with an official key or a source
tile-with-channel = with a known channel
tile-channels-note = { $n ->
    [one] one channel
   *[other] { $n } channels
}
of-with-channel = of { $n } with a known channel
tile-targets = addresses in the last run
tile-targets-note = { $n } of them read
tile-no-run = no run yet
tile-no-run-note = no server has been asked

alerts-none = Nothing needs a look today.
alerts-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
alerts-no-run = No run yet, so there is nothing to report.

next-steps-heading = Next steps
next-steps-intro = The next step of every channel with its reason; equal steps stand together, what cannot wait comes first. A name leads to the channel's criteria.
next-steps-channels = { $n ->
    [one] one channel
   *[other] { $n } channels
}
next-steps-more = { $n ->
    [one] and one more in report.json
   *[other] and { $n } more in report.json
}

## Charts

chart-data = { $n ->
    [one] Data behind the chart (one row)
   *[other] Data behind the chart ({ $n } rows)
}
chart-more = { $n ->
    [one] and one more channel, not shown here
   *[other] and { $n } more channels, not shown here
}

chart-stages-title = How far are the authorities on the way to the badge?
chart-stages-description = n = { $n } authorities. Where there are several channels, the best one counts. “No channel known” only means that none of our sources names one.
stages-empty = The registry holds no authority yet; so there is no chart here.
stages-all = All authorities in the registry (n = { $n })
stages-with-channel = Of these, with a known channel (n = { $n })

chart-stages-by-group-title = How far are levels and Länder?
chart-stages-by-group-description = n = { $n } authorities with a known channel, their number in the bars. “3 of 12” means that a channel is known of 3 out of 12 authorities in the registry. Groups without a known channel stand only in the data of the chart.
stages-by-group-empty = No chart by level and Land yet: it takes a known channel.
column-level-or-land = Level or Land

chart-stages-over-time-title = How did it go week by week?
chart-stages-over-time-description = n = { $n } authorities of today, weeks from { $from } to { $to }. Verified: { $before } at the beginning, { $after } at the end. Between two statements the older one holds. Statements without a date, and those that only repeat others, are not in it; so the last week may know less than the charts above. “Without badge” stands for not verified, ready to apply and applied together, since what was still missing has no date. Authorities of which no channel was known at the time are not drawn.
stages-over-time-empty = No course of time yet: it takes statements from two calendar weeks.
without-badge = without badge
column-week-until = Week until

chart-ranking-title = Who has the most followers?
chart-ranking-description = n = { $n } channels, comparable because read within seven days and in the same way ({ $sources }). Where intervals overlap, channels share a rank.
ranking-empty = No ranking yet: it takes numbers collected within seven days. Published figures of different days stand further down.

chart-density-title = Followers per 1,000 inhabitants
chart-density-description = n = { $n } authorities with a follower number and a population. The numbers may be of different days; dates and sources stand in the data. Median from three authorities on.
density-empty = Too little is known for a comparison: on no level are followers and population known of three authorities. Single values stand in the table above.

chart-shares-title = Badge and imprint by level
chart-shares-description = n = { $n } known channels, counts in the bars. Imprint met: complete in the text or as a labelled link in the channel description (yardstick: § 18 MStV). Unknown is not “no”.
chart-shares-badge-only = n = { $n } known channels, counts in the bars. There is no statement on the imprint of any channel yet; that takes a run. Unknown is not “no”.
shares-empty = There is no statement on badge or imprint of any channel yet; so there is nothing to compare.
shares-badge = Verification badge
shares-imprint = Imprint in the description

chart-published-title = Follower numbers that were published
chart-published-description = n = { $n } statements by the press and by authorities, each with its own date. That is why there is no rank.
published-followers-empty = There are no published follower numbers.

legend-badge-met = with badge
legend-badge-unmet = without badge
legend-badge-unknown = badge unknown
legend-stated = statement with its interval
legend-interval = interval of the statement
legend-open = open above (“more than”)
legend-authority = one authority
legend-median = median of the level
legend-share-met = met
legend-share-unmet = not met
legend-share-unknown = unknown

axis-followers = Followers
axis-followers-logarithmic = Followers (logarithmic scale)
axis-density = Followers per 1,000 inhabitants
axis-density-logarithmic = Followers per 1,000 inhabitants (logarithmic scale)

## Columns

column-authority = Authority
column-level = Level
column-land = Land
column-inhabitants = Inhabitants
column-stage = Stage
column-channel = Channel
column-channels = Channels
column-authorities = Authorities
column-badge = Badge
column-followers = Followers
column-density = per 1,000 inh.
column-imprint = Imprint
column-last-check = Last check
column-rank = Rank
column-date = As of
column-source = Source
column-quote = Words
column-median = Median
column-share-of-all = Share
column-meaning = Meaning
column-advice = What to do
column-status = Outcome
column-targets = Addresses
column-alert = Reason
column-code = Kind
column-subject = Concerns
column-place = Place
column-detail = Finding

badge-unknown-long = badge unknown
imprint-met = imprint present
imprint-unmet = imprint missing or unlabelled
imprint-unknown-long = imprint unknown

date-unknown = no date
stored-page = record
never-checked = never yet
channel-unnamed = to the channel
channel-without-address = channel without a known address
channel-since = since { $date }
unconfirmed = * unconfirmed: from a secondary source

## Tables

status-heading = All authorities and channels
status-empty = Enter authorities and channels in the registry, and this table will fill.
status-intro = Every statement stands with its date and source. An authority with several channels has several rows.
status-caption = State of verification, n = { $n } authorities, as of { $date }
dash-note = A dash means unknown, or not to be said without a known channel. It never means zero and never “no”.
stages-heading = What the stages mean
filter-text = Name contains
filter-all = all
filter-with-channel = with a known channel
filter-every-stage = all authorities
filter-reset = Reset
filter-count = %1 of %2 rows

shares-by-level = By level
shares-by-land = By Land
shares-by-population = By population
shares-caption = Badge and imprint, n = { $n } channels, as of { $date }. “3 of 5” means: for 3 of the 5 channels that there is a statement on.
shares-without = Without a known channel: { $groups }.
met-of-known = { $met } of { $known }

published-heading = All statements with their place
published-caption = Published follower numbers, n = { $n }, as of { $date }

targets-heading = { $n ->
    [one] One address and how its check ended
   *[other] { $n } addresses and how their checks ended
}
targets-none = No run yet, so there are no outcomes.
issues-heading = What could not be read or disagrees
issues-none = Everything could be read, and no document disagrees with another.
issues-caption = { $n ->
    [one] One thing that could not be read or that another disagrees with
   *[other] { $n } things that could not be read or that others disagree with
}
issues-more = { $n ->
    [one] One more stands in issues.csv.
   *[other] { $n } more stand in issues.csv.
}

## Method

method-what = What is counted
method-what-text = Public WhatsApp channels of authorities are counted. Only what is public is read, without a login. What is missing stays unknown and is not estimated.
method-precision = Precision
method-precision-text = Every number keeps the precision of its source. “About 500” stands for 450 to 550, “7.6K” for 7,550 to 7,649, “more than 250” is open above. For “about” we take half of the last place given, at most a tenth; that is our own convention.
method-rank = Rank
method-rank-text = Only numbers collected within seven days are compared. Where two intervals overlap, neither is provably larger: both share the ranks.
method-density = Per 1,000 inhabitants
method-density-text = Followers divided by the official population, times 1,000. Followers need not live there. Ministries and police have no population of their own and are not shown.
method-badge = Badge
method-badge-text = What counts is whether there is a badge, never its colour: it was green until 2024 and has been blue since. No badge does not mean fake; many authorities are still waiting for it.
method-imprint = Imprint
method-imprint-text = The yardstick is § 18 (1) MStV: name and address in the channel description, or a link that visibly names the imprint. An unlabelled link counts as not met. This is a hint, not a legal assessment.
method-sources = Sources
method-sources-text = “Collected” was read by ourselves, with the stored page as record. “Imported” comes from a file that someone handed over, which is the record. “Published” comes from the press or an authority. “Self-reported” is an authority's answer. Secondary sources count as unconfirmed.
method-manners = Manners
method-manners-text = Servers are asked rarely, slowly and under our own name. What robots.txt excludes stays unread; when a server asks for quiet, we stop for the night.

## Files

files-intro = The tables open in spreadsheets. An empty cell means unknown or not applicable, never zero. You may use the charts on slides, with their source.
file-criteria = one row per channel and criterion, with evidence and contradiction
file-status = one row per authority and channel, with all sources
file-followers = ranking with intervals
file-published = published follower numbers with their place
file-shares = badge and imprint by level, Land and size
file-targets = how the checks ended
file-alerts = what needs a look today
file-issues = what could not be read or disagrees
file-json = everything together, for programs

csv-authority-id = Authority: key
csv-inhabitants-as-of = Inhabitants: as of
csv-channel-id = Channel: key
csv-channel-address = Channel: address
csv-channel-stage = Channel: stage
csv-badge-from = Badge: from
csv-badge-to = Badge: to
csv-badge-source = Badge: source
csv-badge-address = Badge: address
csv-badge-sha256 = Badge: record SHA-256
csv-followers-low = Followers: at least
csv-followers-high = Followers: at most
csv-followers-precision = Followers: precision
csv-followers-from = Followers: from
csv-followers-to = Followers: to
csv-followers-source = Followers: source
csv-followers-address = Followers: address
csv-followers-sha256 = Followers: record SHA-256
csv-density-low = per 1,000 inh.: at least
csv-density-high = per 1,000 inh.: at most
csv-imprint-from = Imprint: from
csv-imprint-to = Imprint: to
csv-imprint-source = Imprint: source
csv-imprint-address = Imprint: address
csv-imprint-sha256 = Imprint: record SHA-256
csv-started-from = Started: earliest
csv-started-to = Started: latest
csv-since = Stage since: earliest
csv-otherwise-until = Otherwise last on
csv-waiting-days = Waiting for days
csv-next-step = Next step
csv-missing = Missing
csv-open = Not known
csv-answered-by = Answer of
csv-contrary-state = Contrary: state
csv-contrary-from = Contrary: earliest
csv-contrary-to = Contrary: latest
csv-contrary-source = Contrary: source
csv-contrary-address = Contrary: address
csv-contrary-sha256 = Contrary: SHA-256
csv-last-check-at = Last check: time (UTC)
csv-rank-from = Rank: best
csv-rank-to = Rank: last
csv-rank-of = Rank: of
csv-grouped-by = Grouped by
csv-group = Group
csv-seen-from = Seen from
csv-seen-to = Seen to
csv-address = Address
csv-sha256 = Record SHA-256

## Summary on the terminal

summary-invented = Invented example: none of these authorities exists.
summary-stages = State of verification (authorities)
summary-targets = { $targets ->
    [one] One page was planned:
   *[other] { $targets } pages were planned:
}
summary-alerts = Needs a look today
summary-more = and { $more } more in the report
summary-report = Report:
summary-requests = { $requests } requests for { $targets } pages
summary-stopped-host = Left alone for tonight:

## Websites

heading-websites = Authorities' websites
website-intro = What stands on an authority's home, contact and imprint page. No other pages are read.
website-caption = Home page and imprint, n = { $n } authorities, { $date }
website-empty = No website has been read yet.
website-note = “unknown” means: the page did not let it be seen, for example because a script builds it. It does not mean “no”. The yardstick for the imprint is section 18 (1) of the Interstate Media Treaty (MStV).
website-no-channel = no channel known
file-websites = Criteria on the authorities' websites
column-evidence = Evidence
column-criterion = Criterion
column-state = State
criterion-home-page-links-channel = Channel linked on the home page
criterion-home-page-links-imprint = Imprint linked
criterion-home-page-links-contact = Contact page linked
criterion-contact-page-links-imprint = Imprint linked on the contact page
criterion-imprint-name = Name
criterion-imprint-address = Address
criterion-imprint-representative = Representative
criterion-imprint-email = E-mail
criterion-imprint-phone = Telephone
csv-channel-source = Channel known from
csv-channel-source-from = Channel known since (earliest)
csv-channel-source-to = Channel known since (latest)
registered-from = channel known from

## Forecast of a night (collect --plan)

plan-heading = What a night would ask that began now
plan-column-host = server
plan-column-due = due
plan-column-not-due = not due
plan-column-requests = requests
plan-column-robots = robots.txt
plan-column-leads = pages led to
plan-column-budget = budget
plan-column-pause = pause
plan-column-time = time
plan-total = { $requests } requests to { $hosts } servers for { $due } pages that are due, done in { $time }: { $date }, { $clock }
plan-left-over = { $pages ->
    [one] One page is left for the next night: budget or time does not suffice.
   *[other] { $pages } pages are left for the next night: budget or time does not suffice.
}
plan-host-left-over = { $pages } left for the next night
plan-assumed = How many requests a page needs is assumed for: { $kinds }. No run has asked for such pages yet.
plan-not-asked-needs-permission = with written permission only
plan-not-asked-rests = asked for rest
plan-not-asked-refused = refused address

# Channels on all platforms
heading-platforms = Other channels
heading-two-way = Links both ways
heading-open = To be cleared up
platform-whatsapp = WhatsApp
platform-telegram = Telegram
platform-mastodon = Mastodon
platform-bluesky = Bluesky
platform-youtube = YouTube
platform-press = Press feed
platform-instagram = Instagram
platform-facebook = Facebook
column-platform = Platform
column-last-post = Newest post
column-posts-28-days = Posts in 28 days
column-imprint-clicks = Clicks to the imprint
not-checked = not checked yet
posts-at-least = at least { $n }
platforms-intro = What the authorities run in public besides WhatsApp, as far as the registry knows.
platforms-caption = Channels on other platforms, n = { $n }, { $date }
platforms-empty = The registry knows no channels on other platforms yet.
platforms-note = “At least”: the list that was read does not reach back 28 days. A dash: the platform does not show this. “Unknown” is neither “no” nor zero.
two-way-intro = When the website leads to the channel and the channel to the website, both visibly belong together. An imitation manages one way at most.
two-way-caption = Website and channel, n = { $n } of { $of } channels of which one way is known, { $date }
two-way-empty = It is not yet known of any channel whether website and channel link to each other.
two-way-note = “No link” from the website is said only when home, contact and imprint page were read completely. A short link counts when its redirects led to the channel. Press feeds stand on the website itself and are left out.
column-website-to-channel = Website → channel
column-channel-to-website = Channel → website
column-two-way = Both ways
link-met = linked
link-unmet = no link
link-unknown = unknown
link-redirected = by a short link
link-verified = confirmed by the platform on { $date }
link-elsewhere = links to { $host }
two-way-met = yes
two-way-unmet = no
two-way-unknown = unknown
open-none = There is nothing to clear up at present.
conflicts-heading = Two pages, two channels
conflicts-intro = Two official pages of one authority name different channels of one platform. Often one of them is merely out of date.
conflicts-caption = Pages that differ, n = { $n }, { $date }
column-one-page = One page names
column-other-page = The other page names
unconfirmed-heading = Not confirmed
unconfirmed-intro = Channels of the registry that none of the authority’s pages read links to. This says nothing about who runs them: a link on the website settles it.
unconfirmed-caption = Channels without a link from the website, n = { $n }, { $date }
channel-without-name = no name known
bears-name = bears the authority’s name
column-pages-read = Read
pages-read = { $n ->
    [one] one page, last on { $date }
   *[other] { $n } pages, last on { $date }
}
found-heading = Found, not yet in the registry
found-intro = Channels that official pages link to. Please check whether they belong to the authority, then add them to the registry.
found-caption = Channels found, n = { $n }, { $date }
found-more = { $n ->
    [one] One more channel stands in found-channels.csv.
   *[other] { $n } more channels stand in found-channels.csv.
}
file-platform-channels = channels on other platforms
file-two-way = links between website and channel with evidence
file-conflicts = pages that name different channels
file-unconfirmed = channels without a link from the website
file-found = channels found that the registry lacks
csv-posts-precision = Posts: precision
csv-verified-at = Confirmed by the platform on
csv-bears-name = Bears the authority’s name
csv-pages = Pages

## What “doctor” looks at

doctor-state-fine = fine
doctor-state-advice = note
doctor-state-wrong = wrong
doctor-settings = settings
doctor-registry = registry
doctor-disk = disk
doctor-clock = clock
doctor-archive = archive
doctor-lock = lock
doctor-schedule = schedule
doctor-last-night = last night
doctor-heading = Kanalbarometer { $version }, project
doctor-sum = { $wrong } wrong, { $advice } with a note, { $fine } fine.

doctor-contact = Contact:
doctor-contact-none = There is no contact in the settings: operators of servers could reach nobody, so no server is asked.
doctor-contact-bad = The contact is neither an e-mail nor a web address:
doctor-contact-placeholder = The contact is only a placeholder:
doctor-contact-advice = Enter in kanalbarometer.toml, under [collect], how you can be reached: contact = "name@your-authority.de"
doctor-pauses = Pause between two requests to a server: { $usual } seconds, to WhatsApp { $whatsapp }
doctor-pause-short = The pause is shorter than recommended ({ $seconds } seconds):
doctor-pause-short-advice = Lengthen it as soon as the server asks you to slow down (error 429). Less than a second is never possible.
doctor-loopback = “loopback” is on. It is meant for tests and opens addresses of this computer.
doctor-loopback-advice = Take the line out of kanalbarometer.toml.

doctor-registry-size = { $authorities } authorities, { $channels } channels
doctor-registry-empty = No authority has been entered yet.
doctor-registry-empty-advice = Enter your authorities and channels in the sheets below data/registry.
doctor-registry-errors = Errors, whose rows are left out: { $n }
doctor-registry-warnings = Warnings: { $n }
doctor-registry-problems-advice = `kanalbarometer registry check` names each row and how to mend it.
doctor-registry-without-address = Channels without an address, which are not read: { $n }
doctor-registry-without-address-advice = Enter the address in channels.csv once you know it. Please do not guess.

doctor-disk-free = { $free } free. The largest night takes { $night } in the archive: enough for { $nights } nights.
doctor-disk-plenty = { $free } free. The largest night takes { $night } in the archive: enough for years.
doctor-disk-free-first = { $free } free. The first night will show what a night takes.
doctor-disk-unknown = The free space could not be found out:
doctor-disk-unknown-advice = Please look for yourself whether there is room on the disk.
doctor-disk-advice = Make room. Tables and reports can be made anew from the archive at any time; the archive cannot.
doctor-writable = Archive, tables and reports can be written.
doctor-not-writable = Nothing can be written here:
doctor-not-writable-advice = Check who owns the folder and whether the disk is full or read-only.

doctor-clock-now = { $moment }; time zone of this computer:
doctor-clock-behind-run = The clock is slow: it is { $now }, and the newest run in the archive began on { $run }.
doctor-clock-behind-program = The clock is slow: it is { $now }, and this program is of { $program }.
doctor-clock-advice = Set the clock and turn synchronisation on, for example with: timedatectl set-ntp true
doctor-zone-missing = The time zone Europe/Berlin is missing or wrong: days and weeks would be shifted.
doctor-zone-missing-advice = The program brings the time zone along. Install it anew, and please tell us.

doctor-archive-empty = Still empty: there has been no run.
doctor-archive-size = { $runs } runs, { $size }; every file could be read.
doctor-archive-torn = A file ends in the middle of a record, as a crash leaves it ({ $size }):
doctor-archive-torn-advice = Nothing to do: the next run puts the rest aside and goes on.
doctor-archive-verified = { $records } records in { $files } files read: all digests are right.
doctor-archive-fault = A record is damaged:
doctor-archive-fault-advice = Restore the file from a backup, or put it somewhere outside the archive.

doctor-lock-free = Free: no other run is at work.
doctor-lock-held = A run is at work ({ $process }).
doctor-lock-long = A run has held the lock for longer than a night may take ({ $process }).
doctor-lock-long-advice = See whether it is still working. If not, end it: the next night goes on from there.
doctor-lock-left = A run ended without letting go of the lock ({ $process }). It no longer counts.
doctor-lock-left-advice = Nothing to do: the next run takes it over.
doctor-process = process { $pid } since { $since }
doctor-process-unknown = process unknown

doctor-schedule-found = The nights are started by:
doctor-schedule-twice = More than one schedule starts the nights:
doctor-schedule-twice-advice = Keep one. The other finds the lock held and ends with code 4 every night.
doctor-schedule-off = There is a schedule, but it is not switched on:
doctor-schedule-off-advice = Switch it on with:
doctor-schedule-other = There is a schedule, but for another project folder:
doctor-schedule-none = No schedule to be seen. Whether another account starts the nights cannot be told from here.
doctor-schedule-advice = `kanalbarometer schedule` writes the files for systemd, cron and Windows.

doctor-night-none = None yet.
doctor-night-none-advice = Start the first with `kanalbarometer nightly`.
doctor-night-running = It is running, since { $moment }.
doctor-night-unfinished = The night of { $moment } was interrupted.
doctor-night-unfinished-advice = Start `kanalbarometer nightly`: within twelve hours the run goes on, after that a new one begins.
doctor-night-complete = { $moment }: carried through.
doctor-night-stopped = { $moment }: stopped early.
doctor-night-stopped-advice = What is missing is asked for the next night.
doctor-night-time-limit = { $moment }: the time limit was reached.
doctor-night-time-limit-advice = What is missing is asked for the next night. If something is left every night, raise night_limit_hours.
doctor-night-abandoned = { $moment }: interrupted and not gone on with.
doctor-night-ends = How the requests ended:
doctor-night-nothing-read = Not a single page could be read.
doctor-night-nothing-read-advice = Check this computer's network connection and the points below.
doctor-night-no-report = There is no report on this night.
doctor-night-no-report-advice = Make it with `kanalbarometer nightly --offline`; that asks no server.
doctor-night-old = The newest night is { $days } days ago.
doctor-night-old-advice = See why no new one came: `journalctl -u kanalbarometer` or data/nightly.log will tell.

doctor-pages-expected = expected:
doctor-pages-read-as = read as:
doctor-pages-kind-verified = channel with badge
doctor-pages-kind-unverified = channel without badge
doctor-pages-kind-dead = dead channel
doctor-pages-kind-unknown = cannot be told
doctor-pages-part-language = language
doctor-pages-part-name = name
doctor-pages-part-followers = followers
doctor-pages-part-number = number
doctor-pages-part-badge = badge
doctor-pages-part-description = description
doctor-pages-part-picture = picture
doctor-pages-part-notice = notice
doctor-pages-as-modelled = as modelled
doctor-pages-elsewhere = different
doctor-pages-missing = not found
doctor-pages-issue = noticed
doctor-pages-fits = This page fits the model.
doctor-pages-compare = This page fits the model if your browser shows the same. Please compare.
doctor-pages-differs = This page differs from the model.
doctor-pages-confirmed = The page model is confirmed. Thank you!
doctor-pages-so-far = So far everything fits. Still missing to confirm the model: { $missing }.
doctor-pages-not-confirmed = The page model does not agree with these pages.
doctor-pages-lacks-verified = a channel with badge (--verified)
doctor-pages-lacks-unverified = a channel without badge (--unverified)
doctor-pages-lacks-dead = a dead channel (--dead)
doctor-pages-lacks-de = a channel page in German
doctor-pages-lacks-en = a channel page in English
doctor-pages-report = Please send us this text. It holds no names, addresses or numbers:

method-permissions = Written permission
method-permissions-text = Where robots.txt excludes requests, pages are read with written permission only.
method-permission = { $host }: { $reference } of { $date }, for { $scope }.

## Changes

heading-history = Changes
changes-intro = What is different on the channels than before, with old and new value and both pieces of evidence. The same list comes as changes.md, changes.json and as a feed: changes.atom. To subscribe, take the newest one, which always lies in the folder above this report.
changes-caption = Changes seen, newest first, n = { $n }, { $date }
changes-none = No change seen. That does not mean that there was none.
changes-note = Only what was known both times is compared. When exactly something changed nobody knows: at some time in the days named.
changes-today = Seen on this day ({ $n })
changes-earlier = In the 28 days before ({ $n })
changes-more = { $n ->
    [one] One more change is in changes.json.
   *[other] { $n } more changes are in changes.json.
}
changes-more-csv = { $n ->
    [one] One more change is in changes.csv.
   *[other] { $n } more changes are in changes.csv.
}
changes-gap = { $n ->
    [one] changed within a day
   *[other] changed within { $n } days
}
changes-seen = Now
changes-before = Before
changes-feed-title = Kanalbarometer: changes on channels of public authorities
aspect-badge = Badge
aspect-imprint = Imprint
aspect-name = Name
aspect-description = Description
aspect-link = Where the link leads
aspect-reachable = Reachability
reachable-yes = reachable
reachable-no = not found
column-aspect = What
column-started = Opened
column-value-before = Before
column-value-after = Now
drops-heading = Suddenly far fewer followers
drops-intro = The highest possible count now lies below 80 % of the lowest possible one about a week before. Rounding by the platform alone does not cause this.
drop-words = at least { $low } before, at most { $high } now, { $days ->
    [one] one day
   *[other] { $days } days
    } in between.
days-to-badge-heading = From the opening to the badge
days-to-badge-intro = Counted to the first day on which somebody saw the badge. Often it was granted earlier. There is a lower bound only where the channel was seen without badge before.
days-to-badge-caption = Channels with a known opening and a badge seen, n = { $n }, { $date }
days-none = on the day of the opening
days-at-most = { $n ->
    [one] at most one day
   *[other] at most { $n } days
}
days-exactly = { $n ->
    [one] one day
   *[other] { $n } days
}
days-between = { $from } to { $n } days
column-days-to-badge = To the badge
column-unverified-on = Last seen without badge
column-badge-seen = Badge first seen
never-seen = never
file-changes = all changes seen, with both pieces of evidence
file-changes-md = changes to read
file-changes-json = changes for programs
file-changes-atom = changes as a feed to subscribe to
file-days-to-badge = days from the opening to the badge
file-drops = sudden losses of followers
csv-gap-days = Days in between
csv-change-id = Change: key
csv-before-from = Before: as of, from
csv-before-to = Before: as of, to
csv-before-source = Before: source
csv-before-address = Before: address
csv-before-sha256 = Before: evidence SHA-256
csv-days-low = Days: at least
csv-days-high = Days: at most

## Register

heading-register = How complete the register is
coverage-sentence = { $bodies }: a WhatsApp channel is known for { $channels } of { $n } ({ $share }), for { $address } with its address. Confirmed by a link on an official page: { $confirmed }.
coverage-note = All districts and towns of the register are counted, not a sample; hence no interval. “Not known” does not mean that there is no channel. Kreisfreie Städte count in both groups.
coverage-empty = There are no districts and towns in the register.
chart-coverage-title = Known WhatsApp channels by Land
chart-coverage-description = Share of districts and towns with a known channel by Land: { $districts } districts and kreisfreie Städte, { $towns } towns. Hatched: no channel known.
legend-coverage-confirmed = linked by an official page
legend-coverage-known = channel known
legend-coverage-unknown = no channel known
bodies-districts = Districts and kreisfreie Städte
bodies-towns = Towns from 20,000 inhabitants
land-all = Germany
n-of-n = { $n } of { $of }
column-bodies = Group
column-with-channel = Channel known
column-with-address = Address known
column-confirmed = Officially linked
sources-heading = Where the entries come from
sources-sentence = { $n ->
    [one] One WhatsApp channel is
   *[other] { $n } WhatsApp channels are
    } in the register. For { $undated } the source has no date, for { $old } it is older than a year.
sources-median = The dated sources (n = { $n }) have a median age of { $days } days.
hosts-caption = Websites on which the channels are named
hosts-more = { $n ->
    [one] one more
   *[other] { $n } more
}
source-no-address = source without address
column-host = Website
column-number = Number
column-source-kind = Kind of source
column-source-date = Date of the source
csv-source-age = Age of the source in days
csv-has-address = Address known
answer-yes = yes
answer-no = no
tasks-heading = What needs a look
kinds-caption = Tasks that make the register more complete
tasks-list-heading = Work list
tasks-caption = Tasks, largest authorities first, n = { $n }, { $date }
tasks-more = { $n ->
    [one] One more task is in register-tasks.csv.
   *[other] { $n } more tasks are in register-tasks.csv.
}
column-task = Task
column-website = Website
column-known = Read so far
column-where = Where to look
pages-none = no page read yet
task-channel-found = enter the channel found
task-conflict = resolve the contradiction
task-no-address = find the address
task-unconfirmed = have it confirmed
task-secondary = find a nearer source
task-source-old = renew the source
task-source-undated = date the source
task-no-channel-known = look for a channel
task-advice-channel-found = An official page links to a channel. “kanalbarometer registry propose” writes rows for it that you can check and take over.
task-advice-conflict = Two official pages name different channels. Please ask the authority which one holds.
task-advice-no-address = Please find the invitation of the channel and enter it as its address.
task-advice-unconfirmed = No page of the authority that was read links to the channel. A link on the website settles it.
task-advice-secondary = The channel is known at second hand only. Please find a page of the authority or a report.
task-advice-source-old = The source is older than a year. Please see whether the channel still exists.
task-advice-source-undated = The source has no date. Please add one or find a dated source.
task-advice-no-channel-known = Please look on the authority's website and in the app. If there is no channel, the entry stays empty.
file-register-coverage = known channels by Land
file-register-entries = sources of the registered channels
file-register-tasks = work list for the register

alert-imprint-vanished = Imprint vanished
alert-link-broken = Link no longer leads to the channel
alert-followers-dropped = Suddenly far fewer followers
alert-advice-imprint-vanished = Please look at the channel's description; an imprint is mandatory.
alert-advice-link-broken = Please try the short link. If it does not lead to the channel, correct it or the address in the registry.
alert-advice-followers-dropped = Please look the number up on the channel page; sometimes a channel was made anew.
## Where a figure comes from (explain)

explain-reads = Reads
explain-leads = Definition, rows, page and place of an authority:
explain-whose = AUTHORITY
explain-rests-on = Rests on
explain-no-row = No row: nothing is known about it.
explain-more = and { $more } more; see more of them with --format json
explain-held = in the archive
explain-not-kept = listed with its address only; the page itself is not in the archive
explain-missing = not to be found in the archive
explain-taken-back = from an import that was taken back
explain-unreadable = damaged in the archive
explain-address = Address
explain-received = received
explain-digest = SHA-256
explain-kept = File
explain-kept-at = { $file }, from byte { $offset } on
explain-put-together = (does not stand in the page in one piece)
explain-not-used = Known as well, and not used:
explain-older = older
explain-published = published only
explain-secondary = repeats others
explain-less-exact = less exact
explain-seen-earlier = seen earlier on the same day
explain-not-readable = page not readable in full
explain-last-rules = equally good; the last rules of the formula decide

## Comparison with similar authorities

heading-peers = Comparison with similar authorities
peers-empty = Too little is known yet for a comparison: no group has five comparable values.
peers-more = { $n } more stand in comparison.csv.
comparison-how = Authorities are compared with those of the same level, size and Land. Where fewer than five values are known there, the Land is dropped first, then the size; which it was is stated. Only counts that were read or handed over are compared, and only when their days lie no more than 31 days apart. Rank and percentile are ranges, since counts can be rounded. There is no overall score.
comparison-reach = Followers per 1,000 people compared
comparison-posts = Posts a week compared
comparison-words = { $placed } of { $known } known values stand in a group. Of { $without } authorities no value is known.
comparison-like = most alike: { $names }
comparison-watched = watched on { $days } of 28 days
comparison-rank = { $rank } of { $n }
comparison-wider = wider, since the narrower group is too small
comparison-left-out = not comparable: { $published } published only, { $days } of other days, { $open } open above
comparison-groups = By { $by }: the middle half of the values of the last 31 days
comparison-few = Fewer than five comparable values, hence not told: { $groups }.
refusal-published = Not compared: the count is published only, others were read.
refusal-no-day = Not compared: nobody states the day of the count.
refusal-open = Not compared: the count is open above.
refusal-too-few = Not compared: there are no five comparable values on this level.
column-peer-group = Peer group
column-percentile = Percentile
column-quartiles = 25% · median · 75%
column-posts-per-week = Posts a week
chart-peers-reach-title = Followers per 1,000 people beside similar authorities
chart-peers-reach-description = { $n ->
    [one] One authority beside
   *[other] { $n } authorities, each beside
 } the values of its peer group: the filled dot is the authority itself, rings are the others, the band is the middle half with the median.
chart-peers-posts-title = Posts a week beside similar authorities
chart-peers-posts-description = { $n ->
    [one] One authority beside
   *[other] { $n } authorities, each beside
 } the values of its peer group over 28 days, with the range that chance allows (95%).
axis-posts-week = Posts a week
axis-posts-week-logarithmic = Posts a week (logarithmic scale)
legend-own = the authority
legend-peer = others of the group
legend-middle-half = middle half with median
file-comparison = each authority in its peer group: rank, percentile, quartiles
file-comparison-groups = median and quartiles by level and Land
file-nearest = who is most like whom
csv-compared-metric = Metric
csv-value = Value
csv-value-low = Value from
csv-value-high = Value to
csv-watched-of-28 = Watched days (of 28)
csv-group-level = Group: level
csv-group-size = Group: size
csv-group-land = Group: Land
csv-group-known = Group: known values
csv-percentile-low = Percentile from
csv-percentile-high = Percentile to
csv-quartile-1 = 25%
csv-quartile-3 = 75%
csv-left-published = Not comparable: published only
csv-left-days = Not comparable: other days
csv-left-open = Not comparable: open
csv-not-compared = Why not compared
csv-like = Alike is
csv-like-id = Alike is: key
csv-like-ratio = Population in proportion
csv-like-land = Same Land
word-yes = yes
word-no = no
compare-nearest = Most alike
compare-peer = { $ratio } times the population
compare-same-land = same Land
compare-nothing = No value of any channel is known; there is nothing to compare.
address-sie = Sie
address-du = du
address-ihr = ihr
address-mixed = both
address-none = no address
register-formal = formal
register-neutral = neutral
register-casual = casual
posts-unknown = unknown
format-text = text only
format-link = link
format-photo = photo
format-video = video
format-audio = sound
format-document = file
format-sticker = sticker
format-location = place
format-poll = poll
format-other = other
topic-warning = warning
topic-traffic = traffic
topic-waste = waste
topic-jobs = jobs
topic-events = events
topic-council = council and elections
topic-none = none of them
posts-of-days = { $platform }, { $days } of 84 days, { $n ->
    [one] one post
   *[other] { $n } posts
}
share-of-posts = { $n } of { $of } ({ $low } to { $high })
posts-coverage = Counted are posts of the last 84 days from times in which somebody looked. Posts are known of { $n } of the { $of } channels in the register; for { $silent } there were none in watched time, for { $unwatched } nobody looked: what was written there is unknown. Under each share stand the posts and the range in which it lies with 95% confidence.
evidence-heading = What shows it: the channels' own words
column-posts = Posts
column-watched-days = Days watched
column-sie = with Sie
column-du-ihr = with du or ihr
column-consistency = consistent
column-formal = formal
column-casual = casual
column-salutation = with salutation
column-sign-off = with sign-off
column-emoji = with emoji
column-sentence = words per sentence
column-readability = readability (Amstad)
column-links = with link
column-own-links = links to own website
column-silent-pictures = pictures without words
column-length = characters (median)
column-reactions = reactions per post
column-reactions-per-1000 = per 1,000 followers
column-reaction-kinds = most frequent reactions
column-crisis = danger now
wording-caption = As of { $date }: Wording of { $n ->
    [one] one channel
   *[other] { $n } channels
}
wording-note = Only posts in the channel's own words are judged, by fixed rules. Consistent is the share of the most frequent address among posts with an address; du and ihr are one way of addressing. Readability: from about 0 (hard) to 100 (easy), unknown for short texts. Nothing here is right or wrong.
content-caption = As of { $date }: Content of { $n ->
    [one] one channel
   *[other] { $n } channels
}
content-note = Links to the own website: among posts with a link of which the target is known; short links of other services are left out. Pictures without words have neither text nor description and stay closed to some; where a platform does not show descriptions that is unknown. Reactions are those that were there when the post was seen last.
topics-intro = Topics are told by a small list of words; a post may have several.
topics-caption = As of { $date }: Topics of { $n ->
    [one] one channel
   *[other] { $n } channels
}
topics-note = Shares of the posts with German text. "None of them" only means that the list knows no word in it.
chart-address-title = How channels address their readers
chart-address-description = Shares of each channel's own posts with Sie, du, ihr, both or no address; { $n } posts of { $channels } of the { $of } channels with posts. Hatched: unknown.
chart-register-title = What channels sound like
chart-register-description = Shares of formal, neutral and casual posts of each channel; { $n } posts of { $channels } of the { $of } channels with posts. Hatched: unknown.
chart-formats-title = What posts are made of
chart-formats-description = Shares of formats among each channel's posts; { $n } posts of { $channels } of the { $of } channels with posts. Hatched: unknown.
file-wording = wording by channel
file-wording-evidence = words that decided on the wording
file-content = content and topics by channel
file-reactions = reactions by channel and format
csv-watched-days = Days watched of 84
csv-feature = Feature
csv-verdict = Verdict
csv-kind = Kind
csv-measure = Measure
csv-of = of
csv-share = Share
csv-low = at least
csv-high = at most
csv-per-1000 = per 1,000 followers
exclusivity-intro = Nobody shall need WhatsApp to be informed: what a channel says shall stand elsewhere too, perhaps in another form. For each of its own posts, a press release of the same authority is looked for that says the same.
exclusivity-rule = A counterpart is a release that the post links to, or one that appeared at most { $hours } hours before or after it and resembles it in words, at least { $threshold } of 1. On invented posts, written after the rules and judged by hand, the verdict was right in { $share } of the cases: { $of-posts }. Mostly a counterpart was missed; where many short notices of one kind appear, the share is rather too favourable.
exclusivity-caption = As of { $date }: posts of { $n ->
    [one] one channel
   *[other] { $n } channels
} and their counterparts in press releases
exclusivity-note = Unknown does not mean “only in the channel”: these posts are in no share. Press feeds are read, not the whole website; a post without a counterpart may stand there all the same. What was passed on does not count, for it is not the channel's news.
exclusivity-coverage = Counted are the known own posts of the last 84 days, also from times in which not every post was looked for. Such posts are known of { $n } of the { $of } channels in the register; what the others said, and whether they said anything, is not measured here. Beside each share stand the posts and the range in which it lies with 95% confidence.
exclusivity-no-feed = { $n ->
    [one] Of one channel no post can be judged
   *[other] Of { $n } channels no post can be judged
}, because the register has no press feed of the authority. As soon as it is entered, posts are compared.
exclusivity-unjudged = { $n ->
    [one] Of one channel no post can be judged
   *[other] Of { $n } channels no post can be judged
}, because the posts themselves or the watched time do not allow it; the reasons are in exclusivity.csv.
exclusive-posts-heading = Posts without a counterpart: { $n }
exclusive-posts-note = For these posts no release was found, although all of the time around them was watched. The list is for you to look at, it is no verdict.
exclusive-posts-more = { $n ->
    [one] One more is
   *[other] { $n } more are
} in exclusive-posts.csv.
nearest-release = nearest release, similarity { $similarity }
nearest-none = no release resembles it (all under { $similarity })
column-counterpart = with counterpart
column-linked = linked, of these
column-exclusive = without counterpart
column-judged = judged
column-untold = unknown
judged-span = { $from } to { $to }
judged-of-posts = { $platform }, n = { $n }, { $untold } unknown
untold-no-press-channel = { $n } without a press feed in the register
untold-not-watched = { $n } in time not wholly watched
untold-own-page-not-read = { $n } linking to an own page that is in no feed
untold-too-few-words = { $n } with too few words
untold-text-or-time-unknown = { $n } without known text or without time
chart-exclusivity-title = What stands in press releases too
chart-exclusivity-description = Share of the judged posts with a counterpart in the press releases of the same authority, with the range in which it lies with 95% confidence; { $n } posts of { $channels } of the { $of } channels with judged posts. What is unknown does not count.
legend-counterpart = share with counterpart
legend-counterpart-interval = lies in this range with 95% confidence
file-exclusivity = Counterparts in press releases by channel
file-exclusive-posts = Posts without a counterpart
csv-judged = Posts judged
csv-with-counterpart = With counterpart
csv-with-link = Linked, of these
csv-without-counterpart = Without counterpart
csv-counterpart-share = Share with counterpart
csv-judged-from = Judged from
csv-judged-to = Judged to
csv-untold = Unknown
csv-no-press-channel = Unknown: no press feed in the register
csv-not-watched = Unknown: not wholly watched
csv-own-page-not-read = Unknown: own page that is in no feed
csv-too-few-words = Unknown: too few words
csv-text-or-time-unknown = Unknown: text or time is missing
csv-posted-on = Day of the post
csv-opening = Beginning of the post
csv-nearest-address = Nearest release
csv-nearest-similarity = Similarity
## Cadence

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
cadence-intro = How often and when channels post. Only the time in which we looked for posts counts; it stands beside every figure. What lies outside is unknown and never counts as “no post”.
cadence-unwatched = { $n ->
    [one] Nothing is known of the posts of one more channel: its public page shows none, or we have not read it in the last 84 days. An export that you hand over closes the gap.
   *[other] Nothing is known of the posts of { $n } more channels: their public pages show none, or we have not read them in the last 84 days. An export that you hand over closes the gap.
}
cadence-heading = All watched channels
cadence-caption = Cadence, n = { $n } channels with watched time in the last 84 days, { $date }
cadence-note = Per week: posts divided by the watched time, from seven watched days on, with the exact Poisson interval at 95%. The post with which a watched time begins is not counted there, or the figure would come out too high. Gaps at the edges are “at least” so long. Burstiness: −1 is clockwork, 0 chance, towards 1 posts come in bursts. “Dormant” means: no post for at least 28 watched days.
cadence-reach-empty = Posts per week and followers are not both known of any channel yet, so there is no chart here.
hours-empty = The hour of no post is known yet, so there is no chart here.
hours-channels-empty = Single channels appear here from seven watched days on.
column-watched = Watched
column-per-week = Posts per week
column-per-week-low = at least
column-per-week-high = at most
column-per-week-28 = Per week, 4 weeks
column-per-week-84 = Per week, 12 weeks
column-watched-84 = watched days (of 84)
column-median-gap = Median gap
column-longest-gap = Longest gap
column-quiet = 22:00 to 06:00
column-weekday = Day of the week
watched-days = { $four } of 28, { $twelve } of 84 days
watched-span = { $holes ->
    [0] { $from } to { $to }, no hole
    [one] { $from } to { $to }, one hole
   *[other] { $from } to { $to }, { $holes } holes
}
rate-untold = watched too briefly
posts-on-days = { $n ->
    [one] one post
   *[other] { $n } posts on { $days ->
        [one] one day
       *[other] { $days } days
    }
}
posts-collected = collected
posts-imported = imported
posts-mixed = { $n } of them imported
posts-without-hour = { $n } without time of day
interval-95 = { $low } to { $high }
hours = { $value } h
days = { $value } days
gap-at-least = at least { $length }
burstiness = burstiness { $value } (n = { $n })
cadence-share = { $part } of { $n }, { $between }
silent-hours = { $n ->
    [one] one hour of the day without a post
   *[other] { $n } hours of the day without a post
}
days-ago = { $n ->
    [0] today
    [one] yesterday
   *[other] { $n } days ago
}
activity-active = active
activity-dormant = dormant
activity-not-seen-since = not watched without a hole since
promises-heading = Promised and kept
promises-intro = Some channels say in public how often they post. This is in how many wholly watched days or weeks they did.
promises-caption = Promised rhythm in the last 84 days, n = { $n } channels, { $date }
promises-note = Working days are Monday to Friday here, without the nine public holidays that all Länder share; holidays of single Länder count as working days. Only days and weeks that were watched from beginning to end count. Wilson interval at 95%.
column-promised = Promised
column-kept = Kept
promised-workday = { $n ->
    [one] one post each working day
   *[other] { $n } posts each working day
}
promised-day = { $n ->
    [one] one post a day
   *[other] { $n } posts a day
}
promised-week = { $n ->
    [one] one post a week
   *[other] { $n } posts a week
}
kept-workday = { $n ->
    [0] no whole working day watched
   *[other] on { $kept } of { $n } working days
}
kept-day = { $n ->
    [0] no whole day watched
   *[other] on { $kept } of { $n } days
}
kept-week = { $n ->
    [0] no whole week watched
   *[other] in { $kept } of { $n } weeks
}
chart-cadence-reach-title = Do those who post more reach more people?
chart-cadence-reach-description = n = { $n } channels of which both are known: posts per week of watched time in the last 84 days, and followers. Going together is no cause: large authorities also have more to say.
axis-posts-per-week = Posts per week
axis-followers-up = Followers (logarithmic scale)
legend-interval-95 = interval (95%) and bounds of the follower figure
chart-hours-title = When do channels post?
chart-hours-description = n = { $n } posts of { $channels ->
    [one] one channel
   *[other] { $channels } channels
} in the watched time of the last 84 days, by day of the week and hour in German time, summer and winter. An empty cell means: we saw no post there. Channels with many posts shape the picture.
chart-hours-channels-title = And single channels?
chart-hours-channels-description = { $n ->
    [one] The channel with most posts in the last 84 days
   *[other] The { $n } channels with most posts in the last 84 days
}, from seven watched days on, in German time. The colours mean the same for all.
hours-of-channel = { $n ->
    [one] one post, { $days } of 84 days watched
   *[other] { $n } posts, { $days } of 84 days watched
}
axis-hours = Number: posts in the hour that begins at this time
axis-hours-thousands = Number: thousands of posts in the hour that begins at this time
legend-hours-none = none seen
legend-hours-quiet = 22:00 to 06:00
file-cadence = how often and when channels post, with the watched time
file-promised-rhythm = promised rhythm and how it was kept
csv-watched-from = Watched from (UTC)
csv-watched-to = Watched to (UTC)
csv-holes = Watched: holes
csv-watched-28 = Watched days of 28
csv-posts-28 = Posts in 28 days
csv-counted-28 = Counted in 28 days
csv-per-week-28 = Per week, 28 days
csv-per-week-28-low = Per week, 28 days: at least (95%)
csv-per-week-28-high = Per week, 28 days: at most (95%)
csv-active-days-28 = Days with a post of 28
csv-watched-84 = Watched days of 84
csv-posts-84 = Posts in 84 days
csv-counted-84 = Counted in 84 days
csv-per-week-84 = Per week, 84 days
csv-per-week-84-low = Per week, 84 days: at least (95%)
csv-per-week-84-high = Per week, 84 days: at most (95%)
csv-active-days-84 = Days with a post of 84
csv-watched-365 = Watched days of 365
csv-posts-imported = Of these imported
csv-posts-without-hour = Of these without time of day
csv-median-gap-low = Median gap in days: at least
csv-median-gap-high = Median gap in days: at most
csv-longest-gap-low = Longest gap in days: at least
csv-longest-gap-high = Longest gap in days: at most
csv-burstiness = Burstiness (−1 to 1)
csv-closed-gaps = Gaps, both ends seen
csv-open-gaps = Gaps, one end not seen
csv-timed-posts = Posts with time of day
csv-quiet-posts = Posts from 22:00 to 06:00
csv-quiet-share = Share from 22:00 to 06:00
csv-quiet-low = Share from 22:00 to 06:00: at least (95%)
csv-quiet-high = Share from 22:00 to 06:00: at most (95%)
csv-silent-hours = Hours of the day without a post
csv-age-days = Last post: age in days
csv-silent-days = Silence after it, watched days
csv-activity = Activity
csv-activity-active = active
csv-activity-dormant = dormant
csv-activity-not-seen-since = not watched without a hole since
csv-last-from = Last post: day from
csv-last-to = Last post: day to
csv-last-source = Last post: source
csv-last-address = Last post: address
csv-last-sha256 = Last post: stored page SHA-256
csv-promised-posts = Promised: posts
csv-promised-span = Promised: each
csv-promised-source = Promised: source
csv-spans-watched = Wholly watched
csv-spans-kept = Of these kept
csv-kept-share = Share kept
csv-kept-low = Share kept: at least (95%)
csv-kept-high = Share kept: at most (95%)
csv-span-workday = working day
csv-span-day = day
csv-span-week = week
## Growth and reach

gain-at-least = at least { $gain }
gain-at-most = at most { $gain }
span-days = { $n ->
    [one] one day
   *[other] { $n } days
}
growth-intro = Counted is what channel pages and files handed over show. Two counts are compared each time, and the days that truly lie between them stand beside. Numbers shown short, such as “7.6K”, leave a span open, and the span of the growth is as wide.
growth-heading-table = Growth of the channels
growth-caption = Growth since the count about 7, 30, 90 and 365 days before, n = { $n } of { $of } channels, as of { $date }. The others have no two counts far enough apart yet.
growth-empty = No channel has two counts far enough apart yet; after some nights their growth will stand here.
growth-note = The days between may differ from those asked for by half: 15 to 45 count as 30. The newer number was collected or imported; the older one is a published one only where there is none of our own, and then it says so. “Not distinguishable” means that the spans of both counts overlap.
growth-in-days = { $n ->
    [one] in one day
   *[other] in { $n } days
}
growth-percent = { $gain } %
growth-per-30-days = { $gain } in 30 days
growth-per-day = { $gain } a day
growth-earlier = before { $count }
growth-unchanged = unchanged
growth-not-distinguishable = not distinguishable ({ $gain })
growth-launch-empty = For no channel both the month of its opening and a dated count are known yet; hence there are no curves here.
growth-30-empty = No channel has two counts 15 to 45 days apart yet; hence there is no chart of the growth in 30 days.

chart-launch-title = Followers since the opening
chart-launch-description = n = { $n } channels whose opening is known to the month. All begin on day 0. Upright bars show the span of the number, level ones the uncertainty of the days. Published numbers stand beside collected ones and are drawn as a ring.
chart-growth-title = Growth in 30 days
chart-growth-description = n = { $n } channels with two counts 15 to 45 days apart, converted to 30 days. The bar is the span that both counts leave open; where it crosses zero, neither growth nor loss is shown.
axis-launch-days = Days since the opening
axis-growth = Followers more or fewer in 30 days
legend-collected = collected
legend-imported = imported
legend-published = published
legend-unnamed = { $n ->
    [one] one more channel
   *[other] { $n } more channels
}
legend-grown = growth or loss shown
legend-not-distinguishable = not distinguishable

reached-heading = Share of the estimated WhatsApp users
reached-intro = It rests on the study that the registry holds in force:
reached-caption = Followers beside the estimated WhatsApp users, n = { $n } of { $of } WhatsApp channels, as of { $date }. For the others the count is missing, or there is no population (police, ministries).
reached-empty = For no channel followers, population and a study in force are known; hence nothing can be estimated here.
reached-note = The span holds chance in drawing the sample and the rounding of followers, and nothing else: not the weighting of the study, not the time since, not differences between regions. The study asks people from a certain age on, the population counts children too; so the users are rather too many and the share is rather too low. Followers need not live there.
reached-population = of { $n } inhabitants ({ $date })
study-daily = in { $year }, { $share } % used WhatsApp daily (reckoned with { $low } to { $high } %).
study-weekly = in { $year }, { $share } % used WhatsApp at least weekly (reckoned with { $low } to { $high } %).
study-used = in { $year }, { $share } % used WhatsApp (reckoned with { $low } to { $high } %).
study-asked = People asked: { $n }.

around-badge-heading = Before and after the badge was first seen
around-badge-intro = Up to 90 days before and after are compared. A difference proves no cause: channels grow fastest after an opening, a storm or a campaign. And “first seen” is not “granted”; the badge may be older.
around-badge-caption = Growth a day before and after the badge was first seen, n = { $n } of { $of } WhatsApp channels, as of { $date }. For the others no badge was seen, or two counts on each side are missing.
around-badge-empty = No channel with a badge has two counts before and two after yet.
around-badge-unverified = still without badge on { $date }
around-badge-never-unverified = never seen without badge
around-badge-span = { $counts } counts, { $n ->
    [one] one day
   *[other] { $n } days
}
around-badge-counts = from { $first } to { $last }
around-badge-trend = median slope: { $gain } a day
pace-faster = faster after
pace-slower = slower after
pace-not-distinguishable = not distinguishable

column-users = Estimated users
column-reached = followers per 100 users
column-first-seen = Badge first seen
column-before = Before
column-after = After
column-pace = Comparison
column-growth-30 = in 30 days
column-span = Days between
column-opened = Opened
column-counts = Counts
column-first-count = First count
column-newest-count = Last count
csv-wanted-days = Wanted days
csv-span-days = Days between
csv-gained = Gained
csv-gained-low = Gained at least
csv-gained-high = Gained at most
csv-per-30-days = Gained in 30 days
csv-per-30-days-low = In 30 days at least
csv-per-30-days-high = In 30 days at most
csv-percent = Gained in percent
csv-percent-low = In percent at least
csv-percent-high = In percent at most
csv-direction = Direction
csv-earlier-followers = Followers before
csv-earlier-low = Before at least
csv-earlier-high = Before at most
csv-earlier-precision = Precision before
csv-population = Inhabitants
csv-population-as-of = Inhabitants as of
csv-study = Study
csv-study-address = Address of the study
csv-study-percent = Share of the study in percent
csv-study-low = Share at least
csv-study-high = Share at most
csv-users-low = Users at least
csv-users-high = Users at most
csv-reached-low = per 100 at least
csv-reached-high = per 100 at most
csv-days-from = Days since opening at least
csv-days-to = Days since opening at most
csv-unverified-on = Last seen without badge
csv-side = Side
csv-per-day = Gained a day
csv-per-day-low = A day at least
csv-per-day-high = A day at most
csv-trend-low = Median slope at least
csv-trend-high = Median slope at most
direction-grown = grown
direction-shrunk = shrunk
csv-quartile-1-low = 25% from
csv-quartile-1-high = 25% to
csv-median-low = Median from
csv-median-high = Median to
csv-quartile-3-low = 75% from
csv-quartile-3-high = 75% to
