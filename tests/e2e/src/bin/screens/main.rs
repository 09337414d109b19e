//! Takes pictures of screens of the built page, for people to look at.
//!
//! ```text
//! screens [--out DIR] [--size 360x740]... [--theme light|dark]...
//! screens --out DIR [--route '#/x']... [--click NAME | --type TEXT | --wait NAME]... [--size 360x740]...
//!         [--theme light|dark]... [--engine chromium] [--name NAME] [--full] [--stored FILE]
//! ```
//!
//! Without a route or anything to do it takes the whole set, one sheet for each size and theme, into `target/screens`.
//!
//! Each route is opened in a fresh profile at each size and theme. What is done there, in the given order, so that any
//! screen can be reached: `--click` presses the button, link, choice or tab of that name; `--type` types into the field
//! that has the focus, else into the first one; `--wait` waits until something of that name, or that text, is there.
//! `--stored` puts the keys and texts of a JSON file into storage first, such as `cargo run --example ten_years -- --json`
//! prints. `--full` takes the whole page instead of what fits the window (Chromium only).

mod set;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use e2e::{Engine, Session, Setup, Site};
use lexopt::prelude::*;
use serde_json::json;

/// What a click may mean, in this order.
const CLICKABLE: [&str; 7] = ["button", "link", "radio", "checkbox", "switch", "tab", "option"];

struct Wishes {
    out: PathBuf,
    routes: Vec<String>,
    steps: Vec<Step>,
    sizes: Vec<(u32, u32)>,
    themes: Vec<Theme>,
    engine: Engine,
    name: Option<String>,
    full: bool,
    stored: BTreeMap<String, String>,
}

/// One thing to do before the picture.
enum Step {
    Click(String),
    Type(String),
    Wait(String),
}

impl Step {
    fn word(&self) -> &str {
        match self {
            Step::Click(word) | Step::Type(word) | Step::Wait(word) => word,
        }
    }
}

#[derive(Clone, Copy)]
enum Theme {
    Light,
    Dark,
}

#[tokio::main]
async fn main() -> ExitCode {
    match work().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("screens: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn work() -> Result<()> {
    let wishes = read_arguments()?;
    if wishes.routes.is_empty() && wishes.steps.is_empty() {
        return set::take(&wishes.out, &wishes.sizes, &wishes.themes, wishes.engine).await;
    }
    for &theme in &wishes.themes {
        for &size in &wishes.sizes {
            for route in &wishes.routes {
                take(&wishes, theme, size, route).await.with_context(|| format!("{route:?}"))?;
            }
        }
    }
    Ok(())
}

fn read_arguments() -> Result<Wishes> {
    let (mut out, mut routes, mut steps, mut sizes, mut themes) = (None, vec![], vec![], vec![], vec![]);
    let (mut engine, mut name, mut full, mut stored) = (Engine::Chromium, None, false, BTreeMap::new());
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("route") => routes.push(parser.value()?.string()?),
            Long("click") => steps.push(Step::Click(parser.value()?.string()?)),
            Long("type") => steps.push(Step::Type(parser.value()?.string()?)),
            Long("wait") => steps.push(Step::Wait(parser.value()?.string()?)),
            Long("size") => sizes.push(parse_size(&parser.value()?.string()?)?),
            Long("theme") => themes.push(match parser.value()?.string()?.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                other => bail!("no theme {other:?}; there are light and dark"),
            }),
            Long("engine") => engine = parser.value()?.string()?.parse()?,
            Long("name") => name = Some(parser.value()?.string()?),
            Long("full") => full = true,
            Long("stored") => stored = serde_json::from_slice(&fs::read(parser.value()?)?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let is_set = routes.is_empty() && steps.is_empty();
    let usual = if is_set { set::SIZES.to_vec() } else { vec![(360, 740), (1280, 800)] };
    Ok(Wishes {
        out: match out {
            Some(out) => out,
            None if is_set => PathBuf::from("target/screens"),
            None => bail!("say where: --out DIR"),
        },
        routes: if routes.is_empty() && !is_set { vec![String::new()] } else { routes },
        steps,
        sizes: if sizes.is_empty() { usual } else { sizes },
        themes: if themes.is_empty() { vec![Theme::Light, Theme::Dark] } else { themes },
        engine,
        name,
        full,
        stored,
    })
}

fn parse_size(text: &str) -> Result<(u32, u32)> {
    let (width, height) = text.split_once('x').with_context(|| format!("{text:?} is not like 360x740"))?;
    Ok((width.parse()?, height.parse()?))
}

async fn take(wishes: &Wishes, theme: Theme, (width, height): (u32, u32), route: &str) -> Result<()> {
    let setup = Setup::new().size(width, height);
    let (setup, look) = match theme {
        Theme::Light => (setup, "light"),
        Theme::Dark => (setup.dark(), "dark"),
    };
    let site = Site::start(&setup)?;
    let page = Session::start(wishes.engine, &setup, &site).await?;
    page.open(route).await?;
    // Without a choice the page is dark at night, whatever the device prefers.
    page.set_local_storage("unclench:theme", look).await?;
    for (key, text) in &wishes.stored {
        page.set_local_storage(key, text).await?;
    }
    page.reload().await?;
    for step in &wishes.steps {
        match step {
            Step::Click(name) => click(&page, name).await?,
            Step::Type(text) => type_text(&page, text).await?,
            Step::Wait(name) => wait(&page, name).await?,
        }
    }
    if wishes.full {
        let tall = page.js("return document.documentElement.scrollHeight", json!(null)).await?;
        let tall = tall.as_u64().map_or(height, |tall| tall as u32);
        page.resize(width, tall.max(height)).await?;
    }
    let (width, height) = if wishes.full { (width, height) } else { page.size().await? };
    let name = wishes.name.clone().unwrap_or_else(|| slug(route, &wishes.steps));
    let file = wishes.out.join(format!("{name}-{width}x{height}-{look}.png"));
    page.screenshot(&file).await?;
    println!("{}", file.display());
    for error in page.console_errors().await? {
        eprintln!("{route}: {error}");
    }
    Ok(())
}

async fn click(page: &Session, name: &str) -> Result<()> {
    page.wait(&format!("something called {name:?} to click"), async || {
        for role in CLICKABLE {
            let found = page.role(role, name);
            if found.is_there().await? {
                return Ok(Some(role));
            }
        }
        Ok(None)
    })
    .await
    .map(|role| page.role(role, name))?
    .click()
    .await
}

async fn type_text(page: &Session, text: &str) -> Result<()> {
    let focused = page.focused().await?;
    if !["textbox", "searchbox", "spinbutton"].iter().any(|role| focused.starts_with(role)) {
        page.any("field").focus().await?;
    }
    page.type_text(text).await
}

async fn wait(page: &Session, name: &str) -> Result<()> {
    page.wait(&format!("{name:?}"), async || {
        for role in CLICKABLE.into_iter().chain(["heading", "field", "dialog", "group"]) {
            if page.role(role, name).is_there().await? {
                return Ok(Some(()));
            }
        }
        Ok(page.shows(name).await?.then_some(()))
    })
    .await
}

/// A file name that says how the screen was reached.
fn slug(route: &str, steps: &[Step]) -> String {
    let plain = |text: &str| {
        let kept = text.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        kept.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let words = [route].into_iter().chain(steps.iter().map(Step::word)).map(plain);
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "home".into() } else { words.join("_") }
}
