//! Europass: the SkillsPassport of 2012, as XML and as JSON, and the Candidate of 2020, as XML.
//!
//! XML becomes the same tree of values as JSON. Namespaces are left out.

mod candidate;

use super::Outcome;
use super::fields::{Fields, Leftovers, Object};
use super::html::as_markdown;
use serde_json::{Map, Value, json};

/// Reads a Europass document in XML.
pub(super) fn read_xml(source: &str) -> Result<Option<Outcome>, String> {
    let document = roxmltree::Document::parse(source).map_err(|error| error.to_string())?;
    let root = document.root_element();
    let value = value_of(root);
    Ok(match root.tag_name().name() {
        "Candidate" => candidate::read(value),
        _ => passport(value),
    })
}

/// Reads a Europass document in JSON.
pub(super) fn read_json(file: Value) -> Option<Outcome> {
    let Value::Object(mut members) = file else {
        return None;
    };
    match members.remove("SkillsPassport") {
        Some(passport) => self::passport(passport),
        None => passport(Value::Object(members)),
    }
}

/// An element as a value: its text, or its attributes and children by their names. Children of the
/// same name are a list.
fn value_of(node: roxmltree::Node<'_, '_>) -> Value {
    let mut members = Map::new();
    for attribute in node.attributes() {
        members.insert(attribute.name().to_owned(), json!(attribute.value()));
    }
    for child in node.children().filter(roxmltree::Node::is_element) {
        let value = value_of(child);
        match members.get_mut(child.tag_name().name()) {
            Some(Value::Array(list)) => list.push(value),
            Some(known) => *known = json!([known.take(), value]),
            None => drop(members.insert(child.tag_name().name().to_owned(), value)),
        }
    }
    let text: String = node
        .children()
        .filter_map(|child| child.text().filter(|_| child.is_text()))
        .collect();
    match (members.is_empty(), text.trim()) {
        (true, text) => json!(text),
        (false, "") => Value::Object(members),
        // A text with attributes, such as a code with its list.
        (false, text) if node.children().all(|child| child.is_text()) => json!(text),
        (false, text) => {
            members.insert("Text".to_owned(), json!(text));
            Value::Object(members)
        }
    }
}

/// Takes the text at a path.
fn text_at(fields: &mut Fields, path: &[&str]) -> Option<String> {
    let (last, parents) = path.split_last()?;
    let Some((first, rest)) = parents.split_first() else {
        return fields.text(&[last]);
    };
    let mut inner = fields.fields(first)?;
    let mut path = rest.to_vec();
    path.push(last);
    text_at(&mut inner, &path)
}

/// Takes the list at `key`, or within `keyList` as in XML.
fn list(fields: &mut Fields, key: &str, leftovers: &mut Leftovers) -> Vec<Fields> {
    let wrapper = format!("{key}List");
    match fields.fields(&wrapper) {
        Some(mut wrapped) => {
            let entries = wrapped.list(key, leftovers);
            wrapped.finish(leftovers);
            entries
        }
        None => fields.list(key, leftovers),
    }
}

