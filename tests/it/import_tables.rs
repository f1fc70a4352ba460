//! Tables that a person hands over: typed in Excel, exported by a research tool, or taken from a data package.
//!
//! Every table here is invented and written in the shape of real ones; real series are read in `import_tables_corpus`.

use std::{fmt::Write as _, fs, path::Path};

use kanalbarometer::{
    collect::CheckStatus,
    count::{Count, Precision},
    extract::{DatedObservation, ImprintGrade, Post, PostKind, TimePrecision},
    fact::Fact,
    import::{FileOutcome, ImportOptions, ImportedFile, Preview, preview},
};

use crate::handing_over::{LANDKREIS, WHATSAPP, everything, printed, project_of, zip};

const CHANNEL: &str = "https://www.whatsapp.com/channel/0029VaModelOfACode000001";

/// A project with two invented authorities.
pub(crate) fn project() -> tempfile::TempDir {
    let town = "stadt-muster;Stadt Muster;gemeinde;NW;20000;2024-12-31;https://www.muster.example/;invented";
    let telegram = "telegram-musterland;landkreis-musterland;telegram;;https://t.me/musterland;invented";
    let of_town = "whatsapp-muster;stadt-muster;whatsapp;Muster aktuell;;invented";
    project_of(&[LANDKREIS, town], &[WHATSAPP, telegram, of_town])
}

/// Runs a command and returns its exit code and what it printed, without the names that differ from run to run.
pub(crate) fn run(project: &Path, arguments: &[&str]) -> (i32, String) {
    let (code, said) = printed(project, arguments);
    let said = said.replace(&project.display().to_string(), "PROJECT");
    let said = said.lines().map(|line| {
        let run = ["kept as ", "since "].iter().find_map(|word| Some((word, line.split_once(word)?)));
        match run {
            Some((word, (before, _))) => format!("{before}{word}RUN"),
            None => line.to_owned(),
        }
    });
    (code, said.collect::<Vec<_>>().join("\n"))
}

/// A workbook as Excel writes it, with the cells of each sheet as XML. Style 1 is a date, style 2 date and time.
pub(crate) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    zip(&workbook_files(sheets))
}

/// The parts of such a workbook.
pub(crate) fn workbook_files(sheets: &[(&str, &str)]) -> Vec<(String, String)> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut names, mut targets) = (String::new(), String::new());
    for (number, (name, _)) in (1..).zip(sheets) {
        write!(names, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>").unwrap();
        write!(
            targets,
            "<Relationship Id=\"rId{number}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        )
        .unwrap();
    }
    let package = "http://schemas.openxmlformats.org/package/2006";
    let mut files = vec![
        (
            "[Content_Types].xml".to_owned(),
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{names}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{package}/relationships\">{targets}</Relationships>"),
        ),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for (number, (_, cells)) in (1..).zip(sheets) {
        files.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet xmlns=\"{main}\"><sheetData>{cells}</sheetData></worksheet>"),
        ));
    }
    files
}

