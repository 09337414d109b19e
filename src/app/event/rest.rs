//! What happens to lying down.

/// What happens to lying down.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// "I'm lying down", and after how many minutes to ring; 0 for never.
    LieDown(u16),
    /// "I'm up."
    GetUp,
    /// Asked long after: "I am still lying down."
    LieOn,
    /// Asked long after: so many minutes; nothing for "I do not know".
    Lay(Option<u16>),
}