fn passport(passport: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut passport = Fields::new("", passport)?;
    let lang = passport.text(&["locale", "Locale"]);
    passport.ignore(&[
        "DocumentInfo",
        "PrintingPreferences",
        "schemaLocation",
        "AttachmentList",
        "Attachment",
        "CoverLetter",
    ]);
    let mut learner = passport.fields("LearnerInfo")?;
    let mut resume = Object::default();
    let mut basics = Object::default();
    if let Some(identification) = learner.fields("Identification") {
        identify(identification, &mut basics, &mut leftovers);
    }
    if let Some(mut headline) = learner.fields("Headline") {
        headline.ignore(&["Type"]);
        basics.set("label", text_at(&mut headline, &["Description", "Label"]));
        headline.finish(&mut leftovers);
    }
    resume.set("basics", basics);
    for mut entry in list(&mut learner, "WorkExperience", &mut leftovers) {
        let mut job = Object::default();
        add_period(&mut entry, &mut job);
        job.set("position", text_at(&mut entry, &["Position", "Label"]));
        job.set(
            "summary",
            entry.text(&["Activities"]).map(|text| as_markdown(&text)),
        );
        if let Some(mut employer) = entry.fields("Employer") {
            job.set("name", employer.text(&["Name"]));
            job.set("description", text_at(&mut employer, &["Sector", "Label"]));
            add_organisation(&mut employer, &mut job);
            employer.finish(&mut leftovers);
        }
        entry.ignore(&["ReferenceTo"]);
        entry.finish(&mut leftovers);
        resume.push("work", job);
    }
    for mut entry in list(&mut learner, "Education", &mut leftovers) {
        let mut study = Object::default();
        add_period(&mut entry, &mut study);
        study.set("studyType", entry.text(&["Title"]));
        study.set(
            "summary",
            entry.text(&["Activities"]).map(|text| as_markdown(&text)),
        );
        study.set("area", text_at(&mut entry, &["Field", "Label"]));
        if let Some(mut organisation) = entry.fields("Organisation") {
            study.set("institution", organisation.text(&["Name"]));
            let mut place = Object::default();
            add_organisation(&mut organisation, &mut place);
            study.set("url", place.0.remove("url").unwrap_or_default());
            organisation.finish(&mut leftovers);
        }
        entry.ignore(&["Level", "ReferenceTo"]);
        entry.finish(&mut leftovers);
        resume.push("education", study);
    }
    if let Some(skills) = learner.fields("Skills") {
        add_skills(skills, &mut resume, &mut leftovers);
    }
    for mut entry in list(&mut learner, "Achievement", &mut leftovers) {
        let title = text_at(&mut entry, &["Title", "Label"]);
        let text = entry.text(&["Description"]).map(|text| as_markdown(&text));
        entry.ignore(&["ReferenceTo"]);
        entry.finish(&mut leftovers);
        // Each achievement names its kind, such as Publications or Honours.
        let title = title.unwrap_or_else(|| "Achievements".to_owned());
        match text {
            Some(text) => resume.push(&title, text),
            None => resume.push("awards", json!({ "title": title })),
        }
    }
    learner.ignore(&["ReferenceToList"]);
    learner.finish(&mut leftovers);
    passport.finish(&mut leftovers);
    Some(Outcome::new(resume, lang, leftovers))
}

fn identify(mut person: Fields, basics: &mut Object, leftovers: &mut Leftovers) {
    if let Some(mut name) = person.fields("PersonName") {
        let parts = [name.text(&["FirstName"]), name.text(&["Surname"])];
        name.ignore(&["Title"]);
        name.finish(leftovers);
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        basics.set("name", parts.join(" "));
    }
    if let Some(mut contact) = person.fields("ContactInfo") {
        basics.set("email", text_at(&mut contact, &["Email", "Contact"]));
        for mut phone in list(&mut contact, "Telephone", leftovers) {
            if !basics.0.contains_key("phone") {
                basics.set("phone", phone.text(&["Contact"]));
                phone.ignore(&["Use"]);
            }
            phone.finish(leftovers);
        }
        for mut site in list(&mut contact, "Website", leftovers) {
            let url = site.text(&["Contact"]);
            site.ignore(&["Use"]);
            match basics.0.contains_key("url") {
                false => basics.set("url", url),
                true => basics.push("profiles", json!({ "url": url })),
            }
            site.finish(leftovers);
        }
        for mut account in list(&mut contact, "InstantMessaging", leftovers) {
            let (username, network) = (
                account.text(&["Contact"]),
                text_at(&mut account, &["Use", "Label"]),
            );
            basics.push(
                "profiles",
                json!({ "network": network, "username": username }),
            );
        }
        if let Some(mut address) = contact.fields("Address") {
            let mut address = address.fields("Contact").unwrap_or(address);
            let mut location = Object::default();
            location.set("address", address.text(&["AddressLine"]));
            location.set("postalCode", address.text(&["PostalCode"]));
            location.set("city", address.text(&["Municipality"]));
            if let Some(mut country) = address.fields("Country") {
                location.set("countryCode", country.text(&["Code"]).map(iso_country));
            }
            address.finish(leftovers);
            basics.set("location", location);
        }
        contact.finish(leftovers);
    }
    if let Some(mut demographics) = person.fields("Demographics") {
        // Nobody should publish these.
        demographics.ignore(&["Birthdate", "Gender", "Nationality", "NationalityList"]);
        demographics.finish(leftovers);
    }
    // The picture is in the file itself, and a page needs it as a file of its own.
    person.ignore(&["Signature"]);
    if person.has("Photo") {
        person.ignore(&["Photo"]);
        leftovers.add(
            "Photo",
            &json!("save the picture as a file, and name it in `basics.image`"),
        );
    }
    person.finish(leftovers);
}

