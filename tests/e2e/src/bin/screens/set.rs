//! The whole set: every screen of the app in the order in which a person meets them, at each size and theme, and one sheet of
//! each set, so that all of it can be looked at in a minute.

use std::cell::RefCell;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use e2e::app::{self, MINUTE};
use e2e::{Engine, Lookup, Session, Setup, Site};
use serde_json::json;

use crate::Theme;

/// The sizes of the set: a phone, a small one, one lying on its side, a desk.
pub const SIZES: [(u32, u32); 4] = [(360, 740), (320, 568), (740, 360), (1280, 800)];

/// Pictures in a row of a sheet, upright and lying.
const COLUMNS: [u32; 2] = [10, 5];

/// The pictures taken so far, with their names.
struct Album<'a> {
    folder: &'a Path,
    taken: RefCell<Vec<String>>,
}

impl Album<'_> {
    async fn take(&self, page: &Session, name: &str) -> Result<()> {
        // Twice laid out: what comes after the first paint is there.
        const DRAWN: &str = "return new Promise(done =>
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => {
                const ends = a => a.effect?.getComputedTiming().endTime !== Infinity;
                Promise.allSettled(document.getAnimations().filter(ends).map(a => a.finished)).then(() => done(true));
            }))))";
        page.js(DRAWN, json!(null)).await?;
        let place = self.taken.borrow().len();
        let name = format!("{place:02}-{name}");
        page.screenshot(&self.folder.join(format!("{name}.png"))).await?;
        self.taken.borrow_mut().push(name);
        Ok(())
    }

    /// Waits for this, and takes the picture.
    async fn with(&self, there: Lookup<'_>, page: &Session, name: &str) -> Result<()> {
        there.wait().await?;
        self.take(page, name).await
    }
}

/// Takes the set at these sizes and in these themes, and prints the address of each sheet.
pub async fn take(out: &Path, sizes: &[(u32, u32)], themes: &[Theme], engine: Engine) -> Result<()> {
    for &theme in themes {
        for &size in sizes {
            let sheet = one(out, size, theme, engine).await.with_context(|| format!("{size:?}"))?;
            println!("{}", sheet.display());
        }
    }
    Ok(())
}

async fn one(out: &Path, (width, height): (u32, u32), theme: Theme, engine: Engine) -> Result<PathBuf> {
    let (setup, look) = match theme {
        Theme::Light => (Setup::new().size(width, height).clock(), "light"),
        Theme::Dark => (Setup::new().size(width, height).clock().dark(), "dark"),
    };
    let name = format!("{width}x{height}-{look}");
    let folder = out.join(&name);
    fs::create_dir_all(&folder)?;
    let album = Album { folder: &folder, taken: RefCell::default() };
    let site = Site::start(&setup)?;
    let begin = async || -> Result<Session> {
        let page = Session::start(engine, &setup, &site).await?;
        app::open_at(&page, 11.0).await?;
        // Without a choice the page follows the hour.
        page.set_local_storage("unclench:theme", look).await?;
        page.reload().await?;
        Ok(page)
    };
    an_attack(&begin().await?, &album).await.context("an attack")?;
    a_routine(&begin().await?, &album).await.context("a routine")?;
    danger(&begin().await?, &album).await.context("danger")?;
    let page = begin().await?;
    let sheet = out.join(format!("{name}.png"));
    lay_out(&page, &album.taken.into_inner(), &folder, (width, height), &sheet).await?;
    Ok(sheet)
}

