//! What reading refuses: values that are of the right type, and that nothing of ours writes. Used by every type that is
//! stored. Pure: no side effects.

use serde::{Deserialize, Deserializer};

/// A value that was read and that nothing of ours writes: out of range, too long, or at odds with what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("impossible: {0}")]
pub struct Impossible(pub &'static str);

/// For serde: a whole number from `MIN` to `MAX`, both included.
pub fn within<'de, const MIN: u16, const MAX: u16, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: TryFrom<u16>,
    D: Deserializer<'de>,
{
    let number = u16::deserialize(deserializer)?;
    let found = Some(number).filter(|number| (MIN..=MAX).contains(number));
    found
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| serde::de::Error::custom(format_args!("{number} is not from {MIN} to {MAX}")))
}
