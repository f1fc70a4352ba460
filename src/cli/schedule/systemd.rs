//! systemd: a service that is one night, a timer that starts it, a second service that tells a person.
//!
//! Quoting: systemd.syntax(7) "Quoting", systemd.service(5) "Command lines", systemd.unit(5) "Specifiers".

use super::{Job, Scope};

/// Returns the unit that runs one night.
pub(super) fn service(job: &Job) -> String {
    let Commands { install, control, journal, .. } = Commands::of(job);
    let command = command_line(job);
    let network = network(job);
    let account = account(job);
    let hardening = hardening(job);
    format!(
        r"# Kanalbarometer: one night, for systemd.
# Written by `kanalbarometer schedule`; write it anew when the program or the project moves.
#
# Install:            {install}
# Try it at once:     {control} start kanalbarometer.service
# When it is next:    {control} list-timers kanalbarometer.timer
# What it said:       {journal} -u kanalbarometer.service
#
# How a night ends, and who hears of it:
#   0  done. Nobody is bothered.
#   1  failed.
#   3  done, and something needs a person: a lost badge, a dead channel, a changed page.
#   4  nothing was done, because another run held the project's lock.
# There is no SuccessExitStatus= here, on purpose: with it, 3 would be swallowed. As it is, 1, 3 and 4 mark the
# service as failed, `{control} --failed` lists it, and OnFailure= starts kanalbarometer-notice.service, which
# tells a person. A failed night does not stop the timer: the next one comes all the same.
# 4 is told too. systemd never starts a second night beside a first, so 4 means that somebody ran the program by
# hand, that a second scheduler is set up, or that a run hangs: `kanalbarometer doctor` says who holds the lock.

[Unit]
Description=Kanalbarometer: collect, read, measure, report
{network}OnFailure=kanalbarometer-notice.service

[Service]
Type=oneshot
{account}ExecStart={command}
# The settings end a night after some hours (night_limit_hours); this ends one that hangs.
TimeoutStartSec=24h
Nice=10
IOSchedulingClass=idle
{hardening}"
    )
}

/// Returns the unit that starts the nights.
pub(super) fn timer(job: &Job) -> String {
    let at = job.at.strftime("%H:%M:%S");
    let clock_change = if job.is_in_clock_change() {
        "# On the last Sunday in March there is no time between 2 and 3: that night is left out. 03:30 is there every day.\n"
    } else {
        ""
    };
    let enable = Commands::of(job).enable;
    format!(
        r"# Kanalbarometer: when the nights are. Install it with kanalbarometer.service, then: {enable}

[Unit]
Description=Kanalbarometer every night

[Timer]
{clock_change}OnCalendar=*-*-* {at} Europe/Berlin
# Not everybody asks at the same minute, and after waking up the network gets time to come back.
RandomizedDelaySec=20min
# A night that was slept through is made up for.
Persistent=true

[Install]
WantedBy=timers.target
"
    )
}

/// Returns the unit that tells a person.
pub(super) fn notice(job: &Job) -> String {
    let Commands { control, recipient, .. } = Commands::of(job);
    format!(
        r#"# Kanalbarometer: tells a person how the night ended. Started by OnFailure= of kanalbarometer.service.
# Try it at once: {control} start kanalbarometer-notice.service

[Unit]
Description=Kanalbarometer: the night needs a person

[Service]
Type=oneshot
# Who is told; put your own address here.
Environment=RECIPIENT={recipient}
# Needs a `mail` command (package mailutils, bsd-mailx or s-nail). Another way, such as notify-send or a chat: put it here.
# systemd 251 and newer say the exit code in MONITOR_EXIT_STATUS; before that the text below tells it.
ExecStart=/bin/sh -c '{control} status --no-pager --full --lines=60 kanalbarometer.service | mail -s "Kanalbarometer needs you (exit code $${{MONITOR_EXIT_STATUS:-see below}})" "$$RECIPIENT"'
"#
    )
}

/// What differs between the machine's systemd and a person's.
struct Commands {
    install: &'static str,
    enable: &'static str,
    control: &'static str,
    journal: &'static str,
    recipient: &'static str,
}

