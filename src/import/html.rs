//! HTML: data about a person as JSON-LD (<https://schema.org/Person>), or as microformats
//! (<https://microformats.org/wiki/h-resume>).

use super::fields::{Fields, Leftovers, Object};
use super::{Outcome, networks};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

/// Whether an HTML page has data about a person.
pub(super) fn has_person(source: &str) -> bool {
    let page = Html::parse_document(source);
    json_ld(&page).is_some() || root(&page).is_some()
}

/// Reads an HTML page.
pub(super) fn read(source: &str) -> Option<Outcome> {
    let page = Html::parse_document(source);
    let lang = elements(page.root_element(), "html[lang]").next();
    let lang = lang
        .or_else(|| {
            page.root_element()
                .value()
                .attr("lang")
                .map(|_| page.root_element())
        })
        .and_then(|html| html.value().attr("lang"));
    let lang = lang.map(str::to_owned);
    let mut outcome = match json_ld(&page) {
        Some(person) => person_of(person)?,
        None => microformats(root(&page)?),
    };
    outcome.lang = lang;
    Some(outcome)
}

/// The elements that match a CSS selector.
fn elements<'a>(within: ElementRef<'a>, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(selector).ok();
    let found: Vec<ElementRef<'a>> = selector
        .iter()
        .flat_map(|selector| within.select(selector))
        .collect();
    found.into_iter()
}

