//! The front matter: what other programs want to know about a page, and what its text cannot say.

use crate::compile::{Compiled, compile};
use crate::export::{UrlResolver, profile_json};
use crate::import::markdown::{DETAILS, GENERATOR, HEADING, Page};
use crate::profile::Profile;
use serde_json::{Map, Value, json};

/// The front matter of a page with the given body.
///
/// JSON strings are valid double-quoted scalars in YAML.
pub(super) fn front_matter(profile: &Profile, absolute_url: UrlResolver<'_>, body: &str) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    let page = &profile.page;
    let mut out = format!(
        "title: {}\n",
        quoted(page.title.as_ref().unwrap_or(&profile.name))
    );
    if let Some(published) = &page.published {
        out += &format!("date: {}\n", published.datetime);
    }
    if let Some(updated) = page.updated {
        out += &format!("lastmod: {updated}\n");
    }
    if page.draft {
        out += "draft: true\n";
    }
    out += &format!(
        "lang: {}\n{}: {}\n",
        quoted(&page.lang),
        GENERATOR.0,
        GENERATOR.1
    );
    let details = details(profile, absolute_url, |details| {
        format!("---\n{out}{}---\n{body}", yaml(details))
    });
    format!("---\n{out}{}---\n", yaml(&details))
}

/// Details as a member of the front matter; nothing if there are none.
fn yaml(details: &Value) -> String {
    if details.as_object().is_none_or(Map::is_empty) {
        return String::new();
    }
    let options = serde_saphyr::ser_options! { prefer_block_scalars: false };
    let members = json!({ DETAILS: details });
    // JSON is valid YAML.
    serde_saphyr::to_string_with_options(&members, options)
        .unwrap_or_else(|_| format!("{DETAILS}: {details}\n"))
}

/// What reading a page back would not give. `page` is the page with given details.
fn details(
    profile: &Profile,
    absolute_url: UrlResolver<'_>,
    page: impl Fn(&Value) -> String,
) -> Value {
    let wanted = profile_json::document(profile, absolute_url);
    let whole = wanted.clone();
    let read = |details: &Value| {
        let mut read = Page::read(&page(details));
        read.apply(details);
        read
    };
    let compiled = |source: &str| {
        let compiled = compile(source, &profile_json::options(profile));
        compiled.ok().map(|Compiled { profile, .. }| profile)
    };
    let target = compiled(&wanted.to_string());
    let mut details = Map::new();
    // The settings come first, because they say which sections the titles are of. Without the
    // other details, an entry may get another id, so ids come last.
    let settings = missing_settings(&wanted, &read(&Value::Object(details.clone())).resume());
    details.extend(settings.map(|settings| ("meta".to_owned(), settings)));
    for with_ids in [false, true] {
        let read = read(&Value::Object(details.clone()));
        let Some(found) = compiled(&read.resume().to_string()) else {
            return whole;
        };
        let found = profile_json::document(&found, &|_| None);
        add_difference(&wanted, &found, &read, with_ids, &mut details);
    }
    let details = Value::Object(details);
    match target.is_some() && compiled(&read(&details).resume().to_string()) == target {
        true => details,
        false => whole,
    }
}

/// The members of `meta` that the page does not say.
fn missing_settings(wanted: &Value, found: &Value) -> Option<Value> {
    let object = |value: &Value, pointer: &str| {
        let members = value.pointer(pointer).and_then(Value::as_object);
        members.cloned().unwrap_or_default()
    };
    let meta = difference(
        &object(wanted, "/meta"),
        &object(found, "/meta"),
        &["whoami"],
    );
    let settings = difference(
        &object(wanted, "/meta/whoami"),
        &object(found, "/meta/whoami"),
        &[],
    );
    let mut members = meta;
    if !settings.is_empty() {
        members.insert("whoami".to_owned(), Value::Object(settings));
    }
    (!members.is_empty()).then_some(Value::Object(members))
}

/// The members of `wanted` that `found` does not have, and `null` for those that it should not
/// have.
fn difference(
    wanted: &Map<String, Value>,
    found: &Map<String, Value>,
    except: &[&str],
) -> Map<String, Value> {
    let differs = |(key, value): &(&String, &Value)| {
        found.get(*key) != Some(*value) && !except.contains(&key.as_str())
    };
    let missing = wanted.iter().filter(differs);
    let surplus = found
        .keys()
        .filter(|key| !wanted.contains_key(*key) && !except.contains(&key.as_str()));
    missing
        .map(|(key, value)| (key.clone(), value.clone()))
        .chain(surplus.map(|key| (key.clone(), Value::Null)))
        .collect()
}

/// Adds to `details` how `wanted` differs from what was `found` on the page.
fn add_difference(
    wanted: &Value,
    found: &Value,
    page: &Page,
    with_ids: bool,
    details: &mut Map<String, Value>,
) {
    let no_members = Map::new();
    let wanted = wanted.as_object().unwrap_or(&no_members);
    let found = found.as_object().unwrap_or(&no_members);
    let except: &[&str] = if with_ids { &[] } else { &["id"] };
    for key in found.keys().filter(|key| !wanted.contains_key(*key)) {
        details.insert(key.clone(), Value::Null);
    }
    for (key, value) in wanted.iter().filter(|(key, _)| *key != "meta") {
        let found = found.get(key).unwrap_or(&Value::Null);
        let added = match (value, found) {
            (Value::Object(wanted), Value::Object(found)) => {
                let members = difference(wanted, found, except);
                (!members.is_empty()).then_some(Value::Object(members))
            }
            (Value::Array(wanted), Value::Array(found)) => {
                let entries = entry_differences(wanted, found, &page.headings(key), except);
                match (entries, details.get_mut(key)) {
                    (Some(entries), Some(Value::Array(known))) if !entries.is_empty() => {
                        add_members(known, entries);
                        None
                    }
                    (Some(entries), _) => (!entries.is_empty()).then(|| entries.into()),
                    (None, _) => Some(value.clone()),
                }
            }
            (wanted, found) => (wanted != found).then(|| wanted.clone()),
        };
        details.extend(added.map(|added| (key.clone(), added)));
    }
}

/// Adds the members of entries to those that are already known of the same entries.
fn add_members(known: &mut Vec<Value>, entries: Vec<Value>) {
    for entry in entries {
        let same = |known: &&mut Value| known.get(HEADING) == entry.get(HEADING);
        match (known.iter_mut().find(same), &entry) {
            (Some(Value::Object(known)), Value::Object(members)) => {
                known.extend(members.clone());
            }
            _ => known.push(entry),
        }
    }
}

/// How each entry differs, with the heading that it has on the page. `None` if the lists or the
/// headings do not match.
fn entry_differences(
    wanted: &[Value],
    found: &[Value],
    headings: &[&str],
    except: &[&str],
) -> Option<Vec<Value>> {
    if wanted.len() != found.len() || wanted.len() != headings.len() {
        return None;
    }
    let mut entries = Vec::new();
    for ((wanted, found), heading) in wanted.iter().zip(found).zip(headings) {
        let (Value::Object(wanted), Value::Object(found)) = (wanted, found) else {
            if wanted != found {
                return None;
            }
            continue;
        };
        let members = difference(wanted, found, except);
        if members.is_empty() {
            continue;
        }
        // Entries with the same heading can't be told apart.
        if headings.iter().filter(|other| *other == heading).count() > 1 {
            return None;
        }
        let heading = (HEADING.to_owned(), json!(heading));
        entries.push(Value::Object(
            [heading].into_iter().chain(members).collect(),
        ));
    }
    Some(entries)
}
