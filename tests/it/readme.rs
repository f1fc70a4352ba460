//! The README must say what the program does.

use assert_cmd::Command;

const README: &str = include_str!("../../README.md");

fn help(arguments: &[&str]) -> String {
    let output =
        Command::cargo_bin("kanalbarometer").unwrap().args(arguments).arg("--help").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The first words of the lines below a heading of a help page.
fn listed(help: &str, heading: &str) -> Vec<String> {
    let below = help.split(heading).nth(1).expect("the heading");
    let lines = below.lines().skip(1).take_while(|line| !line.trim().is_empty());
    let entries = lines.filter(|line| line.starts_with("  ") && !line.starts_with("    "));
    entries.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn every_command_is_in_the_readme() {
    let commands = listed(&help(&[]), "Commands:");
    assert!(commands.len() > 8, "{commands:?}");
    for command in commands.iter().filter(|command| *command != "help") {
        assert!(README.contains(&format!("`{command}")), "README.md does not name `{command}`");
    }
}

#[test]
fn every_setting_is_in_the_readme() {
    // The names of all settings, from the error that an unknown one causes.
    let error =
        toml::from_str::<kanalbarometer::collect::CollectSettings>("no_such_setting = 1").unwrap_err();
    let names: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    assert!(names.len() > 8, "{names:?}");
    for name in names.iter().filter(|name| **name != "no_such_setting") {
        assert!(README.contains(&format!("`{name}")), "README.md does not name the setting `{name}`");
    }
}

#[test]
fn every_exit_code_is_in_the_readme_and_in_the_help() {
    for code in [
        "| 0 | done",
        "| 1 | failed",
        "| 2 | ",
        "| 3 | done, and something needs a person",
        "| 4 | another run",
    ] {
        assert!(README.contains(code), "README.md lacks exit code `{code}`");
    }
    assert!(help(&[]).contains("Exit codes: 0 done, 1 failed"));
}
