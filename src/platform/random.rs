//! Chance: the only place that makes a name that no one else has. Asks the browser for random numbers; touches nothing.

/// So many letters and digits, by chance.
pub fn word(length: usize) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let letter = |_| char::from(LETTERS[(js_sys::Math::random() * 36.0) as usize % 36]);
    (0..length).map(letter).collect()
}
