//! cron: one line of a crontab.
//!
//! Quoting is the shell's; then cron's own rule that a bare percent sign ends the command (crontab(5)).

use super::Job;

/// Returns a crontab with one line.
pub(super) fn crontab(job: &Job) -> String {
    let (minute, hour) = (job.at.minute(), job.at.hour());
    let log = quoted(&job.log());
    let program = quoted(&job.program);
    let words = job.words().map(word).join(" ");
    let said = "Kanalbarometer: the night ended with exit code $?";
    let command = format!(
        "nice -n 10 {program} {words} >>{log} 2>&1 || echo \"{said}. 1 failed, 3 needs a person, 4 another run held the lock:\" {log}"
    );
    let command = escaped(&command);
    let clock_change = if job.is_in_clock_change() {
        "# On the last Sunday in March there is no time between 2 and 3: some crons leave that night out. 3:30 is there every day.\n"
    } else {
        ""
    };
    format!(
        r"# Kanalbarometer: one night, for cron.
# Written by `kanalbarometer schedule`; write it anew when the program or the project moves.
#
# Install:        (crontab -l 2>/dev/null; cat kanalbarometer.crontab) | crontab -
# What it said:   the log file named in the line
#
# How a night ends, and who hears of it:
#   0  done. Nobody is bothered: everything goes into the log.
#   1  failed. 3  done, and something needs a person: a lost badge, a dead channel, a changed page.
#   4  nothing was done, because another run held the project's lock: the night before is not over, or somebody ran
#      the program by hand. `kanalbarometer doctor` says who holds the lock and since when.
# cron does not look at exit codes; it mails what a command prints. So the line prints one sentence for 1, 3 and 4.
# The mail goes to the owner of the crontab, or to MAILTO, and needs a working mail service on this machine:
# MAILTO=you@your-authority.example
#
# The time is that of the machine. A night during which it is switched off is not made up for: systemd's timer does that.
{clock_change}{minute} {hour} * * * {command}
"
    )
}

/// Quotes a word only where the shell needs it.
fn word(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        word.to_owned()
    } else {
        quoted(word)
    }
}

/// Quotes a word for the shell: nothing is special between single quotes but the single quote.
pub(super) fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Escapes percent signs, which cron would turn into line breaks.
///
/// cron drops the backslash before a percent sign, but not where that backslash follows another one: an empty pair of
/// quotes keeps the two apart.
pub(super) fn escaped(command: &str) -> String {
    command.replace(r"\%", r"\''%").replace('%', r"\%")
}
