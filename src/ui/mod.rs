//! The views: they lay out what `app::present` says. No rule, no clock and no medical wording here.

mod draw;
mod frame;
mod late;
mod node;
mod pages;
mod parts;
mod shell;

use crate::platform::address;
use draw::Drawing;

/// Starts the app in the element made for it and hides the static page.
pub fn mount() {
    if let Some(drawing) = Drawing::on_the_page("app") {
        shell::start(drawing);
        address::adopt_shell();
    }
}