/// The person that the JSON-LD of a page describes.
fn json_ld(page: &Html) -> Option<Value> {
    let scripts = elements(page.root_element(), r#"script[type="application/ld+json"]"#);
    scripts.into_iter().find_map(|script| {
        let text: String = script.text().collect();
        find_person(serde_json::from_str(&text).ok()?)
    })
}

/// A person in JSON-LD: itself, in a list or a graph, or what a page is about.
fn find_person(value: Value) -> Option<Value> {
    match value {
        Value::Array(items) => items.into_iter().find_map(find_person),
        Value::Object(mut members) => {
            let kind = members.get("@type");
            let is_person = kind.is_some_and(|kind| {
                let kinds = kind
                    .as_array()
                    .map_or(std::slice::from_ref(kind), Vec::as_slice);
                kinds.iter().any(|kind| kind == "Person")
            });
            if is_person {
                return Some(Value::Object(members));
            }
            ["@graph", "mainEntity", "about"]
                .into_iter()
                .find_map(|key| members.remove(key).and_then(find_person))
        }
        _ => None,
    }
}

/// The name of a thing: a text, or an object with a name.
fn name(fields: &mut Fields, key: &str) -> Option<String> {
    match fields.fields(key) {
        Some(mut thing) => thing.text(&["name", "roleName"]),
        None => fields.text(&[key]),
    }
}

/// The names of things.
fn names(fields: &mut Fields, key: &str) -> Vec<String> {
    let items = fields.items(key);
    let texts: Vec<String> = items
        .into_iter()
        .filter_map(|(path, value)| match value {
            Value::String(text) => Some(text),
            value => Fields::new(path, value)?.text(&["name", "alternateName"]),
        })
        .collect();
    match texts.is_empty() {
        true => fields.text(&[key]).into_iter().collect(),
        false => texts,
    }
}

fn person_of(person: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut person = Fields::new("", person)?;
    let mut basics = Object::default();
    let given = [person.text(&["givenName"]), person.text(&["familyName"])];
    let full: Vec<String> = given.into_iter().flatten().collect();
    let full = Some(full.join(" ")).filter(|name| !name.is_empty());
    basics.set("name", person.text(&["name"]).or(full));
    let titles = names(&mut person, "jobTitle");
    basics.set("label", titles.first().cloned());
    basics.set("url", person.text(&["url"]));
    basics.set("image", image(&mut person));
    let email = person.text(&["email"]);
    basics.set("email", email.map(|email| email.replace("mailto:", "")));
    basics.set("phone", person.text(&["telephone"]));
    basics.set("summary", person.text(&["description"]));
    for key in ["address", "homeLocation"] {
        if let Some(mut address) = person.fields(key) {
            let mut address = address.fields("address").unwrap_or(address);
            let mut location = Object::default();
            address.take_into(
                &mut location,
                &[
                    ("address", &["streetAddress"]),
                    ("postalCode", &["postalCode"]),
                    ("city", &["addressLocality", "name"]),
                    ("region", &["addressRegion"]),
                ],
            );
            location.set("countryCode", name(&mut address, "addressCountry"));
            basics.set("location", location);
        } else if let Some(place) = person.text(&[key]) {
            basics.set("location", json!({ "city": place }));
        }
    }
    for url in person.texts("sameAs") {
        basics.push("profiles", profile(&url));
    }
    let mut resume = Object::default();
    resume.set("basics", basics);
    for job in person.list("hasOccupation", &mut leftovers) {
        resume.push("work", occupation(job, &mut leftovers));
    }
    for (path, value) in person.items("worksFor") {
        let mut job = Object::default();
        match value {
            Value::String(name) => job.set("name", name),
            value => {
                let Some(mut employer) = Fields::new(path, value) else {
                    continue;
                };
                let organisation = employer.fields("worksFor");
                let dates = [employer.text(&["startDate"]), employer.text(&["endDate"])];
                job.set("startDate", dates[0].clone());
                job.set("endDate", dates[1].clone());
                job.set("position", employer.text(&["roleName"]));
                let mut organisation = organisation.unwrap_or(employer);
                job.set("name", organisation.text(&["name"]));
                job.set("url", organisation.text(&["url"]));
            }
        }
        let title = titles.first().cloned();
        if !job.0.contains_key("position") {
            job.set("position", title);
        }
        // `hasOccupation` says more about the same job.
        let is_known = resume.0.get("work").and_then(Value::as_array);
        let is_known = is_known.is_some_and(|jobs| {
            jobs.iter()
                .any(|other| other.get("name") == job.0.get("name"))
        });
        if !is_known {
            resume.push("work", job);
        }
    }
    for school in names(&mut person, "alumniOf") {
        resume.push("education", json!({ "institution": school }));
    }
    for award in person.texts("award") {
        resume.push("awards", json!({ "title": award }));
    }
    for language in names(&mut person, "knowsLanguage") {
        resume.push("languages", json!({ "language": language }));
    }
    let skills = names(&mut person, "knowsAbout");
    if !skills.is_empty() {
        resume.push("skills", json!({ "keywords": skills }));
    }
    person.ignore(&[
        "@context",
        "@type",
        "@id",
        "mainEntityOfPage",
        "gender",
        "birthDate",
    ]);
    person.finish(&mut leftovers);
    Some(Outcome::new(resume, None, leftovers))
}

fn image(person: &mut Fields) -> Option<String> {
    match person.fields("image") {
        Some(mut image) => image.text(&["contentUrl", "url", "@id"]),
        None => person.texts("image").into_iter().next(),
    }
}

fn occupation(mut job: Fields, leftovers: &mut Leftovers) -> Object {
    let mut object = Object::default();
    object.set("startDate", job.text(&["startDate"]));
    object.set("endDate", job.text(&["endDate"]));
    object.set("position", job.text(&["roleName", "name"]));
    object.set("summary", job.text(&["description"]));
    let inner = job.fields("hasOccupation");
    if let Some(mut inner) = inner {
        let known = object.0.remove("position");
        object.set("position", inner.text(&["name"]));
        if !object.0.contains_key("position") {
            object.set("position", known.unwrap_or_default());
        }
    }
    for key in ["worksFor", "hiringOrganization"] {
        object.set("name", name(&mut job, key));
    }
    object.set("location", name(&mut job, "occupationLocation"));
    let skills = job.texts("skills");
    object.set("keywords", skills);
    job.ignore(&["@type"]);
    job.finish(leftovers);
    object
}

fn profile(url: &str) -> Value {
    let mut profile = Object::default();
    if let Some((network, username)) = networks::account(url) {
        profile.set("network", network);
        profile.set("username", username);
    }
    profile.set("url", url);
    profile.into()
}

/// The element that is about the person: a résumé, or else a card.
fn root(page: &Html) -> Option<ElementRef<'_>> {
    let all = page.root_element();
    [".h-resume, .hresume", ".h-card, .vcard"]
        .into_iter()
        .find_map(|selector| elements(all, selector).next())
}

/// The text of the first element that has a class.
fn text(within: ElementRef<'_>, selector: &str) -> Option<String> {
    let element = elements(within, selector).next()?;
    Some(text_of(element)).filter(|text| !text.is_empty())
}

