//! No import cycles, between files or between folders. What a file needs to be understood lies below it, so that it can be
//! read from the bottom up.
//!
//! A folder imports what its files import. So two folders can make a cycle though no file of theirs is part of one.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::{astar, tarjan_scc};
use petgraph::graphmap::DiGraphMap;

use super::imports::imports;
use super::source::Source;

/// Files, or what lies in one folder: who imports whom, with an import that says so.
type Graph<'a> = DiGraphMap<&'a str, (&'a str, &'a str)>;

/// Files or folders each of which leads to each other one.
struct Knot<'a> {
    members: Vec<&'a str>,
    /// A shortest way around, in words.
    says: String,
}

pub fn no_import_cycles(sources: &[Source]) -> Vec<String> {
    let (pairs, mut findings) = imports(sources);
    findings.extend(knots(&pairs).into_iter().map(|knot| knot.says));
    findings
}

fn knots<'a>(pairs: &BTreeSet<(&'a str, &'a str)>) -> Vec<Knot<'a>> {
    let between_files: Graph<'a> = pairs.iter().map(|&(from, to)| (from, to, (from, to))).collect();
    let mut folders: BTreeMap<&str, Graph<'a>> = BTreeMap::new();
    for &(from, to) in pairs {
        let (folder, from_there, to_there) = part(from, to);
        folders.entry(folder).or_default().add_edge(from_there, to_there, (from, to));
    }
    let has_folder = |knot: &Knot<'_>| knot.members.iter().any(|member| member.ends_with('/'));
    let between_folders = folders.values().flat_map(knots_of).filter(has_folder);
    knots_of(&between_files).into_iter().chain(between_folders).collect()
}

/// Where the ways to two files part: the folder that holds both, and what of it each is or lies in.
fn part<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str, &'a str) {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let start = one[..same].rfind('/').map_or(0, |slash| slash + 1);
    let until = |path: &'a str| path[start..].find('/').map_or(path, |slash| &path[..=start + slash]);
    (&one[..start], until(one), until(other))
}

fn knots_of<'a>(graph: &Graph<'a>) -> Vec<Knot<'a>> {
    let tied = tarjan_scc(graph).into_iter().filter(|members| members.len() > 1);
    tied.map(|mut members| {
        members.sort_unstable();
        let says = around(graph, &members);
        Knot { members, says }
    })
    .collect()
}

