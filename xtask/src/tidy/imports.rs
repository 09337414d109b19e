//! Which file of a crate imports which: `use` trees, paths in the code, in macros and in attributes. Called by `cycles`
//! with all sources. Pure: no side effects.
//!
//! A path leads to the file of the deepest module that it names. A `mod` line says where a file lies and imports nothing.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Lit, Macro, MetaList, UseTree};

use super::source::Source;

/// The crates that are looked at: the folder, and the file that is the root. `src/main.rs` is a crate by itself that only
/// uses the other, so nothing can lead back to it.
const CRATES: [(&str, &str); 2] = [("src/", "src/lib.rs"), ("xtask/src/", "xtask/src/main.rs")];

/// The names on the way to a module, from the crate's root.
type Place = Vec<String>;

/// Pairs of files, the first of which imports something of the second. What cannot be read is told instead.
pub fn imports(sources: &[Source]) -> (BTreeSet<(&str, &str)>, Vec<String>) {
    let mut pairs = BTreeSet::new();
    let mut unread = Vec::new();
    for (folder, root) in CRATES {
        let files: BTreeMap<Place, &Source> = sources
            .iter()
            .filter(|source| source.is(folder, ".rs"))
            .map(|source| (place_of(&source.path, folder, root), source))
            .collect();
        for (place, source) in &files {
            match syn::parse_file(&source.text) {
                Ok(file) => {
                    let mut reader = Reader { here: place.clone(), ..Reader::default() };
                    reader.visit_file(&file);
                    let to = reader.paths.iter().filter_map(|path| reader.file_at(path, &files));
                    let others = to.filter(|to| *to != source.path);
                    pairs.extend(others.map(|to| (source.path.as_str(), to)));
                }
                Err(error) => unread.push(format!("{} cannot be read: {error}", source.path)),
            }
        }
    }
    (pairs, unread)
}

/// Where the module of a file is: `src/a/b.rs` and `src/a/b/mod.rs` are both `a::b`.
fn place_of(path: &str, folder: &str, root: &str) -> Place {
    if path == root {
        return Place::new();
    }
    let inside = path.strip_prefix(folder).and_then(|path| path.strip_suffix(".rs")).unwrap_or(path);
    let inside = inside.strip_suffix("/mod").unwrap_or(inside);
    inside.split('/').map(str::to_owned).collect()
}

/// A path as it is written, and the module it is written in.
struct Written {
    within: Place,
    names: Vec<String>,
}

/// Collects the paths of one file.
#[derive(Default)]
struct Reader {
    here: Place,
    paths: Vec<Written>,
    /// What `use` gives a name to.
    named: BTreeMap<String, Written>,
}

impl Reader {
    fn write(&mut self, names: Vec<String>) {
        self.paths.push(Written { within: self.here.clone(), names });
    }

    fn tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(path) => self.tree(&with(path.ident.to_string()), &path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(before, tree)),
            UseTree::Glob(_) => self.write(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => self.name(before.last().cloned(), before.to_vec()),
            UseTree::Name(name) => self.name(Some(name.ident.to_string()), with(name.ident.to_string())),
            UseTree::Rename(name) if name.ident == "self" => {
                self.name(Some(name.rename.to_string()), before.to_vec());
            }
            UseTree::Rename(name) => {
                self.name(Some(name.rename.to_string()), with(name.ident.to_string()));
            }
        }
    }

    fn name(&mut self, name: Option<String>, names: Vec<String>) {
        self.write(names.clone());
        if let Some(name) = name {
            self.named.insert(name, Written { within: self.here.clone(), names });
        }
    }

    /// Names joined by `::` among these tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut names: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Ident(name) if colons == 2 => names.push(name.to_string()),
                TokenTree::Ident(name) => self.begin(&mut names, vec![name.to_string()]),
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => {
                    self.begin(&mut names, Vec::new());
                    self.tokens(group.stream());
                }
                _ => self.begin(&mut names, Vec::new()),
            }
            colons = 0;
        }
        self.begin(&mut names, Vec::new());
    }

    /// Ends one path and begins the next. A name alone is no path: it is what a `use` named, or a variable.
    fn begin(&mut self, names: &mut Vec<String>, next: Vec<String>) {
        let names = std::mem::replace(names, next);
        if names.len() > 1 {
            self.write(names);
        }
    }

    /// The file that a path leads to, if it is one of this crate.
    fn file_at<'a>(&self, path: &Written, files: &BTreeMap<Place, &'a Source>) -> Option<&'a str> {
        let mut place = self.place_at(path, files, 0)?;
        loop {
            match files.get(&place) {
                Some(source) => return Some(&source.path),
                None => place.pop()?,
            };
        }
    }

    /// The place that a path means. A name may stand for a path that begins with another name, but not for ever.
    fn place_at(&self, path: &Written, files: &BTreeMap<Place, &Source>, depth: u8) -> Option<Place> {
        let mut place = path.within.clone();
        let mut rest = path.names.as_slice();
        match rest.first()?.as_str() {
            "crate" => place.clear(),
            "self" => {}
            "super" => {
                while let Some((_, after)) = rest.split_first().filter(|(name, _)| *name == "super") {
                    place.pop();
                    rest = after;
                }
                place.extend_from_slice(rest);
                return Some(place);
            }
            name => {
                place.push(name.to_owned());
                if !files.contains_key(&place) {
                    let known =
                        self.named.get(name).filter(|known| depth < 8 && known.names != path.names)?;
                    place = self.place_at(known, files, depth + 1)?;
                }
            }
        }
        place.extend_from_slice(&rest[1..]);
        Some(place)
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.here.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if item.leading_colon.is_none() {
            self.tree(&[], &item.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            self.write(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }

    /// Such as `#[serde(with = "super::hex")]`.
    fn visit_meta_list(&mut self, item: &'ast MetaList) {
        for token in item.tokens.clone() {
            if let TokenTree::Literal(literal) = token
                && let Lit::Str(text) = Lit::new(literal)
            {
                self.tokens(text.value().parse().unwrap_or_default());
            }
        }
    }
}
