//! A child process with everything it starts, ended together.
//!
//! A browser driver starts a browser, which starts a dozen helpers. Killing the driver alone leaves the browser
//! behind, so each driver gets a process group of its own and the group is killed.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A process group, killed when dropped.
pub struct Group {
    leader: Child,
    ended: bool,
}

impl Group {
    /// Starts `command` as the leader of a new process group.
    pub fn start(command: &mut Command) -> Result<Self> {
        let leader = command.process_group(0).spawn().with_context(|| format!("cannot start {command:?}"))?;
        Ok(Self { leader, ended: false })
    }

    /// The first process of the group, to read its output.
    pub fn leader(&mut self) -> &mut Child {
        &mut self.leader
    }

    /// True when the first process has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.leader.try_wait(), Ok(None))
    }

    /// Ends every process of the group at once; none of them can tidy up.
    pub fn kill(&mut self) {
        if self.ended {
            return;
        }
        // The leader has not been waited for unless it died first, so its id still names this group.
        let _ = kill_process_group(Pid::from_child(&self.leader), Signal::KILL);
        let _ = self.leader.wait();
        self.ended = true;
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Kills every process whose command line names `folder`.
///
/// A browser may leave its driver's group, but it is always started with the path of its profile, which lies in a
/// folder made for this run, so no process of anyone else can match.
pub fn kill_users_of(folder: &Path) {
    let Some(folder) = folder.to_str() else { return };
    let Ok(entries) = fs::read_dir("/proc") else { return };
    for entry in entries.flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
        let Ok(line) = fs::read(entry.path().join("cmdline")) else { continue };
        if String::from_utf8_lossy(&line).contains(folder)
            && let Some(pid) = Pid::from_raw(id)
        {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}