/// A shortest cycle among these, and how many more are tied to it. For folders also which files do it.
fn around<'a>(graph: &Graph<'a>, members: &[&'a str]) -> String {
    let back = |start: &&'a str| {
        let next = graph.neighbors(start).filter(|next| members.contains(next));
        let ways = next.filter_map(|next| astar(graph, next, |node| node == *start, |_| 1, |_| 0));
        ways.min_by_key(|(steps, _)| *steps).map(|(_, way)| way)
    };
    let Some(mut way) = members.iter().filter_map(back).min_by_key(Vec::len) else { return String::new() };
    way.rotate_right(1);
    let around = || way.iter().chain(way.first());
    let mut says = around().copied().collect::<Vec<_>>().join(" -> ");
    let steps = around().zip(around().skip(1)).filter_map(|(from, to)| graph.edge_weight(from, to));
    let between = steps.filter(|(from, to)| !way.contains(from) || !way.contains(to));
    let imports: Vec<String> = between.map(|(from, to)| format!("{from} -> {to}")).collect();
    if !imports.is_empty() {
        says += &format!(" by {}", imports.join(", "));
    }
    match members.len() - way.len() {
        0 => says,
        more => format!("{says}; tied to it: {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Vec<Source> {
        let source = |(path, text): &(&str, &str)| Source { path: (*path).into(), text: (*text).into() };
        files.iter().map(source).collect()
    }

    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let sources = tree(files);
        let (pairs, unread) = imports(&sources);
        let found: Vec<String> = knots(&pairs).into_iter().map(|knot| knot.says).chain(unread).collect();
        assert_eq!(found, expected, "{files:?}");
    }

    #[test]
    fn what_imports_only_what_lies_below_it_makes_no_cycle() {
        check(
            &[
                ("src/lib.rs", "mod a; mod b; pub mod c;"),
                ("src/a.rs", "use crate::b::B; use crate::c::{self, d::D}; use std::fmt; fn f(_: c::C) {}"),
                ("src/b.rs", "use crate::c::C; fn b() { crate::c::d::go() }"),
                ("src/c/mod.rs", "pub mod d; pub use d::C;"),
                ("src/c/d.rs", "pub struct C; mod tests { use super::*; }"),
            ],
            &[],
        );
    }

    #[test]
    fn a_cycle_is_found_however_the_path_is_written() {
        let cycle = ["src/a.rs -> src/b.rs -> src/a.rs"];
        for path in [
            "use crate::a::A;",
            "use super::a;",
            "use super::{a::{A, C}, c};",
            "use crate::a::*;",
            "pub use crate::a::A as Other;",
            "fn f() { crate::a::go() }",
            "fn f(_: Option<super::a::A>) {}",
            "fn f() { println!(\"{}\", super::a::go()) }",
            "mod tests { use super::super::a::A; }",
            "use crate as root; fn f() { root::a::go() }",
            "struct B { #[serde(with = \"crate::a\")] a: u8, #[serde(with = \"super::a::hex\")] b: u8 }",
        ] {
            let files =
                [("src/lib.rs", "mod a; mod b;"), ("src/a.rs", "use crate::b::B;"), ("src/b.rs", path)];
            check(&files, &cycle);
        }
        let apart = "use std::a::A; use ::a::B; fn f(a: u8) -> u8 { a } /* crate::a */ const T: &str = \"crate::a::B\";";
        check(&[("src/lib.rs", "mod a; mod b;"), ("src/a.rs", "use crate::b::B;"), ("src/b.rs", apart)], &[]);
    }

    #[test]
    fn a_cycle_is_named_once_and_by_its_shortest_way() {
        check(
            &[
                ("src/lib.rs", ""),
                ("src/a.rs", "use crate::b::B;"),
                ("src/b.rs", "use crate::{c::C, d::D};"),
                ("src/c.rs", "use crate::a::A;"),
                ("src/d.rs", "use crate::b::B;"),
            ],
            &["src/b.rs -> src/d.rs -> src/b.rs; tied to it: 2 more"],
        );
    }

    #[test]
    fn folders_make_a_cycle_though_no_file_does() {
        check(
            &[
                ("src/lib.rs", ""),
                ("src/a/one.rs", "use crate::b::one::One;"),
                ("src/a/two.rs", ""),
                ("src/b/one.rs", ""),
                ("src/b/two.rs", "use crate::a::two::Two;"),
            ],
            &["src/a/ -> src/b/ -> src/a/ by src/a/one.rs -> src/b/one.rs, src/b/two.rs -> src/a/two.rs"],
        );
    }

    #[test]
    fn a_file_and_a_folder_make_one_too() {
        check(
            &[
                ("xtask/src/main.rs", "mod a; mod c; fn main() { a::go() }"),
                ("xtask/src/a.rs", "mod b; pub fn go() { b::go() }"),
                ("xtask/src/a/b.rs", "use crate::c::C;"),
                ("xtask/src/a/d.rs", ""),
                ("xtask/src/c.rs", "use crate::a::d::D;"),
            ],
            &[
                "xtask/src/a/ -> xtask/src/c.rs -> xtask/src/a/ by xtask/src/a/b.rs -> xtask/src/c.rs, xtask/src/c.rs -> \
                 xtask/src/a/d.rs",
            ],
        );
    }

    #[test]
    fn what_a_parent_hands_on_is_imported_from_the_parent() {
        let files = |taken| {
            [
                ("src/lib.rs", "mod a;"),
                ("src/a/mod.rs", "mod b; mod c; pub use b::B;"),
                ("src/a/b.rs", taken),
                ("src/a/c.rs", "use super::B;"),
            ]
        };
        check(&files(""), &[]);
        check(&files("use super::B;"), &["src/a/b.rs -> src/a/mod.rs -> src/a/b.rs"]);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        check(
            &[("src/lib.rs", "fn")],
            &["src/lib.rs cannot be read: unexpected end of input, expected identifier"],
        );
    }
}
