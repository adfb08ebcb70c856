//! `whoami-page new`.

use crate::files::{ensure_new, write};
use crate::output::Output;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::io::{BufRead, Write};
use std::path::Path;
use std::process::ExitCode;
use whoami_page::compile::{Options, compile};

/// The schema of JSON Resume 1.0, for editors.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// The questions: the key in `basics`, the prompt, and what `--yes` writes: a hint to overwrite.
const QUESTIONS: [(&str, &str, Option<&str>); 5] = [
    ("name", "Your name", Some("Your Name")),
    (
        "label",
        "Your job title, or what you do",
        Some("What you do"),
    ),
    ("email", "Your public email address", None),
    ("url", "Your website", None),
    (
        "summary",
        "A sentence or two about you",
        Some("A sentence or two about you. You can use *Markdown*."),
    ),
];

/// Writes a first résumé to `file` from the answers to a few questions, or with `yes` one to edit.
pub fn run(file: &Path, yes: bool, output: &Output) -> Result<ExitCode> {
    ensure_new(file)?;
    let mut basics = Map::new();
    for (key, question, hint) in QUESTIONS {
        let answer = if yes {
            hint.unwrap_or_default().to_owned()
        } else {
            ask(key, question)?
        };
        if !answer.is_empty() {
            basics.insert(key.to_owned(), json!(answer));
        }
    }
    let resume = json!({ "$schema": SCHEMA, "basics": basics });
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("can't create the folder {}", folder.display()))?;
    }
    write(Some(file), &format!("{resume:#}\n"))?;
    let shown = file.display();
    let named = if file == Path::new("resume.json") {
        String::new()
    } else {
        format!(" {shown}")
    };
    output.note(&format!(
        "Created {shown}. Open it in an editor, and see the page with: whoami-page serve{named}"
    ));
    Ok(ExitCode::SUCCESS)
}

/// Asks until the answer is valid. An empty answer skips the question, except for the name.
fn ask(key: &str, question: &str) -> Result<String> {
    let hint = if key == "name" { "" } else { " (optional)" };
    let mut stdout = std::io::stdout();
    loop {
        write!(stdout, "{question}{hint}: ")?;
        stdout.flush()?;
        let mut answer = String::new();
        if std::io::stdin().lock().read_line(&mut answer)? == 0 {
            anyhow::bail!(
                "input ended before all questions were answered; \
                 `whoami-page new --yes` writes a file without asking"
            );
        }
        let answer = answer.trim().to_owned();
        match objection(key, &answer) {
            None => return Ok(answer),
            Some(objection) => writeln!(stdout, "  {objection}")?,
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
