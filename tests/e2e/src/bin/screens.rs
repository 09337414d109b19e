//! Takes pictures of screens of the built page, for people to look at.
//!
//! ```text
//! screens --out DIR [--route '#/x']... [--click NAME]... [--size 360x740]... [--theme light|dark]...
//!         [--engine chromium] [--name NAME] [--full]
//! ```
//!
//! Each route is opened in a fresh profile at each size and theme. `--click` presses, in the given order, the button,
//! link, choice or tab of that name after the page has opened, so that any screen can be reached. `--full` takes the
//! whole page instead of what fits the window (Chromium only).

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
    clicks: Vec<String>,
    sizes: Vec<(u32, u32)>,
    themes: Vec<Theme>,
    engine: Engine,
    name: Option<String>,
    full: bool,
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
    let (mut out, mut routes, mut clicks, mut sizes, mut themes) = (None, vec![], vec![], vec![], vec![]);
    let (mut engine, mut name, mut full) = (Engine::Chromium, None, false);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("route") => routes.push(parser.value()?.string()?),
            Long("click") => clicks.push(parser.value()?.string()?),
            Long("size") => sizes.push(parse_size(&parser.value()?.string()?)?),
            Long("theme") => themes.push(match parser.value()?.string()?.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                other => bail!("no theme {other:?}; there are light and dark"),
            }),
            Long("engine") => engine = parser.value()?.string()?.parse()?,
            Long("name") => name = Some(parser.value()?.string()?),
            Long("full") => full = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Wishes {
        out: out.context("say where: --out DIR")?,
        routes: if routes.is_empty() { vec![String::new()] } else { routes },
        clicks,
        sizes: if sizes.is_empty() { vec![(360, 740), (1280, 800)] } else { sizes },
        themes: if themes.is_empty() { vec![Theme::Light, Theme::Dark] } else { themes },
        engine,
        name,
        full,
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
    for name in &wishes.clicks {
        click(&page, name).await?;
    }
    if wishes.full {
        let tall = page.js("return document.documentElement.scrollHeight", json!(null)).await?;
        let tall = tall.as_u64().map_or(height, |tall| tall as u32);
        page.resize(width, tall.max(height)).await?;
    }
    let (width, height) = if wishes.full { (width, height) } else { page.size().await? };
    let name = wishes.name.clone().unwrap_or_else(|| slug(route, &wishes.clicks));
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

/// A file name that says how the screen was reached.
fn slug(route: &str, clicks: &[String]) -> String {
    let plain = |text: &str| {
        let kept = text.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), " ");
        kept.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let words = [route].into_iter().chain(clicks.iter().map(String::as_str)).map(plain);
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "home".into() } else { words.join("_") }
}