/// Europass writes `EL` for Greece and `UK` for the United Kingdom.
fn iso_country(code: String) -> String {
    match code.as_str() {
        "EL" => "GR".to_owned(),
        "UK" => "GB".to_owned(),
        _ => code,
    }
}

/// The place and the site of an organisation.
fn add_organisation(organisation: &mut Fields, object: &mut Object) {
    let Some(mut contact) = organisation.fields("ContactInfo") else {
        return;
    };
    object.set("url", text_at(&mut contact, &["Website", "Contact"]));
    if let Some(mut address) = contact.fields("Address") {
        let mut address = address.fields("Contact").unwrap_or(address);
        object.set("location", address.text(&["Municipality"]));
    }
}

fn add_period(entry: &mut Fields, object: &mut Object) {
    let Some(mut period) = entry.fields("Period") else {
        return;
    };
    for (from, to) in [("From", "startDate"), ("To", "endDate")] {
        if let Some(mut date) = period.fields(from) {
            object.set(to, date_of(&mut date));
        }
    }
}

/// A date in parts: `{ "Year": 2002, "Month": 8 }`, or `year="2002" month="--08"`.
fn date_of(date: &mut Fields) -> String {
    let mut number = |names: &[&str]| {
        let text = date.text(names)?;
        let digits = text.trim_matches('-').rsplit('-').next()?.to_owned();
        digits.parse::<u16>().ok()
    };
    let (year, month, day) = (
        number(&["Year", "year"]),
        number(&["Month", "month"]),
        number(&["Day", "day"]),
    );
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, ..) => String::new(),
    }
}

fn add_skills(mut skills: Fields, resume: &mut Object, leftovers: &mut Leftovers) {
    if let Some(mut linguistic) = skills.fields("Linguistic") {
        for mut language in list(&mut linguistic, "MotherTongue", leftovers) {
            let name = text_at(&mut language, &["Description", "Label"]);
            language.finish(leftovers);
            // The level of the Common European Framework is for foreign languages.
            resume.push(
                "languages",
                json!({ "language": name, "fluency": "native" }),
            );
        }
        for mut language in list(&mut linguistic, "ForeignLanguage", leftovers) {
            let name = text_at(&mut language, &["Description", "Label"]);
            let level = language.fields("ProficiencyLevel").map(level);
            language.ignore(&[
                "ReferenceTo",
                "AcquiredDuring",
                "Certificate",
                "CertificateList",
            ]);
            language.finish(leftovers);
            resume.push("languages", json!({ "language": name, "fluency": level }));
        }
        linguistic.finish(leftovers);
    }
    for (key, name) in [
        ("Communication", "Communication"),
        ("Organisational", "Organisation"),
        ("JobRelated", "Profession"),
        ("Computer", "Computers"),
        ("Other", "Other skills"),
    ] {
        if let Some(mut skill) = skills.fields(key) {
            let text = skill.text(&["Description"]);
            skill.ignore(&["ReferenceTo", "ProficiencyLevel"]);
            skill.finish(leftovers);
            if let Some(text) = text {
                let points = points(&text);
                resume.push("skills", json!({ "name": name, "keywords": points }));
            }
        }
    }
    if let Some(mut driving) = skills.fields("Driving") {
        let mut licences = driving.texts("Description");
        if let Some(mut list) = driving.fields("Description") {
            licences.extend(list.texts("License"));
            licences.extend(list.texts("Licence"));
        }
        resume.push(
            "skills",
            json!({ "name": "Driving licence", "keywords": licences }),
        );
    }
    skills.finish(leftovers);
}

/// The items of a list in HTML, or its paragraphs.
fn points(html: &str) -> Vec<String> {
    let markdown = as_markdown(html);
    let lines = markdown
        .lines()
        .map(|line| line.trim().trim_start_matches("- ").to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// The levels of a foreign language, or one if they are all the same: `C1`.
fn level(mut levels: Fields) -> String {
    let names = levels.keys();
    let levels: Vec<(String, String)> = names
        .into_iter()
        .filter_map(|name| levels.text(&[&name]).map(|level| (name, level)))
        .collect();
    match levels.first() {
        Some((_, first)) if levels.iter().all(|(_, level)| level == first) => first.clone(),
        _ => {
            let parts = levels.iter().map(|(name, level)| {
                let words: String = name
                    .chars()
                    .flat_map(|c| [c.is_uppercase().then_some(' '), c.to_lowercase().next()])
                    .flatten()
                    .collect();
                format!("{} {level}", words.trim())
            });
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}
