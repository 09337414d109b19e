//! What happens around the pages: ways, notices, the card to hand over, what any page may ask of the browser.

use crate::app::browser::{Deed, Offline};
use crate::app::notice::Notice;
use crate::app::route::Route;

/// What happens around the pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Go to a page.
    Go(Route),
    /// "Pause", on the dial or on the lock screen: the routine that plays, else the running block.
    Pause,
    /// Hand over the card for the person beside them.
    ShareHelperCard,
    /// Print the page.
    Print,
    /// Read the part of the page with this id aloud; empty to stop.
    ReadAloud(&'static str),
    /// The browser did what it was asked for, or refused.
    Did(Deed, bool),
    /// A newer version of the app is ready.
    UpdateReady,
    /// Use it.
    Update,
    /// Whether the page opens without a network.
    Offline(Offline),
    /// A notification of ours was tapped, and this page is in front now.
    NotificationTapped,
    /// Close this notice.
    CloseNotice(Notice),
}
