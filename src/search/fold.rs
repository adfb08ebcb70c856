//! Words without case and accents.

use std::ops::Range;

/// The folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded.split_ascii_whitespace().map(str::to_owned).collect()
}

/// Appends the folded words of a text, each with a space in front.
pub(super) fn fold_into(text: &str, out: &mut String) {
    let mut within = false;
    for c in text.chars() {
        within = match part(c) {
            CharClass::Gap => false,
            CharClass::Mark => within,
            part => {
                if !within || part == CharClass::MessageId {
                    out.push(' ');
                }
                fold_char(c, out);
                part == CharClass::Letter
            }
        };
    }
}

/// Where in a text its words begin with one of the folded `beginnings`. Counted in UTF-16, as ranges of the DOM are.
pub fn highlights(text: &str, beginnings: &[String]) -> Vec<Range<u32>> {
    let mut found: Vec<Range<u32>> = Vec::new();
    let mut at = 0;
    let mut word: Option<MessageId> = None;
    for c in text.chars() {
        let next = at + c.len_utf16() as u32;
        match (part(c), &mut word) {
            (CharClass::Gap, _) => word = None,
            (CharClass::Mark, None) => {}
            (CharClass::Letter | CharClass::Mark, Some(word)) => {
                word.grow(c, next, beginnings, &mut found)
            }
            (CharClass::Letter | CharClass::MessageId, _) => {
                let mut begun = MessageId {
                    start: at,
                    folded: String::new(),
                    found: None,
                };
                begun.grow(c, next, beginnings, &mut found);
                word = Some(begun).filter(|_| part(c) == CharClass::Letter);
            }
        }
        at = next;
    }
    found
}

/// A word that is being read.
struct MessageId {
    start: u32,
    folded: String,
    /// Which of the ranges found so far is of this word.
    found: Option<usize>,
}

impl MessageId {
    fn grow(&mut self, c: char, end: u32, beginnings: &[String], found: &mut Vec<Range<u32>>) {
        let before = self.folded.len();
        if part(c) != CharClass::Mark {
            fold_char(c, &mut self.folded);
        }
        let complete = |beginning: &String| {
            beginning.len() > before && self.folded.starts_with(beginning.as_str())
        };
        let extends = part(c) == CharClass::Mark
            && self
                .found
                .is_some_and(|index| found.get(index).is_some_and(|range| range.end + 1 == end));
        if beginnings.iter().any(complete) || extends {
            match self.found.and_then(|index| found.get_mut(index)) {
                Some(range) => range.end = end,
                None => {
                    self.found = Some(found.len());
                    found.push(self.start..end);
                }
            }
        }
    }
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharClass {
    /// It parts words.
    Gap,
    /// It is part of one.
    Letter,
    /// It is one by itself, as in scripts that are written without spaces.
    MessageId,
    /// It belongs to the letter before it, as a combining accent does.
    Mark,
}

fn part(c: char) -> CharClass {
    match c {
        // `C++` and `C#` are not `C`.
        'a'..='z' | 'A'..='Z' | '0'..='9' | '+' | '#' => CharClass::Letter,
        '\0'..='\x7f' => CharClass::Gap,
        '\u{300}'..='\u{36f}' | '\u{ad}' => CharClass::Mark,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
            CharClass::MessageId
        }
        c if is_gap(c) => CharClass::Gap,
        _ => CharClass::Letter,
    }
}

/// Punctuation and symbols beyond ASCII, by Unicode's blocks: exact tables would be larger than all else in search.
fn is_gap(c: char) -> bool {
    match c {
        'ª' | 'µ' | 'º' => false,
        '\u{80}'..='\u{bf}' | '×' | '÷' => true,
        '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}' => true,
        '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => true,
        '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}' => true,
        '\u{1f000}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// Appends a character in lower case and without its accents.
fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    // Letters that Unicode does not take apart, but readers do.
    let plain = match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'ı' => "i",
        'þ' | 'Þ' => "th",
        _ => {
            decompose(c, out);
            return;
        }
    };
    out.push_str(plain);
}

/// Appends the letters of a character's compatible decomposition in lower case, without marks and spaces
/// (<https://www.unicode.org/reports/tr15/>). The browser has the tables for it; they need not be loaded again.
#[cfg(target_family = "wasm")]
fn decompose(c: char, out: &mut String) {
    let text = leptos::web_sys::js_sys::JsString::from(c.encode_utf8(&mut [0; 4]) as &str);
    let parts = String::from(text.to_lower_case().normalize("NFKD"));
    out.extend(parts.chars().filter(is_of_word));
}

/// The same natively.
#[cfg(not(target_family = "wasm"))]
fn decompose(c: char, out: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    out.extend(c.to_lowercase().nfkd().filter(is_of_word));
}

fn is_of_word(c: &char) -> bool {
    matches!(part(*c), CharClass::Letter | CharClass::MessageId)
}