/// From the first screen through the check to cold, its end, and all there is besides.
async fn an_attack(page: &Session, album: &Album<'_>) -> Result<()> {
    album.take(page, "first").await?;
    app::begin_check(page).await?;
    album.take(page, "check").await?;
    app::open_card(page).await?;
    album.take(page, "check-opened").await?;
    page.open("").await?;
    app::begin_check(page).await?;
    app::check_until(page, 34, "Treat it at home", async |page| album.take(page, "card").await).await?;
    album.take(page, "verdict").await?;
    page.button("Cold").part().click().await?;
    album.with(page.button("No"), page, "right-now").await?;
    app::pass_cautions(page, "Cold").await?;
    album.take(page, "ready").await?;
    page.button(app::START_COLD).click().await?;
    page.text_present("Cold on").await?;
    album.take(page, "cold").await?;
    page.button("More").click().await?;
    album.with(page.dialog("More"), page, "cold-more").await?;
    page.button("Close").inside(page.dialog("More")).click().await?;
    app::more(page, "Fill the screen").await?;
    album.with(page.button("Tap for buttons"), page, "cold-filled").await?;
    page.skip_time(5.0 * MINUTE).await?;
    album.with(page.button("Something is wrong"), page, "skin-filled").await?;
    page.button("Something is wrong").click().await?;
    album.with(page.button("Cannot see it"), page, "skin").await?;
    page.button("Cannot see it").click().await?;
    album.with(page.button("I cannot check: stop"), page, "cannot-see").await?;
    page.button("Looks wrong").click().await?;
    album.with(page.button("Yes, it is off"), page, "is-it-off").await?;
    page.button("Yes, it is off").click().await?;
    album.with(page.button("Blister or burn"), page, "skin-care").await?;
    page.button("Blister or burn").click().await?;
    album.with(page.button("Continue"), page, "skin-advice").await?;
    page.button("Continue").click().await?;
    album.with(page.heading("How is your back now?"), page, "felt").await?;
    page.button("Worse").click().await?;
    album.with(page.button("Not now"), page, "worse").await?;
    page.button("Not now").click().await?;
    album.with(page.heading("How bad is the pain now?"), page, "pain").await?;
    page.button(&app::pain_key(4)).click().await?;
    page.wait_route("#/").await?;
    // What may be undone goes by itself.
    page.skip_time(10_000.0).await?;
    page.reload().await?;
    // Every other page, in the order of the app's own table.
    for address in app::addresses() {
        page.open(&address).await?;
        let name = address.trim_start_matches("#/").replace('/', "-");
        album.take(page, if name.is_empty() { "in-an-attack" } else { &name }).await?;
    }
    Ok(())
}

/// A routine from the plan to "That hurts".
async fn a_routine(page: &Session, album: &Album<'_>) -> Result<()> {
    page.allow_error("The AudioContext was not allowed to start");
    app::to_the_routine(page, 1).await?;
    album.take(page, "plan").await?;
    page.button("Start, ").part().click().await?;
    page.text_present("Get ready").await?;
    album.take(page, "get-ready").await?;
    page.skip_time(6_000.0).await?;
    album.take(page, "hold").await?;
    page.button("That hurts").click().await?;
    album.with(page.any("heading"), page, "that-hurts").await
}

/// An emergency, and what has to be said today.
async fn danger(page: &Session, album: &Album<'_>) -> Result<()> {
    app::begin_check(page).await?;
    app::open_card(page).await?;
    page.any("checkbox").click().await?;
    page.button("Continue").click().await?;
    album.with(page.heading("Emergency"), page, "emergency").await?;
    page.open("#/helper").await?;
    album.take(page, "emergency-helper").await?;
    page.open("").await?;
    album.with(page.any("heading"), page, "after-an-emergency").await?;
    page.button("SOS").part().click().await?;
    album.with(page.dialog("Emergency"), page, "sos").await?;
    page.button("Close").inside(page.dialog("Emergency")).click().await?;
    page.open("").await?;
    page.button("Someone else").click().await?;
    app::check_until(page, 34, "Feeling ill?", async |_| Ok(())).await?;
    app::open_card(page).await?;
    page.any("checkbox").click().await?;
    page.button("Continue").click().await?;
    app::check_until(page, 34, "Get medical advice today", async |_| Ok(())).await?;
    album.take(page, "today").await
}

/// Puts all pictures on one page, with their names, and takes a picture of that.
async fn lay_out(
    page: &Session,
    names: &[String],
    folder: &Path,
    size: (u32, u32),
    sheet: &Path,
) -> Result<()> {
    let (width, height) = size;
    let columns = COLUMNS[usize::from(width > height)];
    let shown = if width > height { width.min(640) } else { width.min(270) };
    let folder_name = folder.file_name().unwrap_or_default().to_string_lossy();
    let mut html = format!(
        "<!doctype html><meta charset=utf-8><title>{folder_name}</title><style>\
         body{{margin:8px;background:#808080;display:grid;gap:8px;grid-template-columns:repeat({columns},{shown}px);\
         font:14px system-ui;width:max-content}} figure{{margin:0}} img{{display:block;width:100%}} \
         figcaption{{color:#fff;padding:2px}}</style>"
    );
    for name in names {
        write!(html, "<figure><img src='{folder_name}/{name}.png'><figcaption>{name}</figcaption></figure>")?;
    }
    let file = sheet.with_extension("html");
    fs::write(&file, html)?;
    let address = format!("file://{}", fs::canonicalize(&file)?.display());
    page.driver().goto(&address).await?;
    const LOADED: &str = "return Promise.all([...document.images].map(image => image.decode()))
        .then(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])";
    let (wide, tall): (u32, u32) = serde_json::from_value(page.js(LOADED, json!(null)).await?)?;
    page.resize(wide.max(columns * (shown + 8) + 8), tall).await?;
    page.screenshot(sheet).await
}
