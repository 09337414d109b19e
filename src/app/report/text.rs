//! The sheet as plain text, to share and to copy. Pure.

use super::sheet::{Row, Sheet};
use crate::content;

/// The sheet as text: a heading and lines each, parted by empty lines.
pub fn text(sheet: &Sheet) -> String {
    let glance = sheet.glance.iter().map(|(what, much)| content::report::counted(what, much));
    let head = [content::report::HEADING, &sheet.who, &sheet.period, &sheet.made];
    let head = head.into_iter().filter(|line| !line.is_empty()).map(str::to_owned);
    let row = |row: &Row| content::report::row(&row.began, &row.lasted, &row.worst, &row.last);
    let mut attacks: Vec<String> = sheet.attacks.iter().map(row).collect();
    attacks.extend(sheet.earlier.clone());
    let course = sheet.course.iter().map(|arc| arc.said.clone()).collect();
    let mut text = head.collect::<Vec<_>>().join("\n");
    let mut add = |heading: &str, lines: Vec<String>, note: &str| {
        if lines.is_empty() {
            return;
        }
        text.push_str("\n\n");
        text.push_str(heading);
        for line in lines {
            text.push('\n');
            text.push_str(&content::report::bullet(&line));
        }
        if !note.is_empty() {
            text.push('\n');
            text.push_str(note);
        }
    };
    add(content::report::GLANCE, glance.collect(), "");
    add(content::report::ATTACKS, attacks, "");
    add(content::report::COURSE, course, "");
    for section in &sheet.sections {
        add(section.heading, section.lines.clone(), section.note);
    }
    add(content::report::QUESTIONS, sheet.questions.clone(), "");
    text.push_str("\n\n");
    text.push_str(content::report::SELF_REPORTED);
    text.push('\n');
    text
}