impl Commands {
    fn of(job: &Job) -> Self {
        match job.scope {
            Scope::System { .. } => Self {
                install: "sudo cp kanalbarometer*.service kanalbarometer.timer /etc/systemd/system/
#                     sudo systemctl daemon-reload
#                     sudo systemctl enable --now kanalbarometer.timer",
                enable: "sudo systemctl enable --now kanalbarometer.timer",
                control: "systemctl",
                journal: "journalctl",
                recipient: "root",
            },
            Scope::User => Self {
                install: "mkdir -p ~/.config/systemd/user
#                     cp kanalbarometer*.service kanalbarometer.timer ~/.config/systemd/user/
#                     systemctl --user daemon-reload
#                     systemctl --user enable --now kanalbarometer.timer
#                     loginctl enable-linger      (so that nights come while you are logged out)",
                enable: "systemctl --user enable --now kanalbarometer.timer",
                control: "systemctl --user",
                journal: "journalctl --user",
                // systemd puts the user's name here.
                recipient: "%u",
            },
        }
    }
}

/// A person's systemd knows no network-online.target; there the timer's delay has to do.
fn network(job: &Job) -> &'static str {
    match job.scope {
        Scope::System { .. } => {
            "Wants=network-online.target\nAfter=network-online.target nss-lookup.target time-sync.target\n"
        }
        Scope::User => "",
    }
}

fn account(job: &Job) -> String {
    match job.scope {
        Scope::System { owner: Some(0) } => "# The project folder belongs to root, so the night runs as root. Better: an account of its own that owns the folder.\nUser=0\n".to_owned(),
        Scope::System { owner: Some(owner) } => {
            format!("# The owner of the project folder.\nUser={owner}\n")
        }
        Scope::System { owner: None } | Scope::User => String::new(),
    }
}

/// Lines that take from the night what it does not need: it opens web connections and writes below the project.
fn hardening(job: &Job) -> String {
    let everywhere = r"
# The night opens web connections and writes below the project; the rest is taken from it.
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
SystemCallArchitectures=native
";
    // A person's systemd can do the following on some kernels only, and refuses to start on the others.
    if matches!(job.scope, Scope::User) {
        return everywhere.to_owned();
    }
    let files = match list_word(&job.project) {
        None => "# ProtectSystem=strict would need the project in ReadWritePaths=, which cannot hold a path with both kinds of quotes.\n".to_owned(),
        Some(project) => {
            let is_temporary =
                |path: &str| ["/tmp/", "/var/tmp/"].iter().any(|folder| path.starts_with(folder));
            let temporary = if is_temporary(&job.project) || is_temporary(&job.program) {
                "ReadWritePaths=/tmp /var/tmp"
            } else {
                "PrivateTmp=yes"
            };
            format!("ProtectSystem=strict\nProtectHome=read-only\nReadWritePaths={project}\n{temporary}\n")
        }
    };
    format!(
        "{everywhere}{files}CapabilityBoundingSet=
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictNamespaces=yes
"
    )
}

fn command_line(job: &Job) -> String {
    let arguments = job.words().map(argument).join(" ");
    // systemd takes no program whose path holds quotes or backslashes, and knows no escape for `$` there.
    if job.program.contains(['"', '\'', '\\', '$']) {
        let program = argument(&job.program);
        return format!(r#"/bin/sh -c 'exec "$$0" "$$@"' {program} {arguments}"#);
    }
    format!("\"{}\" {arguments}", job.program.replace('%', "%%"))
}

/// Quotes a word only where that is needed: `--project` reads better bare.
fn argument(word: &str) -> String {
    let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    if is_plain && !word.starts_with('/') { word.to_owned() } else { quoted_argument(word) }
}

/// Quotes an argument of a command line: C escapes, doubled `%` (specifiers) and `$` (variables).
pub(super) fn quoted_argument(word: &str) -> String {
    let word = word.replace('\\', r"\\").replace('"', "\\\"").replace('%', "%%").replace('$', "$$");
    format!("\"{word}\"")
}

/// Quotes a path of a list, where systemd takes quotes off but leaves backslashes alone; `None` with both kinds of quotes.
fn list_word(path: &str) -> Option<String> {
    let quote = ['"', '\''].into_iter().find(|quote| !path.contains(*quote))?;
    Some(format!("{quote}{}{quote}", path.replace('%', "%%")))
}
