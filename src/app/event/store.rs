//! What happens to that which is stored.

use crate::app::browser::Kept;

/// What happens to that which is stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Another tab wrote this key, or removed it.
    Elsewhere(String, Option<String>),
    /// A write ended; `false` when the text did not read back.
    Written(String, bool),
    /// Keys read after the first screen; nothing where there is none any more.
    ReadLater(Vec<(String, Option<String>)>),
    /// The mirror is open; nothing when there is none.
    MirrorOpened(Option<Kept>),
    /// Copies of these names are in the mirror.
    CopiesKept(Vec<String>),
    /// Copies from the mirror: name and text.
    CopiesRead(Vec<(String, String)>),
    /// Under the lock, and with their writers gone: shards of earlier months to join.
    Compacting(Vec<(String, String)>),
    /// Whether the browser has promised to keep what is stored.
    Persisted(bool),
    /// UTF-16 units in use.
    Measured(usize),
}
