//! What ten years of notes take: `cargo run --example ten_years`. With `--json`, the keys and texts themselves, as
//! localStorage would hold them. Ends with status 1 when it is more than [`MOST`] of what a browser keeps.

mod history;

use std::process::ExitCode;

use unclench::app::saved;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::time::Instant;

/// Monday 23 November 2026, 14:00 UTC.
const END: Instant = Instant(1_795_442_400_000);
const WRITER: &str = "k3m9qz-a";
/// Fewer would not be ten years of a person who notes things.
const LEAST: usize = 20_000;

/// The most of the quota that they may take, in percent: the rest is for the next ten.
const MOST: usize = 48;

fn main() -> ExitCode {
    let records = history::records(END, WRITER);
    let stored = history::stored(&records, WRITER, END);
    if std::env::args().any(|word| word == "--json") {
        let object: serde_json::Map<_, _> =
            stored.into_iter().map(|(key, text)| (key, serde_json::Value::from(text))).collect();
        println!("{}", serde_json::Value::from(object));
        return ExitCode::SUCCESS;
    }
    let units: usize = stored.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum();
    let mut journal = Journal::default();
    journal.merge(records.clone());
    let episodes = History::of(&journal).episodes.len();
    println!("records   {:>9}", records.len());
    println!("episodes  {episodes:>9}");
    println!("shards    {:>9}", stored.len());
    let percent = units as f64 * 100.0 / saved::QUOTA as f64;
    println!("units     {units:>9} of {} ({percent:.1} %, at most {MOST} %)", saved::QUOTA);
    let fits = units * 100 <= saved::QUOTA * MOST && records.len() >= LEAST;
    if fits { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
