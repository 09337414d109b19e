//! How words are declared: each macro makes typed constants or functions of a module and lists them in its `ALL`, so that
//! `cargo run --example review` prints every one. A word that is not there, or a source that is not known, does not compile.

/// `const`: a text. `claim`: one with its sources. `fn`: a sentence with places to fill. `match`: a text by a value, `claims`
/// the same with sources. `forms`: a sentence with places that differs by a value or a number.
macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $(const $name:ident = $text:literal)?
        $(claim $claim:ident = $said:literal [$($source:ident),+])?
        $(fn $sentence:ident($($place:ident: $of:ty),+) = $template:literal $([$($from:ident),+])?)?
        $(match $choice:ident($key:ident: $kind:ty) { $($pattern:pat => $word:literal),+ $(,)? })?
        $(claims $claims:ident($which:ident: $which_of:ty) {
            $($case:pat => $found:literal [$($by:ident),*]),+ $(,)?
        })?
        $(forms $forms:ident($($part:ident: $part_of:ty),+) by ($($by_what:ident),+) {
            $($when:pat => $form:literal $([$($on:ident),+])?),+ $(,)?
        })?
    ;)*) => {
        $(
            $(#[$doc])*
            $(#[doc = concat!("\"", $text, "\"")] pub const $name: &str = $text;)?
            $(
                #[doc = concat!("\"", $said, "\"")]
                pub const $claim: $crate::content::Claim = $crate::content::Claim {
                    text: $said,
                    sources: &[$($crate::content::SourceId::$source),+],
                };
            )?
            $(
                #[doc = concat!("\"", $template, "\"")]
                pub fn $sentence($($place: $of),+) -> String { format!($template) }
            )?
            $(pub const fn $choice($key: $kind) -> &'static str { match $key { $($pattern => $word),+ } })?
            $(
                pub const fn $claims($which: $which_of) -> $crate::content::Claim {
                    match $which {
                        $($case => $crate::content::Claim {
                            text: $found,
                            sources: &[$($crate::content::SourceId::$by),*],
                        }),+
                    }
                }
            )?
            $(
                pub fn $forms($($part: $part_of),+) -> String {
                    match ($($by_what),+) { $($when => format!($form)),+ }
                }
            )?
        )*

        /// Every text of this module.
        pub const ALL: &[$crate::content::Listed] = &[$(
            $($crate::content::Listed::own(stringify!($name), $text),)?
            $($crate::content::Listed::claim(
                stringify!($claim), $said, &[$($crate::content::SourceId::$source),+],
            ),)?
            $($crate::content::Listed::claim(
                stringify!($sentence), $template, &[$($($crate::content::SourceId::$from),+)?],
            ),)?
            $($($crate::content::Listed::own(concat!(stringify!($choice), " ", stringify!($pattern)), $word),)+)?
            $($($crate::content::Listed::claim(
                concat!(stringify!($claims), " ", stringify!($case)), $found, &[$($crate::content::SourceId::$by),*],
            ),)+)?
            $($($crate::content::Listed::claim(
                concat!(stringify!($forms), " ", stringify!($when)),
                $form,
                &[$($($crate::content::SourceId::$on),+)?],
            ),)+)?
        )*];
    };
}

/// One thing with its words to the reader, about someone else where those differ, and its sources.
macro_rules! one {
    (Worded, $you:literal, $they:literal, $sources:expr) => {
        $crate::content::Worded { you: $you, they: $they }
    };
    (Reason, $you:literal, $they:literal, $sources:expr) => {
        $crate::content::Reason {
            text: $crate::content::Worded { you: $you, they: $they },
            sources: $sources,
        }
    };
    (Spoken, $me:literal, $they:literal, $sources:expr) => {
        $crate::content::Spoken { me: $me, they: $they }
    };
    ($kind:ident, $you:literal, , $sources:expr) => {
        one!($kind, $you, $you, $sources)
    };
}

/// A table of words by a closed type: the compiler asks for what is missing.
macro_rules! worded {
    (
        $(#[$doc:meta])*
        fn $name:ident($key:ident: $type:ty) -> $kind:ident {
            $($pattern:pat => $you:literal $(, $they:literal)? $([$($source:ident),+])?;)+
        }
    ) => {
        $(#[$doc])*
        pub const fn $name($key: $type) -> $crate::content::$kind {
            match $key {
                $($pattern => one!(
                    $kind, $you, $($they)?, &[$($($crate::content::SourceId::$source),+)?]
                ),)+
            }
        }

        /// Every text of this module.
        pub const ALL: &[$crate::content::Listed] = &[$($crate::content::Listed {
            name: stringify!($pattern),
            text: $you,
            they: they!($($they)?),
            sources: &[$($($crate::content::SourceId::$source),+)?],
        },)+];
    };
}

/// A table of words by an id of the domain. Whether each id there has words is asserted beside the table, at compile time.
macro_rules! keyed {
    (
        $(#[$doc:meta])*
        fn $name:ident($key:ident: &str) -> $kind:ident {
            $($id:literal => $you:literal $(, $they:literal)? $([$($source:ident),+])?;)+
        }
    ) => {
        const TABLE: &[(&str, $crate::content::$kind)] = &[$((
            $id,
            one!($kind, $you, $($they)?, &[$($($crate::content::SourceId::$source),+)?]),
        ),)+];

        $(#[$doc])*
        pub const fn $name($key: &str) -> Option<$crate::content::$kind> {
            let mut n = 0;
            while n < TABLE.len() {
                if $crate::content::same(TABLE[n].0, $key) {
                    return Some(TABLE[n].1);
                }
                n += 1;
            }
            None
        }

        /// Every text of this module.
        pub const ALL: &[$crate::content::Listed] = &[$($crate::content::Listed {
            name: $id,
            text: $you,
            they: they!($($they)?),
            sources: &[$($($crate::content::SourceId::$source),+)?],
        },)+];
    };
}

/// The words about someone else, where they differ.
macro_rules! they {
    () => {
        None
    };
    ($they:literal) => {
        Some($they)
    };
}

/// Pages to read.
macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident = $page:expr;)+) => {
        $($(#[$doc])* pub static $name: Page = $page;)+

        /// Every page of this module.
        pub static ALL: &[(&str, &Page)] = &[$((stringify!($name), &$name)),+];
    };
}
