//! A contact sheet: every pose of every figure as one SVG, by the same code that draws the page.
//!
//! ```text
//! cargo run --example figures > figures.svg
//! cargo run --example figures -- light > figures.svg
//! cargo run --example figures -- between > figures.svg
//! ```
//!
//! Dark unless asked for light; "between" adds three moments on the way from each pose to the next. Four pictures in a
//! row, each with the word it is known by and the number of the pose.

use std::fmt::Write as _;
use std::io::Write as _;

use unclench::app::figure::{Drawing, WIDTH, drawing};
use unclench::content;

/// Pictures in a row.
const COLUMNS: i32 = 4;
/// How much higher a row is than the highest picture in it, for the words, in the drawing's units.
const WORDS: i32 = 700;
/// The style sheet's classes with colours of their own: a picture alone has no tokens.
const DARK: &str = "
.sheet{fill:#18232D}text{fill:#AABAC5}.near,.trunk{stroke:#EAF1F5}.far{stroke:#6B7C88}.edge{stroke:#18232D}
.tint{stroke:#438D85}.floor{stroke:#6B7C88}.prop{stroke:#AABAC5}";
const LIGHT: &str = "
.sheet{fill:#FFFFFF}text{fill:#4C5B66}.near,.trunk{stroke:#15212B}.far{stroke:#7A8792}.edge{stroke:#FFFFFF}
.tint{stroke:#6CA29B}.floor{stroke:#7A8792}.prop{stroke:#4C5B66}";

fn main() -> std::io::Result<()> {
    let asked = |what: &str| std::env::args().skip(1).any(|word| word == what);
    let light = asked("light");
    let mut pictures = Vec::new();
    for figure in content::figures() {
        for (number, pose) in figure.poses.iter().enumerate() {
            pictures.push((format!("{} {}", figure.id, number + 1), drawing(figure, pose)));
            let next = if figure.round { (number + 1) % figure.poses.len() } else { number + 1 };
            for way in [250, 500, 750] {
                let moment = figure.moment(number, next, way).filter(|_| asked("between"));
                let label = format!("{} {}.{}", figure.id, number + 1, way / 10);
                pictures.extend(moment.map(|pose| (label, drawing(figure, &pose))));
            }
        }
    }
    let mut sheet = String::new();
    let (width, mut height) = (COLUMNS * WIDTH, 0);
    for row in pictures.chunks(COLUMNS as usize) {
        let words = height;
        height += WORDS + row.iter().map(|(_, drawing)| drawing.frame[3]).max().unwrap_or(0);
        for (place, (label, drawing)) in (0..).zip(row) {
            picture(&mut sheet, [place * WIDTH, words, height], label, drawing);
        }
    }
    writeln!(
        std::io::stdout(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n<style>{}\n\
         path{{fill:none;stroke-linecap:round;stroke-linejoin:round}}text{{font:300px sans-serif}}</style>\n\
         <rect class=\"sheet\" width=\"{width}\" height=\"{height}\"/>\n{sheet}</svg>",
        if light { LIGHT } else { DARK }
    )
}

/// A picture between the left edge, the top and the bottom of its place.
fn picture(sheet: &mut String, [x, above, below]: [i32; 3], label: &str, drawing: &Drawing) {
    let [left, top, _, height] = drawing.frame;
    // Writing to a string can't fail.
    let _ = writeln!(sheet, "<text x=\"{}\" y=\"{}\">{label}</text>", x + 300, above + 500);
    let _ = writeln!(sheet, "<g transform=\"translate({} {})\">", x - left, below - height - top);
    for stroke in &drawing.strokes {
        let _ = writeln!(
            sheet,
            "<path class=\"{}\" stroke-width=\"{}\" d=\"{}\"/>",
            stroke.class, stroke.weight, stroke.path
        );
    }
    let _ = writeln!(sheet, "</g>");
}
