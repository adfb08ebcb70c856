//! `whoami new`.

use super::{must_be_new, write};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use whoami_page::compile::{Options, compile};

/// What is asked: the key in `basics`, the question, and an example that is written where nothing is asked.
const QUESTIONS: [(&str, &str, &str); 5] = [
    ("name", "Your name", "Ada Lovelace"),
    ("label", "What you do, in a few words", "Analyst of engines"),
    (
        "email",
        "Your e-mail address, as anybody may see it",
        "ada@example.org",
    ),
    ("url", "Your website", "https://example.org/"),
    (
        "summary",
        "Who you are, in a sentence or two",
        "I write *programs* for engines that are not built yet.",
    ),
];

pub fn run(file: &Path, yes: bool) -> Result<ExitCode> {
    must_be_new(file)?;
    let mut basics = Map::new();
    for (key, question, example) in QUESTIONS {
        let answer = if yes {
            example.to_owned()
        } else {
            ask(key, question)?
        };
        if !answer.is_empty() {
            basics.insert(key.to_owned(), json!(answer));
        }
    }
    let resume = json!({
        "$schema": "schema.json",
        "basics": basics,
        "work": [{
            "name": "Analytical Engines", "position": "Analyst", "startDate": "2024-03",
            "summary": "What the job is about. *Markdown* is welcome.",
            "highlights": ["Something that you are proud of"],
            "keywords": ["Looms", "Punched cards"]
        }],
        "projects": [{ "name": "A project of yours", "description": "What it is", "url": "https://example.org/project" }],
        "meta": { "whoami": { "title": "$ whoami", "lang": "en" } }
    });
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("can't make the folder {}", folder.display()))?;
    }
    write(Some(file), &format!("{resume:#}\n"))?;
    println!(
        "{} is written. Edit it, then: whoami check {0}",
        file.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Asks until the answer is a good one. An empty one skips the question, unless there has to be an answer.
fn ask(key: &str, question: &str) -> Result<String> {
    loop {
        print!(
            "{question}{}: ",
            if key == "name" { "" } else { " (or nothing)" }
        );
        std::io::stdout().flush()?;
        let mut answer = String::new();
        if std::io::stdin().lock().read_line(&mut answer)? == 0 {
            anyhow::bail!("there was no answer; `whoami new --yes` asks nothing");
        }
        let answer = answer.trim().to_owned();
        match complaint(key, &answer) {
            None => return Ok(answer),
            Some(complaint) => println!("  {complaint}"),
        }
    }
}

/// What `whoami check` would say of an answer.
fn complaint(key: &str, answer: &str) -> Option<String> {
    let mut basics = Map::from_iter([("name".to_owned(), json!("Ada"))]);
    basics.insert(key.to_owned(), json!(answer));
    let source = json!({ "basics": Value::Object(basics) }).to_string();
    if answer.is_empty() {
        return (key == "name").then(|| "A page needs a name.".to_owned());
    }
    let problems = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled.warnings,
        Err(problems) => problems,
    };
    let first = problems.into_iter().next()?;
    Some(format!(
        "{}: {}",
        first.message,
        first.help.unwrap_or_default()
    ))
}