fn text_of(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date: as machines read it, or else its text.
fn date(within: ElementRef<'_>, selector: &str) -> Option<String> {
    let element = elements(within, selector).next()?;
    let attribute = element
        .value()
        .attr("datetime")
        .or(element.value().attr("title"));
    attribute
        .map(str::to_owned)
        .or_else(|| Some(text_of(element)))
}

fn link(within: ElementRef<'_>, selector: &str) -> Option<String> {
    let element = elements(within, selector).next()?;
    element.value().attr("href").map(str::to_owned)
}

fn microformats(root: ElementRef<'_>) -> Outcome {
    let mut basics = Object::default();
    let contact = elements(root, ".p-contact, .contact").next();
    let card = contact
        .or_else(|| elements(root, ".h-card, .vcard").next())
        .unwrap_or(root);
    basics.set("name", text(card, ".p-name, .fn"));
    if !basics.0.contains_key("name") {
        basics.set("name", text(root, ".p-name, .fn"));
    }
    basics.set("label", text(card, ".p-job-title, .title, .p-note"));
    basics.set("summary", text(root, ".p-summary, .summary"));
    let email = link(card, "a.u-email, a.email");
    basics.set("email", email.map(|email| email.replace("mailto:", "")));
    let phone = text(card, ".p-tel, .tel");
    basics.set("phone", phone);
    let mut location = Object::default();
    location.set("address", text(card, ".p-street-address, .street-address"));
    location.set("postalCode", text(card, ".p-postal-code, .postal-code"));
    location.set("city", text(card, ".p-locality, .locality"));
    location.set("region", text(card, ".p-region, .region"));
    location.set("countryCode", text(card, ".p-country-name, .country-name"));
    basics.set("location", location);
    let photo = elements(card, "img.u-photo, img.photo").next();
    basics.set("image", photo.and_then(|photo| photo.value().attr("src")));
    for (index, element) in elements(card, "a.u-url, a.url").enumerate() {
        let Some(href) = element.value().attr("href") else {
            continue;
        };
        match index {
            0 => basics.set("url", href),
            _ => basics.push("profiles", profile(href)),
        }
    }
    let mut resume = Object::default();
    resume.set("basics", basics);
    for (section, class, organisation, title) in [
        ("work", ".p-experience, .experience", "name", "position"),
        (
            "education",
            ".p-education, .education",
            "institution",
            "area",
        ),
    ] {
        for entry in elements(root, class) {
            let mut object = Object::default();
            let name = text(entry, ".p-org, .org, .h-card .p-name, .fn.org");
            let role = text(entry, ".p-job-title, .title, .p-role");
            let summary = text(entry, ".summary:not(.vevent), .p-name");
            object.set(organisation, name.clone());
            let role = role.or(summary).filter(|role| Some(role) != name.as_ref());
            object.set(title, role);
            object.set("startDate", date(entry, ".dt-start, .dtstart"));
            object.set("endDate", date(entry, ".dt-end, .dtend"));
            object.set("location", text(entry, ".p-location, .location"));
            object.set(
                "summary",
                text(
                    entry,
                    ".p-description, .e-content, .description, .p-summary",
                ),
            );
            resume.push(section, object);
        }
    }
    for skill in elements(root, ".p-skill, .skill") {
        resume.push("skills", json!({ "name": text_of(skill) }));
    }
    for affiliation in elements(root, ".p-affiliation, .affiliation") {
        resume.push("affiliations", json!(text_of(affiliation)));
    }
    for publication in elements(root, ".p-publication, .publication") {
        resume.push("publications", json!({ "name": text_of(publication) }));
    }
    Outcome::new(resume, None, Leftovers::default())
}

/// The text of some HTML, with its lists and paragraphs as Markdown.
pub(super) fn as_markdown(html: &str) -> String {
    if !html.contains('<') {
        return html.trim().to_owned();
    }
    let fragment = Html::parse_fragment(html);
    let mut out = String::new();
    push_markdown(fragment.root_element(), &mut out);
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

fn push_markdown(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            let words: Vec<&str> = text.split_whitespace().collect();
            if text.starts_with(char::is_whitespace) && !out.ends_with(['\n', ' ']) {
                out.push(' ');
            }
            out.push_str(&words.join(" "));
            if text.ends_with(char::is_whitespace) && !words.is_empty() {
                out.push(' ');
            }
        } else if let Some(child) = ElementRef::wrap(child) {
            let (before, after) = match child.value().name() {
                "li" => ("\n- ", ""),
                "p" | "div" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" => ("\n\n", "\n\n"),
                "br" => ("\\\n", ""),
                "b" | "strong" => ("**", "**"),
                "i" | "em" => ("*", "*"),
                _ => ("", ""),
            };
            out.push_str(before);
            push_markdown(child, out);
            if before == "**" || before == "*" {
                out.truncate(out.trim_end().len());
            }
            out.push_str(after);
        }
    }
}
