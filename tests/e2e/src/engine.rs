//! The three engines: how to start each one, and how to end it.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::str::FromStr;
use std::time::{Duration, Instant};
use std::{fmt, fs, mem, thread};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::Setup;
use crate::process::{Group, kill_users_of};

/// These end a hang; a busy machine needs minutes less.
const START: Duration = Duration::from_secs(120);
const ANSWER: Duration = Duration::from_secs(300);
const SCRIPT: Duration = Duration::from_secs(240);
const POLL: Duration = Duration::from_millis(20);
const PLAIN_LOCALE: &str = "/usr/lib/locale/C.utf8";
const MINIBROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver and its developer protocol.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, through WebKitWebDriver, on a screen of its own.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// True where the driver gives access to the console and to emulation.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// True where a session uses the lasting profile of its folder, so that it can be opened again.
    pub fn keeps_profile(self) -> bool {
        self != Self::WebKit
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl FromStr for Engine {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        let name = name.to_lowercase();
        let found = Self::ALL.into_iter().find(|engine| engine.to_string() == name);
        found.with_context(|| format!("no engine {name:?}; there are chromium, firefox and webkit"))
    }
}

/// The folder a browser lives in: its profile, its settings, its temporary files. Removed when dropped.
pub struct Home {
    folder: TempDir,
}

impl Drop for Home {
    fn drop(&mut self) {
        // A helper of a browser killed a moment ago may still write here, which makes the first try fail.
        for _ in 0..20 {
            if fs::remove_dir_all(self.folder.path()).is_ok() {
                break;
            }
            thread::sleep(POLL);
        }
    }
}

impl Home {
    /// A new, empty home.
    pub fn new() -> Result<Self> {
        let home = Self { folder: tempfile::Builder::new().prefix("unclench-").tempdir()? };
        for part in ["profile", "tmp", "config/gtk-3.0"] {
            fs::create_dir_all(home.path(part))?;
        }
        Ok(home)
    }

    fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }
}

/// A running driver with its browser, killed when dropped.
pub struct Browser {
    driver: Group,
    screen: Option<Group>,
    home: PathBuf,
    ended: bool,
}

impl Browser {
    /// Starts a driver, and with it a browser that lives in `home`.
    pub async fn start(engine: Engine, setup: &Setup, home: &Home) -> Result<(Self, WebDriver)> {
        let mut last = anyhow!("never tried");
        // The free port may be taken by another test before the driver binds it: try again then.
        for _ in 0..3 {
            match Self::try_start(engine, setup, home).await {
                Ok(started) => return Ok(started),
                Err(error) => last = error,
            }
        }
        Err(last.context(format!("{engine} does not start")))
    }

    async fn try_start(engine: Engine, setup: &Setup, home: &Home) -> Result<(Self, WebDriver)> {
        let (screen, display) = match engine {
            Engine::WebKit => start_screen().map(|(screen, display)| (Some(screen), display))?,
            Engine::Chromium | Engine::Firefox => (None, String::new()),
        };
        let port = free_port()?;
        let mut command = driver_command(engine, port);
        command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env("TMPDIR", home.path("tmp"))
            .env("XDG_CONFIG_HOME", home.path("config"))
            .env("TZ", &setup.timezone);
        if engine == Engine::WebKit {
            command
                .env("DISPLAY", format!(":{display}"))
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("LOCPATH", home.path("locales"))
                .env("LC_ALL", speak(&setup.language, &home.path("locales"))?);
            let still = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!setup.reduced_motion));
            fs::write(home.path("config/gtk-3.0/settings.ini"), still)?;
        }

        let driver = Group::start(&mut command)?;
        let mut browser = Self { driver, screen, home: home.folder.path().into(), ended: false };
        browser.wait_until_ready(port).await?;
        let driver =
            WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities(engine, setup, home))
                .request_timeout(ANSWER)
                .await
                .with_context(|| format!("{engine} refused a session"))?;
        driver.set_script_timeout(SCRIPT).await?;
        Ok((browser, driver))
    }

    /// Ends driver and browser at once, as a power cut would: nothing is saved, nothing is asked.
    pub fn kill_hard(&mut self) {
        // By now another browser may live in the same home.
        if mem::replace(&mut self.ended, true) {
            return;
        }
        self.driver.kill();
        kill_users_of(&self.home);
        self.screen = None;
    }

    async fn wait_until_ready(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while !driver_is_ready(port).await {
            if self.driver.has_ended() {
                bail!("the driver ended before it was ready");
            }
            if start.elapsed() > START {
                bail!("the driver was not ready after {START:?}");
            }
            sleep(POLL).await;
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.kill_hard();
    }
}

/// An X server for one browser. It picks a free display itself and prints the number once it listens.
fn start_screen() -> Result<(Group, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1920x1600x24", "-nolisten", "tcp"]);
    let mut screen = Group::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let output = screen.leader().stdout.take().context("Xvfb has no output")?;
    let mut display = String::new();
    BufReader::new(output.take(16)).read_line(&mut display)?;
    match display.trim() {
        "" => bail!("Xvfb ended without a display"),
        number => Ok((screen, number.into())),
    }
}

