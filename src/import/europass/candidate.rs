//! The Candidate of the HR Open Standards, which Europass has written since 2020.

use super::super::Outcome;
use super::super::fields::{Fields, Leftovers, Object, text_of};
use super::super::html::as_markdown;
use super::{iso_country, text_at};
use serde_json::{Value, json};

/// Reads a document.
pub(super) fn read(candidate: Value) -> Option<Outcome> {
    let mut leftovers = Leftovers::default();
    let mut candidate = Fields::new("", candidate)?;
    candidate.ignore(&[
        "DocumentID",
        "CandidateSupplier",
        "RenderingInformation",
        "schemaLocation",
        "majorVersionID",
        "minorVersionID",
    ]);
    let mut basics = Object::default();
    if let Some(person) = candidate.fields("CandidatePerson") {
        candidate_person(person, &mut basics, &mut leftovers);
    }
    let mut resume = Object::default();
    let mut lang = None;
    for mut profile in candidate.list("CandidateProfile", &mut leftovers) {
        lang = profile.text(&["languageCode"]);
        profile.ignore(&["ID", "Attachment", "RenderingInformation"]);
        let summary = profile.text(&["ExecutiveSummary"]);
        basics.set("summary", summary.map(|text| as_markdown(&text)));
        candidate_profile(profile, &mut resume, &mut leftovers);
    }
    candidate.finish(&mut leftovers);
    let mut whole = Object::default();
    whole.set("basics", basics);
    whole.0.extend(resume.0);
    Some(Outcome::new(whole, lang, leftovers))
}

fn candidate_person(mut person: Fields, basics: &mut Object, leftovers: &mut Leftovers) {
    if let Some(mut name) = person.fields("PersonName") {
        let parts = [name.text(&["GivenName"]), name.text(&["FamilyName"])];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        basics.set("name", parts.join(" "));
        name.finish(leftovers);
    }
    for mut channel in person.list("Communication", leftovers) {
        let kind = channel.text(&["ChannelCode"]).unwrap_or_default();
        channel.ignore(&["UseCode"]);
        if let Some(mut address) = channel.fields("Address") {
            let mut location = Object::default();
            location.set("address", address.text(&["AddressLine"]));
            location.set("postalCode", address.text(&["PostalCode"]));
            location.set("city", address.text(&["CityName"]));
            let country = address.text(&["CountryCode"]);
            location.set(
                "countryCode",
                country.map(|code| iso_country(code.to_uppercase())),
            );
            address.ignore(&["type"]);
            address.finish(leftovers);
            basics.set("location", location);
        }
        let country = channel.text(&["CountryDialing"]);
        let number = channel.text(&["DialNumber"]);
        if let Some(number) = number {
            let country = country.map_or_else(String::new, |code| format!("+{code} "));
            basics.set("phone", format!("{country}{number}"));
        }
        if let Some(uri) = channel.text(&["URI"]) {
            match (kind.as_str(), uri.contains('@')) {
                ("Email", _) | (_, true) => basics.set("email", uri),
                _ if !basics.0.contains_key("url") => basics.set("url", uri),
                _ => basics.push("profiles", json!({ "url": uri })),
            }
        }
        channel.finish(leftovers);
    }
    person.ignore(&[
        "BirthDate",
        "GenderCode",
        "NationalityCode",
        "PrimaryLanguageCode",
        "ResidencyCountryCode",
    ]);
    person.finish(leftovers);
}

