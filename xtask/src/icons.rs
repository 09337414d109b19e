//! `cargo xtask icons`: the PNG icons, drawn from the two SVG files by a real browser. Run by hand when the
//! drawing changes; the pictures are committed. Writes public/icons/ only.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::Result;

use crate::palette;
use crate::place;
use crate::proc::{program, run};
use crate::toolchain;

/// The drawing, the picture, its edge in pixels.
const PICTURES: [(&str, &str, u32); 4] = [
    ("icon", "icon-192", 192),
    ("icon", "icon-512", 512),
    ("icon-maskable", "icon-maskable-512", 512),
    // iOS rounds the corners itself and paints see-through ones black: the full square is right for it.
    ("icon-maskable", "apple-touch-icon", 180),
];

/// Draws them all.
pub fn icons() -> Result<()> {
    toolchain::for_drawing()?;
    let folder = place::root().join("public/icons");
    let scratch = env::temp_dir().join(format!("unclench-icons-{}", std::process::id()));
    fs::create_dir_all(&scratch)?;
    for (drawing, picture, edge) in PICTURES {
        let svg = place::read(&folder.join(format!("{drawing}.svg")))?;
        let picture = folder.join(format!("{picture}.png"));
        draw(&svg, &picture, edge, &scratch)?;
        palette::shrink(&picture)?;
    }
    fs::remove_dir_all(scratch)?;
    Ok(())
}

fn draw(svg: &str, picture: &Path, edge: u32, scratch: &Path) -> Result<()> {
    let page = scratch.join("page.html");
    let style = format!("html,body{{margin:0}}svg{{display:block;width:{edge}px;height:{edge}px}}");
    fs::write(&page, format!("<!DOCTYPE html><style>{style}</style>{svg}"))?;
    // It complains at length about every service of a desktop that a bare machine does not have.
    run(program("chromium")
        .stderr(Stdio::null())
        .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--default-background-color=00000000", "--force-device-scale-factor=1"])
        .arg(format!("--user-data-dir={}", scratch.join("profile").display()))
        .arg(format!("--window-size={edge},{edge}"))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", page.display())))
}
