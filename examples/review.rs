//! Every sentence a person can read, by page or feature, with its sources: for a clinician or an editor.
//!
//! ```text
//! cargo run --quiet --example review > words.txt
//! ```
//!
//! A line is a text; places to fill stand in braces. Below it, where they differ, the words about someone else, and what it
//! rests on: publisher, title, address. A text without sources is our advice, or no medical statement.

use unclench::content::{Listed, SourceId, all, article, regions, times};

/// `Some(text)` as a line of its own, indented.
fn under(label: &str, text: &str) {
    println!("    {label}: {text}");
}

fn sources(ids: &[SourceId]) {
    for id in ids {
        let source = id.source();
        let address = if source.address.is_empty() { "seen as a copy" } else { source.address };
        under(source.id, &format!("{}, {}, {address}", source.publisher, source.title));
    }
}

fn heading(text: &str) {
    println!("\n# {text}\n");
}

fn listed(texts: &[Listed]) {
    for text in texts {
        println!("{}", if text.text.is_empty() { "(says nothing)" } else { text.text });
        if let Some(they) = text.they {
            under("about someone else", they);
        }
        under("name", text.name);
        sources(text.sources);
    }
}

fn main() {
    for (part, texts) in all::TEXTS {
        heading(part);
        listed(texts);
    }
    for (id, texts) in all::self_checks() {
        heading(&format!("Self-check {id}"));
        listed(&texts);
    }
    for (part, pages) in all::PAGES {
        heading(part);
        for (name, page) in *pages {
            println!("{}\n{}", page.title, page.lead);
            under("name", name);
            for section in page.sections {
                println!("\n  {}", section.heading);
                for step in section.steps {
                    println!("  * {step}");
                }
                if !section.note.is_empty() {
                    println!("  {}", section.note);
                }
                sources(section.sources);
            }
            println!();
        }
    }
    heading("The article: what it says");
    for judgement in article::CLAIMS {
        println!("{}\n    {}: {}", judgement.claim, article::judged(judgement.judged), judgement.found);
        sources(judgement.sources);
    }
    heading("Whom to call");
    for region in regions::REGIONS {
        println!("{}", region.country);
        for (when, line) in [("day", &region.day), ("night", &region.night), ("crisis", &region.crisis)] {
            if !line.call.is_empty() {
                under(when, format!("{} {}", line.call, line.number).trim_end());
            }
        }
    }
    heading("Days and months");
    println!("{}\n{}\n{}", times::WEEKDAYS.join(" "), times::DAYS.join(" "), times::MONTHS.join(" "));
}
