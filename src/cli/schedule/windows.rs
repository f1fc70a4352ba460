//! Windows: a task for the Task Scheduler (schema "Task Scheduler 1.2").
//!
//! PowerShell starts the program, because the Task Scheduler shows an exit code to nobody. Quoting is PowerShell's,
//! then XML's. A path on Windows cannot hold double quotes, so that none can end the command.

use super::Job;

/// Returns the task.
pub(super) fn task(job: &Job) -> String {
    let at = job.at.strftime("%H:%M:%S");
    let command = escaped(&command(job));
    let clock_change = if job.is_in_clock_change() {
        "\n  On the last Sunday in March there is no time between 2 and 3: the task then runs later. 03:30 is there every day.\n"
    } else {
        ""
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-16"?>
<!--
  Kanalbarometer: one night, for the Windows Task Scheduler.
  Written by "kanalbarometer schedule"; write it anew when the program or the project moves.
  Take the file that the option into wrote: it is UTF-16, as schtasks wants it.

  Install:           schtasks /Create /TN Kanalbarometer /XML kanalbarometer-task.xml /RU "%USERDOMAIN%\%USERNAME%" /RP
                     (asks for your password, so that nights come while you are logged out)
  Try it at once:    schtasks /Run /TN Kanalbarometer
  How it went:       schtasks /Query /TN Kanalbarometer /V /FO LIST
  Take it out:       schtasks /Delete /TN Kanalbarometer

  How a night ends, and who hears of it:
    0  done. Nobody is bothered: everything goes into data\nightly.log of the project.
    1  failed. 3  done, and something needs a person: a lost badge, a dead channel, a changed page.
    4  nothing was done, because another run held the project's lock. The Task Scheduler itself starts no second night
       beside a first, so somebody ran the program by hand, or a run hangs: "kanalbarometer doctor" says who.
  The Task Scheduler keeps the code as "Last Run Result" and tells nobody. So for 1, 3 and 4 the command leaves
  a file Kanalbarometer.txt on your desktop, a line for each such night; delete it when you have looked.
{clock_change}-->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Kanalbarometer: collect, read, measure, report</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{at}</StartBoundary>
      <Enabled>true</Enabled>
      <RandomDelay>PT20M</RandomDelay>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
    <AllowStartOnDemand>true</AllowStartOnDemand>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <RunOnlyIfIdle>false</RunOnlyIfIdle>
    <WakeToRun>false</WakeToRun>
    <ExecutionTimeLimit>PT24H</ExecutionTimeLimit>
    <Priority>8</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>powershell.exe</Command>
      <Arguments>-NoLogo -NoProfile -NonInteractive -Command "{command}"</Arguments>
    </Exec>
  </Actions>
</Task>
"#
    )
}

/// Runs the night, keeps what it says, leaves a note on the desktop unless all is well, ends with the night's code.
fn command(job: &Job) -> String {
    let program = quoted(&job.program);
    let words =
        job.words().map(|word| if word.starts_with('-') { word.to_owned() } else { quoted(word) }).join(" ");
    let log = quoted(&job.log());
    let note = "Kanalbarometer: the night of {0:yyyy-MM-dd} ended with exit code {1} (1 failed, 3 needs a person, 4 another run held the lock), see {2}";
    let (note, log_name) = (quoted(note), &log);
    format!(
        "$code = 1; \
         try {{ & {program} {words} *>> {log}; $code = $LASTEXITCODE }} \
         finally {{ if ($code -ne 0) {{ \
         Add-Content -Encoding UTF8 -LiteralPath (Join-Path ([Environment]::GetFolderPath('Desktop')) 'Kanalbarometer.txt') \
         -Value ({note} -f (Get-Date), $code, {log_name}) }} }}; \
         exit $code"
    )
}

/// Quotes a word for PowerShell, which takes four typographic signs for single quotes too.
pub(super) fn quoted(word: &str) -> String {
    let mut quoted = String::from("'");
    for character in word.chars() {
        if matches!(character, '\'' | '‘' | '’' | '‚' | '‛') {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted
}

/// Escapes text for XML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