pub(crate) fn text(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

pub(crate) fn row(number: usize, cells: &[String]) -> String {
    format!("<row r=\"{number}\">{}</row>", cells.concat())
}

/// A table as somebody in a press office keeps it: a title above, remarks beside, and not a row like the other.
fn press_office_table() -> Vec<u8> {
    let header = |column: &str, name: &str| text(&format!("{column}3"), name);
    let rows = [
        row(1, &[text("A1", "WhatsApp-Kanal: Zahlen")]),
        row(
            3,
            &[
                header("A", "Datum"),
                header("B", "Abonnenten"),
                header("C", "Verifiziert?"),
                header("D", "Bearbeitung"),
                header("E", "Rückfragen an"),
            ],
        ),
        row(
            4,
            &[
                "<c r=\"A4\" s=\"1\"><v>46023</v></c>".to_owned(),
                "<c r=\"B4\"><v>1234</v></c>".to_owned(),
                text("C4", "ja"),
                text("D4", "Erika Mustermann"),
                text("E4", "+49 000 0000001"),
            ],
        ),
        row(5, &[text("A5", "15. Januar 2026"), text("B5", "rund 1.200"), text("C5", "")]),
        row(6, &[text("A6", "31.2.2026"), text("B6", "1.300")]),
        row(7, &[text("A7", "1.3.26"), "<c r=\"B7\" t=\"e\"><f>B5/0</f><v>#DIV/0!</v></c>".to_owned()]),
        row(
            8,
            &[
                "<c r=\"A8\" s=\"2\"><v>46113.604166666664</v></c>".to_owned(),
                "<c r=\"B8\"><f>B4+100</f><v>1334</v></c>".to_owned(),
                text("C8", "nein"),
            ],
        ),
        row(9, &[text("A9", "01.05.2026"), text("B9", "")]),
    ];
    workbook(&[("Kanal", &rows.concat())])
}

fn mapping_file(project: &Path) -> std::path::PathBuf {
    let mut files = fs::read_dir(project.join("data/mappings")).unwrap();
    let file = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none(), "one header, one file");
    file
}

