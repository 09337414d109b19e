//! What a person downloads, against a budget that may only shrink by decision.
//! Reads dist/, changes nothing. The compressed figure is what a good static host sends.

use std::fs;

use anyhow::{Result, bail};

use crate::build;
use crate::place;
use crate::precache;

/// All that must arrive before the first screen answers a tap: a ceiling, not a goal. docs/adr/0017-look-and-reach.md has the
/// measurements.
const CRITICAL_BUDGET: usize = 830 * 1024;
/// All that is kept for offline use.
const PRECACHE_BUDGET: usize = 845 * 1024;

/// Prints the table and fails over budget.
pub fn size() -> Result<()> {
    let dist = place::dist();
    build::require(&dist)?;
    let mut critical = 0;
    let mut total = 0;
    println!("{:>10}  {:>10}   * = needed before the first screen works", "bytes", "brotli");
    for path in precache::kept_files(&dist)? {
        let bytes = fs::read(dist.join(&path))?;
        let small = compress(&bytes, 11)?.len();
        let mark = if is_critical(&path) { '*' } else { ' ' };
        println!("{:>10}  {small:>10} {mark} {path}", bytes.len());
        total += small;
        critical += if is_critical(&path) { small } else { 0 };
    }
    let first = within("first screen", critical, CRITICAL_BUDGET);
    let whole = within("kept offline", total, PRECACHE_BUDGET);
    if !(first && whole) {
        bail!("The page is over its size budget.");
    }
    Ok(())
}

fn is_critical(path: &str) -> bool {
    let kind = path.rsplit('.').next().unwrap_or_default();
    let late = path == "tick.js";
    !late && (path == "index.html" || matches!(kind, "css" | "js" | "wasm"))
}

fn within(name: &str, bytes: usize, budget: usize) -> bool {
    println!("{name}: {:.1} KB of {} KB", bytes as f64 / 1024.0, budget / 1024);
    bytes <= budget
}

/// Brotli at a quality from 0 to 11.
pub fn compress(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &parameters)?;
    Ok(small)
}
