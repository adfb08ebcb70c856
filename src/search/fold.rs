//! Splitting text into words, and folding them: without case and accents.

use std::ops::Range;

/// Splits a text into folded words.
pub fn fold_words(text: &str) -> Vec<String> {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded.split_ascii_whitespace().map(str::to_owned).collect()
}

/// Appends the folded words of a text to `out`, each preceded by a space.
pub(super) fn fold_into(text: &str, out: &mut String) {
    let mut in_word = false;
    for c in text.chars() {
        in_word = match char_class(c) {
            CharClass::Separator => false,
            CharClass::Mark => in_word,
            class => {
                if !in_word || class == CharClass::Ideograph {
                    out.push(' ');
                }
                fold_char(c, out);
                class == CharClass::Letter
            }
        };
    }
}

/// Finds the words in a text that start with one of the folded `prefixes`.
///
/// The ranges cover the matching prefixes, in UTF-16 code units like DOM ranges.
pub fn match_ranges(text: &str, prefixes: &[String]) -> Vec<Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    let mut start = 0;
    let mut word: Option<Word> = None;
    for c in text.chars() {
        let end = start + c.len_utf16() as u32;
        let class = char_class(c);
        match (class, &mut word) {
            (CharClass::Separator, _) => word = None,
            (CharClass::Mark, None) => {}
            (CharClass::Letter | CharClass::Mark, Some(word)) => {
                word.push(c, end, prefixes, &mut ranges)
            }
            (CharClass::Letter | CharClass::Ideograph, _) => {
                let mut new_word = Word {
                    start,
                    folded: String::new(),
                    range_index: None,
                };
                new_word.push(c, end, prefixes, &mut ranges);
                word = Some(new_word).filter(|_| class == CharClass::Letter);
            }
        }
        start = end;
    }
    ranges
}

/// The word at the current position.
struct Word {
    start: u32,
    folded: String,
    /// The index of this word's range, once it has matched.
    range_index: Option<usize>,
}

impl Word {
    /// Appends a character that ends at `end`, and adds or extends the word's range if a prefix now
    /// matches.
    fn push(&mut self, c: char, end: u32, prefixes: &[String], ranges: &mut Vec<Range<u32>>) {
        let is_mark = char_class(c) == CharClass::Mark;
        let length_before = self.folded.len();
        if !is_mark {
            fold_char(c, &mut self.folded);
        }
        let completes = |prefix: &String| {
            prefix.len() > length_before && self.folded.starts_with(prefix.as_str())
        };
        let range = self.range_index.and_then(|index| ranges.get_mut(index));
        // A mark belongs to the letter before it, so it extends a range that ends with that letter.
        let extends = is_mark && range.as_ref().is_some_and(|range| range.end + 1 == end);
        if prefixes.iter().any(completes) || extends {
            match range {
                Some(range) => range.end = end,
                None => {
                    self.range_index = Some(ranges.len());
                    ranges.push(self.start..end);
                }
            }
        }
    }
}

/// The role of a character in splitting words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharClass {
    /// Separates words.
    Separator,
    /// Part of a word.
    Letter,
    /// A word by itself, as in scripts written without spaces.
    Ideograph,
    /// Belongs to the letter before it, like a combining accent.
    Mark,
}

fn char_class(c: char) -> CharClass {
    match c {
        // `+` and `#` are letters, so that `C++` and `C#` differ from `C`.
        'a'..='z' | 'A'..='Z' | '0'..='9' | '+' | '#' => CharClass::Letter,
        '\0'..='\x7f' => CharClass::Separator,
        '\u{300}'..='\u{36f}' | '\u{ad}' => CharClass::Mark,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
            CharClass::Ideograph
        }
        c if is_separator(c) => CharClass::Separator,
        _ => CharClass::Letter,
    }
}

/// Whether a character beyond ASCII is punctuation or a symbol.
///
/// This is approximate, by Unicode block: exact tables would be larger than the rest of the search
/// code.
fn is_separator(c: char) -> bool {
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

/// Appends a character in lower case, without accents.
fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    // Letters that have no Unicode decomposition, but that readers type in ASCII.
    let ascii = match c {
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
    out.push_str(ascii);
}

/// Appends the letters of a character's compatibility decomposition (NFKD,
/// <https://www.unicode.org/reports/tr15/>), in lower case.
///
/// It calls JavaScript's `normalize`, so that the Unicode tables are not downloaded.
#[cfg(not(feature = "portable"))]
fn decompose(c: char, out: &mut String) {
    let text = web_sys::js_sys::JsString::from(c.encode_utf8(&mut [0; 4]) as &str);
    let parts = String::from(text.to_lower_case().normalize("NFKD"));
    out.extend(parts.chars().filter(is_word_char));
}

/// Appends the letters of a character's compatibility decomposition, in lower case.
#[cfg(feature = "portable")]
fn decompose(c: char, out: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    out.extend(c.to_lowercase().nfkd().filter(is_word_char));
}

fn is_word_char(c: &char) -> bool {
    matches!(char_class(*c), CharClass::Letter | CharClass::Ideograph)
}