#[test]
fn a_table_is_mapped_once_and_then_goes_in() {
    let folder = project();
    let project = folder.path();
    let table = project.join("Zahlen.xlsx");
    fs::write(&table, press_office_table()).unwrap();
    let import = ["import", table.to_str().unwrap(), "--channel", "whatsapp-musterland"];

    let (code, said) = run(project, &import);
    assert_eq!(code, 3);
    insta::assert_snapshot!("mapping_proposed", said);
    let mapping = mapping_file(project);
    let proposed = fs::read_to_string(&mapping).unwrap();
    insta::assert_snapshot!("mapping_file", proposed);
    assert!(
        !everything(&project.join("data/archive")).contains("rund 1.200"),
        "nothing goes in that nobody has confirmed"
    );

    let (code, again) = run(project, &import);
    assert_eq!((code, again), (3, said), "asked until somebody answers");

    fs::write(&mapping, proposed.replace("confirmed = false", "confirmed = true")).unwrap();
    let (code, said) = run(project, &import);
    assert_eq!(code, 3, "two rows need a person");
    insta::assert_snapshot!("mapping_confirmed", said);
    let kept = everything(&project.join("data/archive"));
    assert!(kept.contains("rund 1.200"));
    for private in ["Mustermann", "0000001", "Bearbeitung", "31.2.2026"] {
        assert!(!kept.contains(private), "{private} is in the archive");
    }

    let next = project.join("April.csv");
    let typed = "Datum;Abonnenten;Verifiziert?;Bearbeitung;Rückfragen an\r\n30.04.2026;1.401;ja;;\r\n";
    fs::write(&next, encoding_rs::WINDOWS_1252.encode(typed).0).unwrap();
    let (code, said) = run(project, &["import", next.to_str().unwrap(), "--channel", "whatsapp-musterland"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("imported  PROJECT/April.csv (table, whatsapp-musterland)"), "{said}");

    let (code, _) = run(project, &["extract"]);
    assert_eq!(code, 0);
    let observed = project.join("data/tables/observations/platform=whatsapp");
    assert!(fs::read_dir(&observed).unwrap().next().is_some(), "no observations in {}", observed.display());
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let folder = project();
    let project = folder.path();
    let table = project.join("t.csv");
    fs::write(&table, "Datum;Abonnenten\n1.1.2026;5\n").unwrap();
    let import = ["import", table.to_str().unwrap(), "--channel", "whatsapp-musterland"];
    run(project, &import);
    let mapping = mapping_file(project);
    let proposed = fs::read_to_string(&mapping).unwrap();
    for (from, to, expected) in [
        ("followers = \"Abonnenten\"", "followers = \"Leser\"", "the table has no heading"),
        ("followers = \"Abonnenten\"", "", "no column for the followers"),
        ("kind = \"followers\"", "kind = \"letters\"", "cannot be used"),
        ("date = \"Datum\"", "day = \"Datum\"", "day is no column of a table of followers"),
        ("[columns]", "[columns", "cannot be used"),
    ] {
        let text = proposed.replace("confirmed = false", "confirmed = true").replace(from, to);
        fs::write(&mapping, text).unwrap();
        let (code, said) = run(project, &import);
        assert!(code == 3 && said.contains(expected), "{to}: {said}");
    }
}

#[test]
fn a_table_can_name_its_channels() {
    let folder = project();
    let project = folder.path();
    let table = project.join("Alle.csv");
    fs::write(
        &table,
        format!(
            "Kanal;Stand;Follower\n{CHANNEL};1.1.2026;500\nmuster aktuell;1.1.2026;genau 70\n\
             Kanal der Nachbarn;1.1.2026;9\nKanal der anderen;1.1.2026;8\ntelegram-musterland;1.1.2026;12\n"
        ),
    )
    .unwrap();
    let import = ["import", table.to_str().unwrap()];
    run(project, &import);
    let mapping = mapping_file(project);
    let proposed = fs::read_to_string(&mapping).unwrap();
    fs::write(&mapping, proposed.replace("confirmed = false", "confirmed = true")).unwrap();
    let (code, said) = run(project, &import);
    assert_eq!(code, 3);
    insta::assert_snapshot!("channels_named", said);
    let (_, said) = run(project, &["import", table.to_str().unwrap(), "-v"]);
    assert!(said.contains("Kanal der Nachbarn") && said.contains("Kanal der anderen"), "{said}");
}

fn read(name: &str, bytes: &[u8]) -> (Vec<Preview>, Vec<ImportedFile>) {
    preview(name, bytes, &ImportOptions::default()).unwrap_or_else(|| panic!("{name} is of no known format"))
}

fn unread(files: &[ImportedFile]) -> Vec<String> {
    let line = |file: &ImportedFile| match &file.outcome {
        FileOutcome::Refused { why, .. } => format!("{}: {why}", file.name),
        other => format!("{}: {other:?}", file.name),
    };
    files.iter().map(line).collect()
}

#[test]
fn what_stands_in_the_cells_is_read_with_its_precision() {
    let (documents, not_read) = read("Zahlen.xlsx", &press_office_table());
    let [document] = documents.as_slice() else { panic!("{documents:?}") };
    let rows: Vec<String> = document.read.history.iter().map(shown).collect();
    assert_eq!(
        rows,
        [
            "2025-12-31T23:00:00Z day 1234..1234 exact Met",
            "2026-01-14T23:00:00Z day 1150..1250 about Unknown",
            "2026-04-01T12:30:00Z time 1334..1334 exact Unmet",
        ]
    );
    assert_eq!(document.read.history[1].observation.evidence[0].place, "row 5");
    assert_eq!(document.read.issues, []);
    assert_eq!(
        unread(&not_read),
        ["row 6: date: \"31.2.2026\": not a date", "row 7: followers: the formula ends in the error #DIV/0!"]
    );
}

fn shown(dated: &DatedObservation) -> String {
    let count = dated.observation.followers.map_or_else(
        || "no count".to_owned(),
        |count| {
            let high = count.high.map_or_else(String::new, |high| high.to_string());
            format!("{}..{high} {}", count.low, count.precision.as_str())
        },
    );
    let precision = if dated.is_day { "day" } else { "time" };
    format!("{} {precision} {count} {:?}", dated.at, dated.observation.badge)
}

#[test]
fn posts_that_people_type_are_read() {
    let table = "Datum;Uhrzeit;Text;Link;Aufrufe;Reaktionen\n\
                 1.3.2026;9:05;\"Die Straße ist gesperrt;\nbitte umfahren\";https://whatsapp.com/channel/0029VaModelOfACode000001/117;rund 1.500;\n\
                 2.3.2026;;Wieder frei;;;0\n\
                 3.3.2026;vormittags;Zu spät;;;\n\
                 ;;Ohne Tag;;;\n";
    let (documents, not_read) = read("Beiträge.csv", table.as_bytes());
    let posts = &documents[0].read.posts;
    assert_eq!(posts.len(), 2);
    let first = &posts[0];
    assert_eq!((first.post_id.as_str(), first.place.as_str()), ("117", "row 2"));
    assert_eq!(first.text.as_deref(), Some("Die Straße ist gesperrt;\nbitte umfahren"));
    assert_eq!(
        (first.posted_at.unwrap().to_string().as_str(), first.posted_precision),
        ("2026-03-01T08:05:00Z", TimePrecision::Minute)
    );
    assert_eq!((first.views, first.reactions_total), (Some(Count::about(1500)), None));
    assert!(posts[1].is_unnamed() && posts[1].posted_precision == TimePrecision::Day);
    assert_eq!(posts[1].reactions_total, Some(Count::exact(0)));
    assert_eq!(
        unread(&not_read),
        [
            "row 4: date: \"3.3.2026\": not a clock time",
            "row 5: date: \"\": neither a date nor an address of the post"
        ]
    );
}

#[test]
fn every_dialect_of_excel_gives_the_same() {
    let table = |separator: &str| {
        ["Tag", "Abonnentinnen und Abonnenten", "Bemerkung"].join(separator)
            + "\r\n"
            + &["1.1.2026", "1.234", "für später"].join(separator)
            + "\r\n"
    };
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(table("\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let semicolons = table(";");
    let dialects = [
        table(",").into_bytes(),
        [b"\xef\xbb\xbf", semicolons.as_bytes()].concat(),
        encoding_rs::WINDOWS_1252.encode(&semicolons).0.into_owned(),
        utf16,
    ];
    for bytes in dialects {
        let (documents, not_read) = read("t.csv", &bytes);
        let rows: Vec<String> = documents[0].read.history.iter().map(shown).collect();
        assert_eq!(rows, ["2025-12-31T23:00:00Z day 1234..1234 exact Unknown"], "{not_read:?}");
    }
}

#[test]
fn sheets_with_the_same_header_are_all_read() {
    let sheet = |date: &str, followers: u32| {
        [
            row(1, &[text("A1", "Datum"), text("B1", "Follower")]),
            row(2, &[text("A2", date), format!("<c r=\"B2\"><v>{followers}</v></c>")]),
        ]
        .concat()
    };
    let (first, second) = (sheet("1.1.2025", 11), sheet("1.1.2026", 22));
    let notes = row(1, &[text("A1", "Notizen"), text("B1", "Erika Mustermann")]);
    let (documents, not_read) =
        read("t.xlsx", &workbook(&[("2025", &first), ("Notizen", &notes), ("2026", &second)]));
    let rows: Vec<(String, &str)> = documents
        .iter()
        .flat_map(|document| &document.read.history)
        .map(|dated| (shown(dated), dated.observation.evidence[0].place.as_str()))
        .collect();
    let expected = [
        ("2024-12-31T23:00:00Z day 11..11 exact Unknown".to_owned(), "sheet 2025, row 2"),
        ("2025-12-31T23:00:00Z day 22..22 exact Unknown".to_owned(), "sheet 2026, row 2"),
    ];
    assert_eq!(rows, expected);
    assert_eq!(unread(&not_read), [] as [String; 0]);
}

/// The posts of a research tool's table, and how many of other people were dropped.
fn exported(table: &str) -> (Vec<Post>, u64) {
    let (documents, not_read) = read("export.csv", table.as_bytes());
    assert_eq!(unread(&not_read), [] as [String; 0]);
    let [document] = documents.try_into().unwrap_or_else(|documents| panic!("{documents:?}"));
    (document.read.posts, document.dropped.messages)
}

#[test]
fn telegram_posts_of_both_tools_are_the_same_post() {
    let four_cat = "id,thread_id,chat,author,author_username,author_name,author_is_bot,body,is_reply,reply_to,views,reactions,timestamp,unix_timestamp,timestamp_edited,unix_timestamp_edited,author_forwarded_from_name,author_forwarded_from_username,author_forwarded_from_id,link_attached,attachment_type,attachment_data\n\
        musterland-117,musterland,musterland,-1000000000001,musterland,,no,\"Die Straße ist gesperrt\nbitte umfahren\",False,,1534,👍👍❤,2026-03-01 08:05:07,1772352307,,,,,,,photo,\n\
        musterland-118,musterland,musterland,-1000000000001,musterland,,no,Weitergesagt,False,,,,2026-03-01 08:06:00,1772352360,,1772352400,Erika Mustermann,,1,,,\n\
        musterland-119,musterland,musterland,1,frage_mensch,Erika Mustermann,no,Wie lange noch?,True,117,,,2026-03-01 08:07:00,1772352420,,,,,,,,\n";
    let minet = "name,link_to_message,could_be_displayed,user,user_link,user_img,text,nb_hashtags,hashtags,is_reply_img,is_reply_user,is_reply_text,stickers,nb_photos,photos,nb_videos,videos,videos_times,nb_files,nb_links,links,link_img,link_site,link_title,link_description,views,datetime,edited\n\
        musterland,https://t.me/s/musterland/117,True,Landkreis Musterland,https://t.me/musterland,,Die Straße ist gesperrtbitte umfahren,0,,,,,,1,x,0,,,0,0,,,,,,1530,2026-03-01T08:05:07+00:00,False\n";
    let (posts, dropped) = exported(four_cat);
    assert_eq!(dropped, 1, "who answers is no channel");
    let first = &posts[0];
    assert_eq!((first.post_id.as_str(), first.kind), ("117", PostKind::Own));
    assert_eq!(first.url.as_deref(), Some("https://t.me/musterland/117"));
    assert_eq!(first.posted_at.unwrap().to_string(), "2026-03-01T08:05:07Z");
    assert_eq!((first.views, first.reactions_total), (Some(Count::exact(1534)), Some(Count::exact(3))));
    assert_eq!((first.edited, first.media.len()), (Fact::Unmet, 1));
    let second = &posts[1];
    assert_eq!(
        (second.kind, second.forwarded_from.as_deref(), second.edited),
        (PostKind::Forwarded, None, Fact::Met)
    );
    assert_eq!((second.views, second.reactions_total), (None, None), "empty is unknown");

    let (posts, _) = exported(minet);
    let same = &posts[0];
    assert_eq!((&same.post_id, same.posted_at), (&first.post_id, first.posted_at));
    let views = same.views.unwrap();
    assert_eq!(
        (views.precision, views.low <= 1534, views.high >= Some(1534)),
        (Precision::Rounded, true, true)
    );
}

#[test]
fn other_exports_are_known_by_their_headers() {
    let bluesky = "collected_at,query,rank,id,thread_id,created_at,author,author_id,body,link,tags,like_count,quote_count,reply_count,repost_count,replied_to_post,links,images,languages,timestamp\n\
        2026-03-02T00:00:00,x,0,at://did:plc:model/app.bsky.feed.post/3kabc,at://did:plc:model/app.bsky.feed.post/3kabc,2026-03-01T08:05:07+00:00,presse.musterland.example,did:plc:model,Guten Tag,https://bsky.app/profile/presse.musterland.example/post/3kabc,,4,1,0,2,,,,de,1772352307\n";
    let (posts, _) = exported(bluesky);
    assert_eq!(posts[0].post_id, "at://did:plc:model/app.bsky.feed.post/3kabc");
    assert_eq!((posts[0].shares, posts[0].replies), (Some(Count::exact(3)), Some(Count::exact(0))));

    let instagram = "collected_from_url,partial_item,id,timestamp,thread_id,parent_id,url,body,author_id,author,author_fullname,verified,media_type,num_media,play_count,likes_hidden,num_likes,num_comments,unix_timestamp\n\
        ,False,AbC1,2026-03-01 09:05:07,AbC1,AbC1,https://www.instagram.com/p/AbC1,Hallo,1,musterland,Landkreis Musterland,False,photo,1,0,no,0,3,1772352307\n\
        ,True,AbC2,0,AbC2,AbC2,https://www.instagram.com/p/AbC2,,1,musterland,,False,photo,1,0,,0,0,0\n\
        ,False,AbC3,2026-03-01 09:05:07,AbC3,AbC3,https://www.instagram.com/p/AbC3,Hallo,1,musterland,,False,photo,1,0,yes,0,3,1772352307\n";
    let (posts, _) = exported(instagram);
    let counts: Vec<_> =
        posts.iter().map(|post| (post.reactions_total, post.replies, post.posted_at.is_some())).collect();
    let exact = |count| Some(Count::exact(count));
    assert_eq!(counts, [(exact(0), exact(3), true), (None, None, false), (None, exact(3), true)]);

    let facebook = "id,url,body,timestamp,author,author_name,image_url,video_url,is_in_group,group_name,unix_timestamp\n\
        17,https://www.facebook.com/musterland/posts/17,Hallo,2026-03-01 09:05:07,musterland,Landkreis Musterland,,,no,,1772352307\n\
        18,https://www.facebook.com/groups/1/posts/18,Hallo,2026-03-01 09:05:07,musterland,Landkreis Musterland,,,yes,x,1772352307\n";
    let (posts, dropped) = exported(facebook);
    assert_eq!((posts.len(), dropped, posts[0].reactions_total), (1, 1, None));

    let youtube = "video_id,title,published_at,description,channel_id,channel_title,default_language,view_count,like_count,comment_count,duration,has_captions,category_id,category,topics,tags\n\
        abc-DEF_123,Sitzung,2026-03-01T08:05:07Z,Der Kreistag tagt,UCmodelmodelmodelmodelmo,Musterland,de,66,,,PT1H,false,1,,,\n";
    let (posts, _) = exported(youtube);
    assert_eq!(
        (posts[0].post_id.as_str(), posts[0].views, posts[0].reactions_total),
        ("abc-DEF_123", exact(66), None)
    );

    let minet = "username,full_name,is_verified,id,media_type,shortcode,url,caption,hashtags,mentioned_names,like_and_view_counts_disabled,like_count,comment_count,main_thumbnail_url,medias_type,medias_url,usertags_medias,taken_at_timestamp,utc_time,coauthor_usernames\n\
        musterland,x,false,1,GraphImage,AbC1,https://www.instagram.com/p/AbC1/,Hallo,,,true,0,3,,GraphImage|GraphVideo,,,1772352307,2026-03-01T08:05:07,\n";
    let (posts, _) = exported(minet);
    assert_eq!(
        (posts[0].post_id.as_str(), posts[0].reactions_total, posts[0].media.len()),
        ("AbC1", None, 2)
    );
}

/// An invented package in the shape of `WhaTools`: a short header above longer rows, an escaped name, a failure, and
/// channels that no registry has.
fn package() -> Vec<(&'static str, String)> {
    let readings = format!(
        "checked_at,party_id,channel_id,status,followers,precision,locale,channel_name,http_status,kind\r\n\
         2026-09-03T18:42:29Z,muster,{code}1,ok,1240,exact,de-DE,'+Muster,200,channel,live,https://www.whatsapp.com/channel/{code}1\r\n\
         2026-09-04T18:42:29Z,muster,{code}1,http_error,,,de-DE,,429,channel,live,\r\n\
         2026-09-05T18:42:29Z,muster,{code}1,ok,1200,rounded,,Muster,200,channel,archive,\r\n\
         2026-09-05T18:42:29Z,muster,490000000001,not_supported,,,,,,account,live,\r\n\
         2026-09-05T18:42:29Z,andere,{code}2,ok,7,exact,it-IT,Andere,200,channel,live,\r\n\
         2026-09-05T18:42:29Z,dritte,{code}3,ok,8,exact,it-IT,Dritte,200,channel,live,\r\n",
        code = "0029VaModelOfACode00000"
    );
    let profiles = r#"{"version": 1, "updatedAt": "2026-09-05T18:42:29Z", "profiles": {
        "0029VaModelOfACode000001": {"id": "0029VaModelOfACode000001", "kind": "channel", "url": "x", "title": "Muster ",
          "description": "Impressum: https://www.musterland.example/impressum", "followers": 1240, "precision": "exact",
          "status": "ok", "verified": true, "seenAt": "2026-09-05T18:42:29Z"},
        "0029VaModelOfACode000002": {"id": "0029VaModelOfACode000002", "kind": "channel", "title": "Andere",
          "description": null, "followers": 9, "precision": "exact", "status": "http_error", "verified": false,
          "seenAt": "2026-09-05T18:42:29Z"}}}"#;
    vec![
        ("README.md", "# Invented".to_owned()),
        (
            "datapackage.json",
            r#"{"profile": "data-package", "name": "invented", "resources": []}"#.to_owned(),
        ),
        ("datasets/observations/2026-09.csv", readings),
        ("datasets/profiles.json", profiles.to_owned()),
    ]
}

#[test]
fn a_data_package_gives_each_channel_its_series() {
    let package = package();
    let (documents, not_read) = read("2026-09.csv", package[2].1.as_bytes());
    assert_eq!(unread(&not_read), [] as [String; 0]);
    assert_eq!(documents.len(), 3);
    let series = &documents[0].read.history;
    let rows: Vec<(CheckStatus, String)> = series.iter().map(|dated| (dated.status, shown(dated))).collect();
    assert_eq!(
        rows,
        [
            (CheckStatus::Ok, "2026-09-03T18:42:29Z time 1240..1240 exact Unknown".to_owned()),
            (CheckStatus::HttpError, "2026-09-04T18:42:29Z time no count Unknown".to_owned()),
            (CheckStatus::Ok, "2026-09-05T18:42:29Z time 1150..1249 rounded Unknown".to_owned()),
        ]
    );
    assert_eq!(series[0].observation.name.as_deref(), Some("+Muster"));
    assert_eq!(series[0].observation.locale.as_deref(), Some("de"));

    let (documents, _) = read("profiles.json", package[3].1.as_bytes());
    let profile = &documents[0].read.history[0];
    assert_eq!(
        (profile.observation.badge, profile.observation.imprint),
        (Fact::Met, ImprintGrade::LabelledLink)
    );
    let failed = &documents[1].read.history[0];
    assert_eq!((failed.status, failed.observation.followers), (CheckStatus::HttpError, None));
    assert_eq!(
        (failed.observation.badge, failed.observation.imprint),
        (Fact::Unknown, ImprintGrade::Unknown)
    );
}

#[test]
fn a_whole_package_goes_in_and_strangers_take_one_line() {
    let folder = project();
    let files: Vec<(String, String)> =
        package().into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    let archive = folder.path().join("paket.zip");
    fs::write(&archive, zip(&files)).unwrap();
    let (code, said) = run(folder.path(), &["import", archive.to_str().unwrap()]);
    assert_eq!(code, 3, "channels are left out");
    insta::assert_snapshot!("package", said);
    let (_, said) = run(folder.path(), &["import", archive.to_str().unwrap()]);
    assert!(said.ends_with("nothing new"), "{said}");
}