/// The locale by which WebKit speaks this language. It takes its language from the name of the system's locale, and a machine
/// may have only the one called "C": so that one gets the wanted name, in a folder of our own.
fn speak(language: &str, folder: &Path) -> Result<String> {
    let name = format!("{}.UTF-8", language.replace('-', "_"));
    fs::create_dir_all(folder)?;
    let link = folder.join(&name);
    if !link.is_symlink() {
        symlink(PLAIN_LOCALE, link)?;
    }
    Ok(name)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn driver_command(engine: Engine, port: u16) -> Command {
    let mut command = match engine {
        Engine::Chromium => Command::new("chromedriver"),
        Engine::Firefox => Command::new(cargo_bin("geckodriver")),
        Engine::WebKit => Command::new("WebKitWebDriver"),
    };
    command.arg(format!("--port={port}"));
    match engine {
        Engine::Chromium => {}
        // Its other port is fixed by default, which would let only one run at a time.
        Engine::Firefox => drop(command.args(["--host=127.0.0.1", "--websocket-port=0"])),
        Engine::WebKit => drop(command.arg("--host=127.0.0.1")),
    }
    command
}

/// A tool installed by cargo, which need not be on the path.
fn cargo_bin(name: &str) -> PathBuf {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    home.map(|home| home.join("bin").join(name)).filter(|tool| tool.is_file()).unwrap_or_else(|| name.into())
}

async fn driver_is_ready(port: u16) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await.ok()?;
        let question = format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes()).await.ok()?;
        let mut answer = [0; 2048];
        let mut length = 0;
        // Some drivers keep the connection open, so stop as soon as the word is there.
        loop {
            let read = stream.read(&mut answer[length..]).await.ok()?;
            length += read;
            let text = String::from_utf8_lossy(&answer[..length]).replace([' ', '\n'], "");
            if text.contains(r#""ready":true"#) {
                return Some(());
            }
            if read == 0 {
                return None;
            }
        }
    };
    matches!(timeout(Duration::from_secs(2), ask).await, Ok(Some(())))
}

fn capabilities(engine: Engine, setup: &Setup, home: &Home) -> Capabilities {
    let wishes = match engine {
        Engine::Chromium => chromium(setup, home),
        Engine::Firefox => firefox(setup, home),
        Engine::WebKit => webkit(setup),
    };
    let map: Map<String, Value> = wishes.as_object().cloned().unwrap_or_default();
    Capabilities::from(map)
}

/// Switches by which chromedriver keeps tabs in the background as fast as those in sight, and tells them that they are.
const UNSLOWED: [&str; 3] = [
    "disable-background-timer-throttling",
    "disable-backgrounding-occluded-windows",
    "disable-renderer-backgrounding",
];

/// Names below `localhost` are this machine too, and each is an origin of its own.
const OWN_NAMES: &str = "MAP *.localhost 127.0.0.1, MAP insecure.example 127.0.0.1";
/// A page that asks for another machine gets an error in the console instead of an answer.
const OWN_NAMES_ONLY: &str =
    "MAP *.localhost 127.0.0.1, MAP insecure.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/// By which Chromium runs without a screen, as any user, and asks nothing of the network by itself.
pub const CHROMIUM: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

fn chromium(setup: &Setup, home: &Home) -> Value {
    let mut args = CHROMIUM.map(str::to_owned).to_vec();
    args.extend([
        // Two hundred navigations are no flood.
        "--disable-ipc-flooding-protection".into(),
        "--hide-scrollbars".into(),
        format!("--host-resolver-rules={}", if setup.elsewhere { OWN_NAMES } else { OWN_NAMES_ONLY }),
        format!("--accept-lang={}", setup.language),
        format!("--window-size={},{}", setup.width.max(500), setup.height),
        format!("--user-data-dir={}", home.path("profile").display()),
    ]);
    let unwanted: &[&str] = if setup.slowed { &UNSLOWED } else { &[] };
    let mut wishes = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": "/usr/bin/chromium", "args": args, "excludeSwitches": unwanted },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    if setup.measured {
        wishes["pageLoadStrategy"] = json!("none");
        wishes["goog:loggingPrefs"]["performance"] = json!("ALL");
        wishes["goog:chromeOptions"]["perfLoggingPrefs"] =
            json!({ "enableNetwork": true, "enablePage": false });
    }
    wishes
}

fn firefox(setup: &Setup, home: &Home) -> Value {
    let mut prefs = json!({
        "layout.css.prefers-color-scheme.content-override": if setup.dark { 0 } else { 1 },
        "ui.prefersReducedMotion": u8::from(setup.reduced_motion),
        "intl.accept_languages": setup.language,
    });
    if setup.forced_colors {
        prefs["browser.display.document_color_use"] = json!(2);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless", "-profile", home.path("profile")],
            "prefs": prefs,
        },
    })
}

fn webkit(setup: &Setup) -> Value {
    let mut args = vec!["--automation".to_owned(), format!("--time-zone={}", setup.timezone)];
    if setup.dark {
        args.push("--dark-mode".into());
    }
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": MINIBROWSER, "args": args },
    })
}
