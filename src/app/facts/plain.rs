//! Texts as they are compared in a search: small letters without accents, digits of any script as 0 to 9. Pure.

use super::typed::latin_digits;

/// The text for comparing.
pub fn plain(text: &str) -> String {
    // Nearly all that is searched, in a tenth of the time.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut kept = String::with_capacity(text.len());
    for letter in latin_digits(text).chars().flat_map(char::to_lowercase) {
        match bare(letter) {
            Some(letters) => kept.push_str(letters),
            None if is_mark(letter) => {}
            None => kept.push(letter),
        }
    }
    kept
}

/// The words of a search, ready to be compared.
pub fn words(text: &str) -> Vec<String> {
    let trimmed = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    plain(text).split_whitespace().map(trimmed).filter(|word| !word.is_empty()).collect()
}

/// True where the word stands in a text for comparing. A number has to be the whole number: 7 is not 70.
pub fn has(text: &str, word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.contains(word);
    }
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    text.match_indices(word).any(|(place, _)| {
        let (before, after) = (text.get(..place), text.get(place + word.len()..));
        !is_digit(before.and_then(|before| before.chars().next_back()))
            && !is_digit(after.and_then(|after| after.chars().next()))
    })
}

/// An accent that stands behind its letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// What a small Latin letter is without its accent.
fn bare(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
