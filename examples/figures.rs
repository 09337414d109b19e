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

use unclench::app::figure::Drawing;
use unclench::app::stage::drawing;
use unclench::content;

/// Pictures in a row.
const COLUMNS: i32 = 4;
/// The width and the height of a picture's place.
const PLACE: (i32, i32) = (328, 200);
/// How much higher a row is, for the words.
const WORDS: i32 = 28;
/// The style sheet's classes with colours of their own: a picture alone has no tokens.
const DARK: &str = "
.sheet{fill:#18232D}text{fill:#AABAC5}.near,.trunk{stroke:#EAF1F5}.far{stroke:#6B7C88}.edge{stroke:#18232D}
.tint{stroke:#E2623C}.arrow{stroke:#5FD4C0}.floor{stroke:#6B7C88}.prop{stroke:#AABAC5}.ghost{stroke:#3C4A55}
.rim{stroke:#24323D}.mat{stroke:#24323D;fill:#24323D}";
const LIGHT: &str = "
.sheet{fill:#FFFFFF}text{fill:#4C5B66}.near,.trunk{stroke:#15212B}.far{stroke:#7A8792}.edge{stroke:#FFFFFF}
.tint{stroke:#E2623C}.arrow{stroke:#0A6458}.floor{stroke:#7A8792}.prop{stroke:#4C5B66}.ghost{stroke:#C9CED2}
.rim{stroke:#EBE6DB}.mat{stroke:#EBE6DB;fill:#EBE6DB}";

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
    let width = COLUMNS * PLACE.0;
    let height = (pictures.len() as i32 + COLUMNS - 1) / COLUMNS * (PLACE.1 + WORDS);
    for (row, pictures) in (0..).zip(pictures.chunks(COLUMNS as usize)) {
        for (place, (label, drawing)) in (0..).zip(pictures) {
            picture(&mut sheet, [place * PLACE.0, row * (PLACE.1 + WORDS)], label, drawing);
        }
    }
    writeln!(
        std::io::stdout(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\n<style>{}\n\
         path{{fill:none;stroke-linecap:round;stroke-linejoin:round}}text{{font:14px sans-serif}}</style>\n\
         <rect class=\"sheet\" width=\"{width}\" height=\"{height}\"/>\n{sheet}</svg>",
        if light { LIGHT } else { DARK }
    )
}

/// A picture in its place, of which left and top are given.
fn picture(sheet: &mut String, [x, y]: [i32; 2], label: &str, drawing: &Drawing) {
    let [left, top, width, height] = drawing.frame;
    // Writing to a string can't fail.
    let _ = writeln!(sheet, "<text x=\"{}\" y=\"{}\">{label}</text>", x + 8, y + 20);
    let _ = writeln!(
        sheet,
        "<svg x=\"{x}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"{left} {top} {width} {height}\">",
        y + WORDS,
        PLACE.0,
        PLACE.1
    );
    for stroke in &drawing.strokes {
        let _ = writeln!(
            sheet,
            "<path class=\"{}\" stroke-width=\"{}\" d=\"{}\"/>",
            stroke.class, stroke.weight, stroke.path
        );
    }
    let _ = writeln!(sheet, "</svg>");
}
