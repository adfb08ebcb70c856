//! Generates pages of the documentation: `docs/cli.md` and `docs/settings.md`.

use clap::ValueEnum;
use serde_json::Value;
use whoami_page::schema;

/// A page that is generated.
#[derive(Clone, Copy, ValueEnum)]
pub enum Page {
    /// The commands and their options
    Cli,
    /// The settings of the page in the data file
    Settings,
}

/// The text of `docs/cli.md`. `command` is the whole command line.
pub fn cli<C: clap::CommandFactory>() -> String {
    let options = clap_markdown::MarkdownOptions::new()
        .title("The command line".to_owned())
        .show_footer(false)
        .show_table_of_contents(false);
    let page = clap_markdown::help_markdown_custom::<C>(&options);
    // The examples are indented lines. Trailing spaces and repeated empty lines depend on the version
    // of the generator.
    let mut text = String::new();
    let mut in_example = false;
    for line in page.lines() {
        let is_example = line.starts_with("  whoami-page");
        if is_example != in_example {
            text.push_str(if is_example { "\n```sh\n" } else { "```\n" });
            in_example = is_example;
        }
        let line = if is_example {
            line.trim()
        } else {
            line.trim_end()
        };
        text.push_str(line);
        text.push('\n');
    }
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text
}

/// The text of `docs/settings.md`.
pub fn settings() -> String {
    let schema: Value = serde_json::from_str(&schema::document()).unwrap_or_default();
    let settings = schema["definitions"]["Whoami"]["properties"].as_object();
    let mut page = "# Settings\n\n\
        The settings of the page are in the data file, under `meta.whoami`. All are optional:\n\n\
        ```json\n\
        { \"basics\": { \"name\": \"Ada Lovelace\" }, \"meta\": { \"whoami\": { \"look\": \"classic\", \"accent\": \"teal\" } } }\n\
        ```\n\n\
        A value that is not understood is a warning, and the default is used.\n\n\
        | Setting | Type | Meaning |\n|---|---|---|\n"
        .to_owned();
    for (name, setting) in settings.into_iter().flatten() {
        let kind = match setting["type"].as_str() {
            Some("array") => "list of texts",
            Some("boolean") => "`true` or `false`",
            Some("object") => "object of texts",
            _ => "text",
        };
        let meaning = setting["description"].as_str().unwrap_or_default();
        let meaning = meaning.replace('\n', " ");
        page.push_str(&format!("| `{name}` | {kind} | {meaning} |\n"));
    }
    page.push_str(
        "\nThis page is generated: `cargo run --quiet --bin whoami-page -- reference settings > docs/settings.md`\n",
    );
    page
}
