//! Reads the style sheets in the folder `style`.

use super::Styles;
use super::minify::minify;
use crate::profile::Look;
use anyhow::{Context, Result};
use rust_embed::RustEmbed;

/// Declares the order of the cascade layers; must come first.
const LAYERS_CSS: &str = "layers.css";

/// What the editor shares with page and widget, in the order of the cascade.
const OF_EDITOR: [&str; 5] = [
    LAYERS_CSS,
    "reset.css",
    "tokens.css",
    "base.css",
    "button.css",
];

/// The style sheets. A debug build reads them from the folder whenever it runs.
#[derive(RustEmbed)]
#[folder = "style"]
struct Sources;

impl Styles {
    /// The style sheets of this project.
    ///
    /// # Errors
    /// If a file is not valid CSS. The message names the file, line and column.
    pub fn bundled() -> Result<Self> {
        let mut shared = sheets("");
        shared.retain(|path| path != LAYERS_CSS);
        shared.insert(0, LAYERS_CSS.to_owned());
        let mut editor = OF_EDITOR.map(str::to_owned).to_vec();
        editor.extend(sheets("editor/"));
        let looks = Look::ALL.map(|look| {
            let css = bundle(&[format!("looks/{}.css", look.id())])?;
            Ok((look.id().to_owned(), css))
        });
        Ok(Self {
            shared: bundle(&shared)?,
            page: bundle(&sheets("page/"))?,
            print: bundle(&["print/print.css".to_owned()])?,
            looks: looks.into_iter().collect::<Result<_>>()?,
            widget: bundle(&["widget/widget.css".to_owned()])?,
            frame: bundle(&["widget/embed.css".to_owned()])?,
            editor: bundle(&editor)?,
        })
    }
}

/// Lists the style sheets directly in a folder, whose name ends with a slash, by name.
fn sheets(folder: &str) -> Vec<String> {
    let mut paths: Vec<String> = Sources::iter()
        .filter(|path| {
            let name = path.strip_prefix(folder).unwrap_or("/");
            name.ends_with(".css") && !name.contains('/')
        })
        .map(|path| path.into_owned())
        .collect();
    paths.sort();
    paths
}

/// Minifies each file, so that an error names it, and then the whole, which merges their layers.
fn bundle(paths: &[String]) -> Result<String> {
    let sheet = |path: &String| {
        let file = Sources::get(path).with_context(|| format!("there is no style/{path}"))?;
        minify(
            &format!("style/{path}"),
            &String::from_utf8_lossy(&file.data),
        )
    };
    let sheets: Result<String> = paths.iter().map(sheet).collect();
    minify("the style sheet", &sheets?)
}
