//! What happens as everything is erased.

/// What happens as everything is erased.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// One step on towards erasing everything.
    Erase,
    /// The mirror holds nothing but the intent to erase of this id; `false` where it refused.
    MirrorEmptied(String, bool),
    /// Nothing of ours is in localStorage but the word that it was erased; `false` where not even that could be stored.
    StoredErased(bool),
    /// Every intent is given up.
    IntentsDropped,
}