fn candidate_profile(mut profile: Fields, resume: &mut Object, leftovers: &mut Leftovers) {
    if let Some(mut history) = profile.fields("EmploymentHistory") {
        for mut employer in history.list("EmployerHistory", leftovers) {
            let name = employer.text(&["OrganizationName"]);
            let mut place = None;
            if let Some(mut contact) = employer.fields("OrganizationContact") {
                for mut one in contact.list("Communication", leftovers) {
                    place = place.or(text_at(&mut one, &["Address", "CityName"]));
                }
            }
            employer.ignore(&["EmploymentPeriod", "IndustryCode"]);
            for mut position in employer.list("PositionHistory", leftovers) {
                let mut job = Object::default();
                job.set("name", name.clone());
                job.set("location", place.clone());
                job.set("position", text_at(&mut position, &["PositionTitle"]));
                candidate_period(&mut position, "EmploymentPeriod", &mut job);
                let text = position.text(&["Description"]);
                job.set("summary", text.map(|text| as_markdown(&text)));
                let city = position.text(&["City"]);
                job.set("location", city.or(place.clone()));
                position.ignore(&["Country", "JobCategoryCode"]);
                position.finish(leftovers);
                resume.push("work", job);
            }
            employer.finish(leftovers);
        }
        history.finish(leftovers);
    }
    if let Some(mut history) = profile.fields("EducationHistory") {
        for mut school in history.list("EducationOrganizationAttendance", leftovers) {
            let mut study = Object::default();
            study.set("institution", school.text(&["OrganizationName"]));
            candidate_period(&mut school, "AttendancePeriod", &mut study);
            if let Some(mut degree) = school.fields("EducationDegree") {
                study.set("studyType", degree.text(&["DegreeName"]));
                study.set("score", text_at(&mut degree, &["FinalGrade", "ScoreText"]));
                let text = degree.text(&["OccupationalSkillsCovered", "Comment"]);
                study.set("summary", text.map(|text| as_markdown(&text)));
                degree.ignore(&["DegreeDate", "DegreeTypeCode"]);
                degree.finish(leftovers);
            }
            school.ignore(&["EducationLevelCode", "OrganizationContact", "ProgramName"]);
            school.finish(leftovers);
            resume.push("education", study);
        }
        history.finish(leftovers);
    }
    if let Some(mut list) = profile.fields("Certifications") {
        for mut entry in list.list("Certification", leftovers) {
            let mut certificate = Object::default();
            certificate.set(
                "name",
                entry.text(&["CertificationName", "CertificationTypeCode"]),
            );
            certificate.set(
                "issuer",
                text_at(&mut entry, &["IssuingAuthortity", "Name"]),
            );
            let date = text_at(&mut entry, &["FirstIssuedDate", "FormattedDateTime"]);
            certificate.set("date", date);
            entry.ignore(&["FreeFormEffectivePeriod"]);
            entry.finish(leftovers);
            resume.push("certificates", certificate);
        }
        list.finish(leftovers);
    }
    candidate_competencies(&mut profile, resume, leftovers);
    profile.finish(leftovers);
}

fn candidate_period(entry: &mut Fields, key: &str, object: &mut Object) {
    let Some(mut period) = entry.fields(key) else {
        return;
    };
    object.set(
        "startDate",
        text_at(&mut period, &["StartDate", "FormattedDateTime"]),
    );
    object.set(
        "endDate",
        text_at(&mut period, &["EndDate", "FormattedDateTime"]),
    );
}

/// Languages and skills are competencies, told by their taxonomy.
fn candidate_competencies(profile: &mut Fields, resume: &mut Object, leftovers: &mut Leftovers) {
    let Some(mut qualifications) = profile.fields("PersonQualifications") else {
        return;
    };
    for (path, value) in qualifications.items("PersonCompetency") {
        let Some(mut fields) = Fields::new(path.as_str(), value.clone()) else {
            continue;
        };
        let (id, taxonomy) = (fields.text(&["CompetencyID"]), fields.text(&["TaxonomyID"]));
        let name = fields.text(&["CompetencyName"]).or(id).unwrap_or_default();
        let is_code = name.contains("://") || name == "NO HIT";
        match taxonomy.as_deref() {
            Some("language") => {
                let level = fields.list("CompetencyDimension", leftovers);
                let scores = level
                    .into_iter()
                    .filter_map(|mut one| text_at(&mut one, &["Score", "ScoreText"]));
                let scores: Vec<String> = scores.collect();
                let first = scores
                    .first()
                    .filter(|first| scores.iter().all(|one| one == *first));
                let fluency = first.cloned().unwrap_or_else(|| scores.join(", "));
                resume.push("languages", json!({ "language": name, "fluency": fluency }));
            }
            _ if !is_code && text_of(&json!(name)).is_some() => {
                resume.push("skills", json!({ "name": name }));
            }
            _ => leftovers.add(&path, &value),
        }
    }
}
