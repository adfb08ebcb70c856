//! JSON-LD for search engines: a schema.org `ProfilePage` about a `Person`
//! (<https://schema.org/ProfilePage>).

use crate::profile::{Location, Period, Profile};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// The most topics that are listed as what the person knows about.
const MAX_KNOWN: usize = 10;

/// Returns the text of a `<script type="application/ld+json">`.
///
/// `url` is the absolute URL of the page, if known. Every `<` is escaped, so that nothing in the
/// profile can close the script element. Links without an absolute URL are omitted.
pub fn profile_page(
    profile: &Profile,
    url: Option<&str>,
    absolute_url: impl Fn(&str) -> Option<String>,
) -> String {
    let mut page = Map::new();
    page.insert("@context".into(), json!("https://schema.org"));
    page.insert("@type".into(), json!("ProfilePage"));
    if let Some(url) = url {
        page.insert("url".into(), json!(url));
    }
    page.insert("inLanguage".into(), json!(profile.page.lang));
    if let Some(published) = &profile.page.published {
        page.insert("dateCreated".into(), json!(published.datetime));
    }
    if let Some(updated) = profile.page.updated {
        page.insert("dateModified".into(), json!(updated.to_string()));
    }
    page.insert("mainEntity".into(), person(profile, url, absolute_url));
    Value::Object(page).to_string().replace('<', "\\u003c")
}

fn person(
    profile: &Profile,
    url: Option<&str>,
    absolute_url: impl Fn(&str) -> Option<String>,
) -> Value {
    let mut person = Map::new();
    person.insert("@type".into(), json!("Person"));
    person.insert("name".into(), json!(profile.name));
    if let Some(url) = url {
        person.insert("url".into(), json!(url));
    }
    if let Some(label) = &profile.label {
        person.insert("jobTitle".into(), json!(label));
    }
    if let Some(summary) = profile.summary() {
        person.insert("description".into(), json!(summary.to_plain()));
    }
    if let Some(image) = profile
        .image
        .as_ref()
        .and_then(|image| absolute_url(image.src.as_str()))
    {
        person.insert("image".into(), json!(image));
    }
    if let Some(location) = &profile.location {
        person.insert("address".into(), address(location));
    }
    let links = profile.links.iter().filter_map(|link| link.href.as_ref());
    let same_as: Vec<&str> = links
        .map(|href| href.as_str())
        .filter(|href| href.starts_with("http"))
        .collect();
    if !same_as.is_empty() {
        person.insert("sameAs".into(), json!(same_as));
    }
    let mut employers: Vec<&str> = profile
        .jobs()
        .filter(|job| job.period().is_some_and(Period::is_ongoing))
        .filter_map(|job| job.company.as_deref())
        .collect();
    employers.dedup();
    insert_all(
        &mut person,
        "worksFor",
        employers,
        |name| json!({ "@type": "Organization", "name": name }),
    );
    let mut schools: Vec<&str> = profile.schools().collect();
    schools.dedup();
    insert_all(
        &mut person,
        "alumniOf",
        schools,
        |name| json!({ "@type": "EducationalOrganization", "name": name }),
    );
    let mut known: Vec<&str> = profile.skills().collect();
    let technologies = profile.technologies().iter();
    known.extend(technologies.map(|technology| technology.name.as_str()));
    let mut seen = HashSet::new();
    known.retain(|name| seen.insert(*name));
    known.truncate(MAX_KNOWN);
    insert_all(&mut person, "knowsAbout", known, |name| json!(name));
    Value::Object(person)
}

/// Inserts a list, unless it is empty.
fn insert_all(
    person: &mut Map<String, Value>,
    property: &str,
    names: Vec<&str>,
    value: impl Fn(&str) -> Value,
) {
    if !names.is_empty() {
        let values = names.into_iter().map(value).collect();
        person.insert(property.to_owned(), values);
    }
}

fn address(location: &Location) -> Value {
    let parts = [
        ("streetAddress", &location.address),
        ("postalCode", &location.postal_code),
        ("addressLocality", &location.city),
        ("addressRegion", &location.region),
        ("addressCountry", &location.country_code),
    ];
    let mut address = Map::from_iter([("@type".to_owned(), json!("PostalAddress"))]);
    address.extend(
        parts
            .into_iter()
            .filter_map(|(name, part)| Some((name.to_owned(), json!(part.as_ref()?)))),
    );
    Value::Object(address)
}
