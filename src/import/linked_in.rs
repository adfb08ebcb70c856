//! LinkedIn's data export: a zip archive of tables as CSV.

use super::fields::{Leftovers, Object};
use super::{Outcome, networks};
use serde_json::{Map, Value, json};
use std::collections::{BTreeSet, HashMap};
use std::io::{Cursor, Read};

/// The most bytes that are read of a table, so that no archive fills the memory.
const MAX_TABLE_BYTES: u64 = 4_000_000;

/// Keys of JSON Resume, and the columns that they come from.
type Columns<'a> = &'a [(&'a str, &'a str)];

/// Tables with the entries of a section: the file, the section, and the keys of JSON Resume with
/// the columns that they come from.
const TABLES: [(&str, &str, Columns<'_>); 10] = [
    (
        "Positions.csv",
        "work",
        &[
            ("name", "Company Name"),
            ("position", "Title"),
            ("location", "Location"),
            ("startDate", "Started On"),
            ("endDate", "Finished On"),
            ("summary", "Description"),
        ],
    ),
    (
        "Education.csv",
        "education",
        &[
            ("institution", "School Name"),
            ("studyType", "Degree Name"),
            ("startDate", "Start Date"),
            ("endDate", "End Date"),
            ("summary", "Notes"),
            ("highlights", "Activities"),
        ],
    ),
    (
        "Projects.csv",
        "projects",
        &[
            ("name", "Title"),
            ("description", "Description"),
            ("url", "Url"),
            ("startDate", "Started On"),
            ("endDate", "Finished On"),
        ],
    ),
    (
        "Volunteering.csv",
        "volunteer",
        &[
            ("organization", "Company Name"),
            ("position", "Role"),
            ("startDate", "Started On"),
            ("endDate", "Finished On"),
            ("summary", "Description"),
        ],
    ),
    (
        "Certifications.csv",
        "certificates",
        &[
            ("name", "Name"),
            ("issuer", "Authority"),
            ("url", "Url"),
            ("date", "Started On"),
        ],
    ),
    (
        "Honors.csv",
        "awards",
        &[
            ("title", "Title"),
            ("date", "Issued On"),
            ("summary", "Description"),
        ],
    ),
    (
        "Publications.csv",
        "publications",
        &[
            ("name", "Name"),
            ("publisher", "Publisher"),
            ("releaseDate", "Published On"),
            ("url", "Url"),
            ("summary", "Description"),
        ],
    ),
    (
        "Languages.csv",
        "languages",
        &[("language", "Name"), ("fluency", "Proficiency")],
    ),
    ("Courses.csv", "courses", &[("title", "Name")]),
    (
        "Organizations.csv",
        "organizations",
        &[
            ("title", "Name"),
            ("position", "Position"),
            ("description", "Description"),
        ],
    ),
];

/// Tables that are read, but not as the entries of a section, and their columns. Some are about the
/// table rather than about the person, and some, such as a birthday, nobody should publish.
const OTHERS: [(&str, &[&str]); 5] = [
    (
        "Profile.csv",
        &[
            "First Name",
            "Last Name",
            "Maiden Name",
            "Address",
            "Birth Date",
            "Headline",
            "Summary",
            "Zip Code",
            "Geo Location",
            "Twitter Handles",
            "Websites",
        ],
    ),
    ("Skills.csv", &["Name"]),
    (
        "Email Addresses.csv",
        &["Email Address", "Confirmed", "Primary", "Updated On"],
    ),
    ("PhoneNumbers.csv", &["Extension", "Number", "Type"]),
    (
        "Recommendations_Received.csv",
        &[
            "First Name",
            "Last Name",
            "Company",
            "Job Title",
            "Text",
            "Creation Date",
            "Status",
        ],
    ),
];

/// Whether a column of a table is read; `None` if the table is not.
fn is_read(file: &str, column: &str) -> Option<bool> {
    let table = TABLES.iter().find(|(name, ..)| *name == file);
    let is_used = |columns: Columns<'_>| columns.iter().any(|(_, name)| *name == column);
    let other = || OTHERS.iter().find(|(name, _)| *name == file);
    table
        .map(|(.., columns)| is_used(columns))
        .or_else(|| other().map(|(_, columns)| columns.contains(&column)))
}

/// Tables about the use of LinkedIn rather than about the person. They need not be reported.
const PRIVATE: [&str; 4] = ["messages", "Connections", "Ad_Targeting", "Invitations"];

/// A row of a table, by column.
type Row = HashMap<String, String>;

/// The names of the files in a zip archive, without their folders; `None` if it is no archive.
pub(super) fn names(bytes: &[u8]) -> Option<Vec<String>> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    Some(file_names(&archive))
}

/// The readable names of the files, sorted.
fn file_names(archive: &zip::ZipArchive<Cursor<&[u8]>>) -> Vec<String> {
    let names = archive.file_names().flatten();
    let mut names: Vec<String> = names.map(|name| name.into_owned()).collect();
    names.sort();
    names
}

