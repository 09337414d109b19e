//! The house rules that no compiler knows: where a thing may be said.
//! Reads the sources, changes nothing, and lists every finding at once.

mod borders;
mod code;
mod cycles;
mod imports;
mod page;
mod source;

use anyhow::{Result, bail};

use self::source::Source;
use crate::place;

/// A rule: what must hold, and a function that returns where it does not.
type Rule = (&'static str, fn(&[Source]) -> Vec<String>);

const RULES: [Rule; 23] = [
    ("every Rust file opens by saying what it is for", code::opens_with_purpose),
    ("rules, words and decisions know no browser", code::pure_stays_pure),
    ("only the crate roots ask which machine this is", code::target_only_at_switches),
    ("only the clock reads a clock", code::one_clock),
    ("the domain prints and reads no files", code::domain_has_no_files),
    ("no import cycles", cycles::no_import_cycles),
    ("only the root has all of the model to change it", borders::only_the_root_has_the_model),
    ("only storage and the outbox change what everyone reads", borders::only_storage_has_what_is_shared),
    ("the parts of the program know nothing of each other", borders::parts_keep_apart),
    ("no file of more than 450 lines", borders::short_files),
    ("views carry no style attribute", code::no_style_attribute),
    ("no text becomes markup", code::no_inner_html),
    ("no address but our own", code::no_foreign_address),
    ("whatever document is named is in the repository", code::documents_are_here),
    ("nothing is left half done", code::nothing_unfinished),
    ("no stray white space", code::clean_lines),
    ("index.html carries no inline script or style", page::nothing_inline),
    ("the page's policy is written once, and first", page::one_policy),
    ("a class of a style sheet belongs to one area", page::classes_of_one_area),
    ("every icon that is named exists", page::icons_exist),
    ("wasm-bindgen's two halves have one version", page::one_bindgen),
    ("the shell has what watch.js reaches for", page::shell_has_handles),
    ("the five guides are there", page::guides_exist),
];

/// Checks every rule.
pub fn tidy() -> Result<()> {
    let sources = sources()?;
    let mut broken = 0;
    for (name, rule) in RULES {
        let findings = rule(&sources);
        if !findings.is_empty() {
            broken += 1;
            println!("{name}:\n  {}", findings.join("\n  "));
        }
    }
    if broken > 0 {
        bail!("{broken} of {} house rules are broken.", RULES.len());
    }
    println!("{} house rules hold in {} files.", RULES.len(), sources.len());
    Ok(())
}

/// All text that people write for this project. Pictures and what machines make are left out.
fn sources() -> Result<Vec<Source>> {
    let root = place::root();
    let mut paths = Vec::new();
    for folder in ["src", "style", "public", "examples", "tests", "xtask", "docs"] {
        let below = place::files(&root.join(folder))?;
        paths.extend(below.into_iter().map(|path| format!("{folder}/{path}")));
    }
    for file in place::here(root)? {
        paths.push(file);
    }
    paths.retain(|path| is_written_by_people(path));
    paths.into_iter().map(|path| Ok(Source { text: place::read(&root.join(&path))?, path })).collect()
}

fn is_written_by_people(path: &str) -> bool {
    const KINDS: [&str; 10] = ["rs", "js", "css", "html", "json", "toml", "md", "svg", "webmanifest", "lock"];
    let kind = path.rsplit(['.', '/']).next().unwrap_or_default();
    let frozen = path.starts_with("tests/fixtures/") || path.contains("node_modules/");
    !frozen && (KINDS.contains(&kind) || kind == "_headers")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_house_rules_hold() {
        super::tidy().unwrap();
    }
}
