//! `whoami-page new`.

use crate::files::{ensure_new, write};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use whoami_page::compile::{Options, compile};

/// The questions: the key in `basics`, the prompt, and the value that `--yes` writes.
const QUESTIONS: [(&str, &str, &str); 5] = [
    ("name", "Your name", "Ada Lovelace"),
    ("label", "Your job title, or what you do", "Analyst"),
    ("email", "Your public email address", "ada@example.org"),
    ("url", "Your website", "https://example.org/"),
    (
        "summary",
        "A sentence or two about you",
        "I write *programs* for engines that have not been built yet.",
    ),
];

/// Writes a first résumé to `file` from the answers to a few questions, or with `yes` an example.
pub fn run(file: &Path, yes: bool) -> Result<ExitCode> {
    ensure_new(file)?;
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
            "name": "Analytical Engines",
            "position": "Analyst",
            "startDate": "2024-03",
            "summary": "What the job is about. You can use *Markdown*.",
            "highlights": ["Something you are proud of"],
            "keywords": ["Looms", "Punched cards"]
        }],
        "projects": [{
            "name": "A project of yours",
            "description": "What it is",
            "url": "https://example.org/project"
        }],
        "meta": { "whoami": { "lang": "en" } }
    });
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("can't create the folder {}", folder.display()))?;
    }
    write(Some(file), &format!("{resume:#}\n"))?;
    println!(
        "Created {0}. Edit it, then run: whoami-page check {0}",
        file.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Asks until the answer is valid. An empty answer skips the question, except for the name.
fn ask(key: &str, question: &str) -> Result<String> {
    let hint = if key == "name" { "" } else { " (optional)" };
    loop {
        print!("{question}{hint}: ");
        std::io::stdout().flush()?;
        let mut answer = String::new();
        if std::io::stdin().lock().read_line(&mut answer)? == 0 {
            anyhow::bail!(
                "input ended before all questions were answered; \
                 `whoami-page new --yes` writes an example without asking"
            );
        }
        let answer = answer.trim().to_owned();
        match objection(key, &answer) {
            None => return Ok(answer),
            Some(objection) => println!("  {objection}"),
        }
    }
}

/// What `whoami-page check` would report about an answer.
fn objection(key: &str, answer: &str) -> Option<String> {
    if answer.is_empty() {
        return (key == "name").then(|| "A profile needs a name.".to_owned());
    }
    let mut basics = Map::from_iter([("name".to_owned(), json!("Ada"))]);
    basics.insert(key.to_owned(), json!(answer));
    let source = json!({ "basics": Value::Object(basics) }).to_string();
    let diagnostics = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled.warnings,
        Err(refused) => refused.diagnostics,
    };
    let first = diagnostics.into_iter().next()?;
    Some(match first.help {
        Some(help) => format!("{}: {help}", first.message),
        None => first.message,
    })
}