/// Whether the files of an archive are those of LinkedIn.
pub(super) fn is_export(names: &[String]) -> bool {
    let mut names = names.iter().map(|name| base_name(name));
    names.any(|name| matches!(name, "Profile.csv" | "Positions.csv"))
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Reads an archive.
pub(super) fn read(bytes: &[u8]) -> Result<Option<Outcome>, String> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut tables: HashMap<String, Vec<Row>> = HashMap::new();
    let mut leftovers = Leftovers::default();
    let names = file_names(&archive);
    for path in names.iter().filter(|path| path.ends_with(".csv")) {
        let name = base_name(path);
        if is_read(name, "").is_some() {
            let file = archive.by_name(path).map_err(|error| error.to_string())?;
            let rows = rows(file)?;
            let columns: BTreeSet<&String> = rows.iter().flat_map(HashMap::keys).collect();
            let unread = columns
                .into_iter()
                .filter(|column| is_read(name, column) == Some(false));
            leftovers
                .0
                .extend(unread.map(|column| format!("{path}: {column}")));
            tables.insert(name.to_owned(), rows);
        } else if !PRIVATE.iter().any(|prefix| name.starts_with(prefix)) {
            leftovers.0.push(path.clone());
        }
    }
    let mut resume = Object::default();
    resume.set("basics", basics(&tables));
    for (file, section, columns) in TABLES {
        for row in tables.get(file).into_iter().flatten() {
            let mut entry = Object::default();
            for (key, column) in columns {
                let text = row.get(*column).map(String::as_str).unwrap_or_default();
                match *key {
                    // Bullets are typed as characters.
                    "summary" | "description" => entry.set(key, as_markdown(text)),
                    _ => entry.set(key, text),
                }
            }
            resume.push(section, entry);
        }
    }
    let skills: Vec<&String> = tables
        .get("Skills.csv")
        .into_iter()
        .flatten()
        .filter_map(|row| row.get("Name"))
        .collect();
    if !skills.is_empty() {
        resume.push("skills", json!({ "keywords": skills }));
    }
    for row in tables
        .get("Recommendations_Received.csv")
        .into_iter()
        .flatten()
    {
        let text = |column: &str| row.get(column).cloned().unwrap_or_default();
        if row.get("Status").is_none_or(|status| status == "VISIBLE") {
            let name = format!("{} {}", text("First Name"), text("Last Name"));
            let (title, company) = (text("Job Title"), text("Company"));
            let parts = [name.trim(), title.as_str(), company.as_str()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            resume.push(
                "references",
                json!({ "name": parts.join(", "), "reference": text("Text") }),
            );
        }
    }
    Ok(Some(Outcome::new(resume, None, leftovers)))
}

fn rows(file: impl Read) -> Result<Vec<Row>, String> {
    let mut bytes = Vec::new();
    file.take(MAX_TABLE_BYTES)
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let columns = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let cells = columns.iter().zip(&record);
        let cells = cells.map(|(column, cell)| (column.trim().to_owned(), cell.trim().to_owned()));
        rows.push(cells.filter(|(_, cell)| !cell.is_empty()).collect());
    }
    Ok(rows)
}

fn basics(tables: &HashMap<String, Vec<Row>>) -> Object {
    let mut basics = Object::default();
    let empty = Row::new();
    let first = |file: &str| tables.get(file).and_then(|rows| rows.first());
    let profile = first("Profile.csv").unwrap_or(&empty);
    let text = |column: &str| profile.get(column).map(String::as_str).unwrap_or_default();
    let name = format!("{} {}", text("First Name"), text("Last Name"));
    basics.set("name", name.trim());
    basics.set("label", text("Headline"));
    let emails = tables.get("Email Addresses.csv");
    let primary = emails
        .into_iter()
        .flatten()
        .find(|row| row.get("Primary").is_some_and(|primary| primary == "Yes"));
    let email = primary.or(first("Email Addresses.csv"));
    basics.set(
        "email",
        email.and_then(|row| row.get("Email Address")).cloned(),
    );
    let phone = first("PhoneNumbers.csv").and_then(|row| row.get("Number"));
    basics.set("phone", phone.cloned());
    basics.set("summary", as_markdown(text("Summary")));
    let mut location = Object::default();
    location.set("address", text("Address"));
    location.set("postalCode", text("Zip Code"));
    location.set("city", text("Geo Location"));
    basics.set("location", location);
    // `[PERSONAL:https://…,OTHER:https://…]`
    for site in text("Websites").trim_matches(['[', ']']).split(',') {
        let url = site.split_once(':').map_or("", |(_, url)| url.trim());
        match basics.0.contains_key("url") {
            false => basics.set("url", url),
            true if !url.is_empty() => basics.push("profiles", json!({ "url": url })),
            true => {}
        }
    }
    for handle in text("Twitter Handles").trim_matches(['[', ']']).split(',') {
        let handle = handle.trim();
        let mut account = Map::new();
        if let Some(url) = networks::url("twitter", handle) {
            account.insert("network".to_owned(), json!("Twitter"));
            account.insert("username".to_owned(), json!(handle));
            account.insert("url".to_owned(), json!(url));
        }
        basics.push("profiles", Value::Object(account));
    }
    basics
}

/// A text as people type it on LinkedIn: each line is a paragraph, or an item if it begins with a
/// bullet.
fn as_markdown(text: &str) -> String {
    let mut out = String::new();
    let mut was_item = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = ["• ", "- ", "* ", "– ", "▪ ", "● ", "•"]
            .iter()
            .find_map(|bullet| line.strip_prefix(bullet));
        if !out.is_empty() {
            out.push_str(if was_item && item.is_some() {
                "\n"
            } else {
                "\n\n"
            });
        }
        match item {
            Some(item) => out.push_str(&format!("- {}", item.trim())),
            None => out.push_str(line),
        }
        was_item = item.is_some();
    }
    out
}
