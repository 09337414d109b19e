//! Drives the built page in real browsers.
//!
//! A scenario is an async closure that gets a [`Session`] (one open browser) and a [`Site`] (the server behind it).
//! [`run()`] plays it in every engine and then checks what no scenario should have to ask for: that the browser
//! reported no error and that nothing left this machine.
//!
//! ```no_run
//! # async fn example() {
//! e2e::run(e2e::Setup::new(), async |page, _site| {
//!     page.open("").await?;
//!     page.button("No").click().await?;
//!     page.text_present("Start").await
//! })
//! .await;
//! # }
//! ```
//!
//! Tests need `#[tokio::test(flavor = "multi_thread", worker_threads = 1)]`: the default flavor stops answering while a
//! panicking test cleans up.

pub mod app;
pub mod engine;
pub mod lookup;
pub mod process;
pub mod run;
pub mod session;
pub mod setup;
pub mod site;
pub mod stored;
pub mod ten_years;
pub mod witness;

pub use anyhow::{Context, Result, bail, ensure};
pub use engine::Engine;
pub use lookup::Lookup;
pub use run::run;
pub use session::Session;
pub use setup::Setup;
pub use site::Site;
pub use thirtyfour::Key;
