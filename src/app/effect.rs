//! Everything the program may ask of the browser, in one enum.

/// One wish. `platform::run` carries it out; trouble comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store this text under this key, read it back, and answer with `Written`.
    Write {
        /// The full key.
        key: String,
        /// The whole text.
        text: String,
    },
    /// Show this address, as a new step the back button can undo.
    Go(String),
    /// Show this address in place of the present one.
    Replace(String),
    /// Move the focus to the page's heading and scroll to the top.
    FocusHeading,
    /// Unlock sound: only works inside a tap.
    PrimeSound,
    /// Sound the chime and vibrate. `soft` is the skin check's; `silent` leaves the sound out.
    Ring {
        /// Two quiet tones instead of the full chime.
        soft: bool,
        /// Vibration only.
        silent: bool,
    },
    /// Paint light or dark, or follow the device when empty, and remember it for the next first paint.
    Theme(&'static str),
    /// Offer everything stored, as it is, as a file, with this added under the key `unsaved`.
    DownloadStored {
        /// File name.
        name: String,
        /// What is in memory but could not be stored, as key and text.
        unsaved: Vec<(String, String)>,
    },
    /// Load `words.txt`, after the first screen can be used, and answer with `ReadingArrived`.
    FetchReading,
    /// Put a text on the clipboard.
    Copy(String),
    /// Load the newer version of the app.
    ApplyUpdate,
}
