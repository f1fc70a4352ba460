//! Tables made to do harm, through the real command line: a clear answer each, and the good rows beside them go in.

use kanalbarometer::{collect::Purpose, extract::inspect};
use std::fs;

use crate::{
    handing_over::zip,
    import_tables::{project, row, run, text, workbook},
};

/// A workbook whose only sheet has these cells, with one more part.
fn workbook_with(cells: &str, part: &str, content: &str) -> Vec<u8> {
    let mut files = crate::import_tables::workbook_files(&[("Zahlen", cells)]);
    files.push((part.to_owned(), content.to_owned()));
    zip(&files)
}

/// A small good table as rows of a sheet.
fn good() -> String {
    [
        row(1, &[text("A1", "Datum"), text("B1", "Follower")]),
        row(2, &[text("A2", "1.1.2026"), text("B2", "1.234")]),
    ]
    .concat()
}

#[test]
fn every_hostile_table_gets_an_answer() {
    let folder = project();
    let handed = folder.path().join("tables");
    fs::create_dir_all(&handed).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(handed.join(name), bytes).unwrap();
    // Megabytes that are nothing when packed.
    write("01-bomb.xlsx", &workbook_with(&good(), "xl/sharedStrings.xml", &" ".repeat(310_000_000)));
    write(
        "02-announces-more-texts-than-there-is-memory.xlsx",
        &workbook_with(
            &good(),
            "xl/sharedStrings.xml",
            "<sst count=\"1\" uniqueCount=\"99999999999999\"></sst>",
        ),
    );
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let sheet = |head: &str, cells: &str| {
        format!(
            "{head}<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>"
        )
    };
    let mut files = crate::import_tables::workbook_files(&[("Zahlen", "")]);
    let at = files.iter().position(|(name, _)| name.ends_with("sheet1.xml")).unwrap();
    files[at].1 = sheet(laughs, &row(1, &[text("A1", "Datum &b;"), text("B1", "Follower")]));
    write("03-laughs.xlsx", &zip(&files));
    // A whole sheet announced, two cells at its ends.
    files[at].1 = sheet("", &(good() + &row(1_048_576, &[text("XFD1048576", "x")])));
    write("04-whole-sheet.xlsx", &zip(&files));
    files[at].1 = sheet("", &(good() + &"<row/>".repeat(200_000)));
    write("05-empty-rows.xlsx", &zip(&files));
    files[at].1 =
        sheet("", &(good() + "<row r=\"99999999999999\"><c r=\"ZZZZZZZZ99999999999\"><v>1</v></c></row>"));
    write("06-numbers-no-program-writes.xlsx", &zip(&files));
    write("07-cut.xlsx", &workbook(&[("Zahlen", &good())])[..600]);
    write("08-old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
    write("09-nothing-in-it.xlsx", &zip(&[("xl/workbook.xml".to_owned(), String::new())]));
    write("10-open-quotation-mark.csv", "Datum;Follower\n1.1.2026;\"5\n2.1.2026;6\n".as_bytes());
    write("11-formula.csv", "Datum;Follower\n1.1.2026;=cmd|' /C calc'!A0\n2.1.2026;7\n".as_bytes());
    write("12-nul.csv", b"Datum;Follower\n1.1.2026;8\x00\n");
    let huge = "9".repeat(2_000_000);
    write("13-huge-cell.csv", format!("Datum;Follower\n1.1.2026;{huge}\n2.1.2026;9\n").as_bytes());
    let wide = ";".repeat(2_000_000);
    write("14-wide.csv", format!("Datum;Follower\n1.1.2026;10{wide}\n").as_bytes());
    write("15-marks.csv", format!("Datum;Follower\n1.1.2026;11\n{}", "\"\n".repeat(3_001)).as_bytes());
    write("16-direction.csv", "Datum;Follower\n1.1.2026;\u{202e}12\n".as_bytes());

    let import = ["import", handed.to_str().unwrap(), "--channel", "whatsapp-musterland"];
    run(folder.path(), &import);
    for file in fs::read_dir(folder.path().join("data/mappings")).unwrap() {
        let file = file.unwrap().path();
        let proposed = fs::read_to_string(&file).unwrap();
        fs::write(&file, proposed.replace("confirmed = false", "confirmed = true")).unwrap();
    }
    let (code, said) = run(folder.path(), &import);
    assert_eq!(code, 3);
    insta::assert_snapshot!("hostile_tables", said);
}

/// Import always writes where a line stood; a table that something else put into the archive may not.
#[test]
fn a_line_without_its_place_is_named_by_its_number() {
    #[track_caller]
    fn check(kind: Purpose, table: &str) {
        let read = inspect(table.as_bytes(), Some(kind), None);
        let places: Vec<&str> = read.issues.iter().map(|issue| issue.place.as_str()).collect();
        assert_eq!(places, ["line 2", "line 3"]);
    }
    check(Purpose::PostTable, "date,text\nirgendwann,Hallo\nneulich,Moin\n");
    check(Purpose::FollowerTable, "place,date,followers\n,irgendwann,7\n,,\n");
}
