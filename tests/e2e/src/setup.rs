//! What a scenario asks of its browser and its server.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::{Engine, witness};

/// How long a question waits for the page. Nothing is measured by it: it only ends a hang, on the slowest machine too.
const PATIENCE: Duration = Duration::from_secs(90);
/// How long a scenario may take in one engine, for the same reason.
const LIMIT: Duration = Duration::from_secs(1_200);

/// The wishes of one scenario. Starts from a phone of 360 by 740, light, in English, at the root of the server.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) engines: Vec<Engine>,
    pub(crate) dist: PathBuf,
    pub(crate) mount: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) dark: bool,
    pub(crate) reduced_motion: bool,
    pub(crate) forced_colors: bool,
    pub(crate) touch: bool,
    pub(crate) language: String,
    pub(crate) timezone: String,
    pub(crate) clock: bool,
    pub(crate) slowed: bool,
    pub(crate) compressed: bool,
    pub(crate) measured: bool,
    pub(crate) elsewhere: bool,
    pub(crate) scripts: Vec<&'static str>,
    pub(crate) patience: Duration,
    pub(crate) limit: Duration,
}

impl Default for Setup {
    fn default() -> Self {
        Self::new()
    }
}

impl Setup {
    /// The engines of `UNCLENCH_ENGINES` (default: all three) and the page in `UNCLENCH_DIST` (default: `dist/`).
    pub fn new() -> Self {
        Self {
            engines: engines_of_this_run(),
            dist: env::var_os("UNCLENCH_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from),
            mount: "/".into(),
            width: 360,
            height: 740,
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            touch: false,
            language: "en-GB".into(),
            timezone: "UTC".into(),
            clock: false,
            slowed: false,
            compressed: false,
            measured: false,
            elsewhere: false,
            scripts: Vec::new(),
            patience: PATIENCE,
            limit: LIMIT,
        }
    }

    /// Only these engines, and only those of them that this run asked for.
    pub fn only(mut self, engines: &[Engine]) -> Self {
        self.engines.retain(|engine| engines.contains(engine));
        self
    }

    /// Serves another folder than the built page.
    pub fn dist(mut self, folder: impl Into<PathBuf>) -> Self {
        self.dist = folder.into();
        self
    }

    /// Serves the page below a path such as `/x/y/`; everything else answers 404.
    pub fn mounted_at(mut self, path: &str) -> Self {
        self.mount = format!("/{}/", path.trim_matches('/')).replace("//", "/");
        self
    }

    /// The size of the page in CSS pixels. Exact in Chromium; Firefox stops at 500 wide and WebKit at about 450.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The reader prefers a dark page.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The reader asked for less motion.
    pub fn reduced_motion(mut self) -> Self {
        self.reduced_motion = true;
        self
    }

    /// Clicks are taps of a finger. Chromium only; the others ignore this.
    pub fn touch(mut self) -> Self {
        self.touch = true;
        self
    }

    /// The system forces its own colors. WebKit has no such mode and ignores this.
    pub fn forced_colors(mut self) -> Self {
        self.forced_colors = true;
        self
    }

    /// The language of the browser, such as `de-DE`.
    pub fn language(mut self, tag: &str) -> Self {
        self.language = tag.into();
        self
    }

    /// The time zone, such as `Asia/Tokyo`.
    pub fn timezone(mut self, name: &str) -> Self {
        self.timezone = name.into();
        self
    }

    /// A clock that [`crate::Session::skip_time`] can move. In Firefox and WebKit the page then runs without its
    /// service worker, because the server has to add the clock to every load.
    pub fn clock(mut self) -> Self {
        self.clock = true;
        self
    }

    /// Tabs in the background are hidden and slowed down, as they are for a person; chromedriver switches that off.
    pub fn hides_tabs(mut self) -> Self {
        self.slowed = true;
        self
    }

    /// The server answers as a good host does: compressed, where the browser can unpack it.
    pub fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }

    /// Nothing waits for a page to be loaded, and the browser notes what it transfers; see [`crate::Session::transfers`].
    /// Chromium only.
    pub fn measured(mut self) -> Self {
        self.measured = true;
        self
    }

    /// Pages of other machines can be opened too. Chromium only; the others can anyway.
    pub fn elsewhere(mut self) -> Self {
        self.elsewhere = true;
        self
    }

    /// Runs a script before those of each new page. Chromium only.
    pub fn script(mut self, source: &'static str) -> Self {
        self.scripts.push(source);
        self
    }

    /// Notes what the page makes the browser do; see [`crate::witness`]. Chromium only.
    pub fn witnessed(self) -> Self {
        self.script(witness::SOURCE)
    }

    /// How long a question waits, for a scenario that is meant to fail.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The engines this setup will run in.
    pub fn engines(&self) -> &[Engine] {
        &self.engines
    }
}

/// The folder that holds the whole project.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn engines_of_this_run() -> Vec<Engine> {
    match env::var("UNCLENCH_ENGINES") {
        Ok(list) => list
            .split([',', ' '])
            .filter(|name| !name.is_empty())
            .map(|name| name.parse().unwrap_or_else(|error| panic!("UNCLENCH_ENGINES: {error}")))
            .collect(),
        Err(_) => Engine::ALL.to_vec(),
    }
}
