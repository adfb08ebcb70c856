//! The owner's style sheet.

use super::{ReadFile, missing, styles};
use crate::compile::Compiled;
use crate::resume::Diagnostic;

/// The owner's style sheet, or why it is left out. `None` if there is none.
pub fn own_style(
    compiled: &Compiled<'_>,
    base: &str,
    read: &ReadFile<'_>,
) -> Option<Result<String, Diagnostic>> {
    let (href, span) = compiled.site_files.style.as_ref()?;
    let path = missing::path_in_site(href.as_str(), base);
    let content = path.as_ref().and_then(|path| read(path));
    // A missing file has a warning of its own, as any link has.
    let problem = match (path, content) {
        (Some(_), None) => return None,
        (None, _) => "is not a file of the site".to_owned(),
        (Some(_), Some(css)) => match styles::check(&String::from_utf8_lossy(&css)) {
            Ok(()) => return Some(Ok(String::from_utf8_lossy(&css).into_owned())),
            Err(problem) => problem,
        },
    };
    let message = format!(
        "the style sheet `{}` {problem}; it is left out",
        href.as_str()
    );
    let help = "name a CSS file in the folder of the résumé, such as `style.css`";
    Some(Err(Diagnostic::warning(
        span.range.clone(),
        &span.path,
        message,
    )
    .with_help(help)))
}
