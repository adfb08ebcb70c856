//! The layering rule: which module may use which. No module uses a higher layer.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Ident, ItemMod, ItemUse, Macro, UseTree};

/// Each module, and the modules of the crate that it may use.
const RULE: &[(&str, &[&str])] = &[
    ("resume", &["resume"]),
    ("profile", &["profile"]),
    ("compile", &["compile", "resume", "profile"]),
    ("search", &["search", "profile"]),
    ("islands", &["islands", "profile", "search"]),
    (
        "components",
        &["components", "islands", "profile", "search"],
    ),
    // Markdown is read back, to see what its text cannot say.
    ("export", &["export", "compile", "import", "profile"]),
    ("import", &["import", "profile", "resume"]),
    ("schema", &["schema", "resume"]),
    (
        "site",
        &[
            "site",
            "compile",
            "components",
            "export",
            "islands",
            "profile",
            "resume",
            "search",
        ],
    ),
    ("browser", &["browser", "islands", "profile", "search"]),
    (
        "client",
        &[
            "client",
            "browser",
            "components",
            "islands",
            "profile",
            "search",
        ],
    ),
    ("checker", &["checker", "compile", "profile", "resume"]),
    (
        "editor",
        &[
            "editor",
            "checker",
            "compile",
            "components",
            "profile",
            "resume",
        ],
    ),
];

#[test]
fn every_module_uses_only_what_it_may() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    for (part, allowed) in RULE {
        for file in files_of(&source, part) {
            let module = module_path(&source, &file);
            let text = fs::read_to_string(&file).expect("a source file");
            let used = modules_used_by(&module, &text);
            for name in used.iter().filter(|name| !allowed.contains(&name.as_str())) {
                broken.push(format!(
                    "{} uses {name}, but {part} may only use {allowed:?}",
                    file.display()
                ));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_way_to_name_a_module_is_found() {
    for text in [
        "use crate::site;",
        "use crate::{profile::Date, site::{self, SiteUrl}};",
        "use crate::{profile, site as pages};",
        "use super::super::site::SiteUrl;",
        "pub(in crate::site) fn f() {}",
        "fn f() -> crate::site::SiteUrl { todo!() }",
        "fn f() { crate::site::build(); }",
        "fn f() { super::super::site::build(); }",
        "fn f() { view! { <crate::site::Page /> } }",
        "fn f() { view! { {super::super::site::title()} } }",
        "mod tests { use super::super::super::site; }",
        "mod tests { fn f() { println!(\"{}\", super::super::super::site::X) } }",
    ] {
        let used = modules_used_by(&["components", "tests_of"].map(str::to_owned), text);
        assert!(used.contains("site"), "{text}: {used:?}");
    }
    let own = "use super::link; use self::a::b; use super::super::components::link; fn f() { super::g() }";
    let used = modules_used_by(&["components", "page"].map(str::to_owned), own);
    assert_eq!(used, BTreeSet::from(["components".to_owned()]));
}

/// The path of a file's module within the crate: `components`, `link` for
/// `src/components/link.rs`.
fn module_path(source: &Path, file: &Path) -> Vec<String> {
    let path = file.strip_prefix(source).expect("a file in src");
    let path = path.with_extension("");
    let parts = path.iter();
    parts
        .map(|part| part.to_string_lossy().into_owned())
        .collect()
}

/// The top-level modules of this crate that the file of `module` names.
fn modules_used_by(module: &[String], text: &str) -> BTreeSet<String> {
    let file = syn::parse_file(text).expect("valid Rust");
    let mut names = Names {
        module: module.to_vec(),
        used: BTreeSet::new(),
    };
    names.visit_file(&file);
    names.used
}

/// Collects the top-level modules that paths name, resolving `crate`, `self` and `super`.
struct Names {
    module: Vec<String>,
    used: BTreeSet<String>,
}

impl Names {
    /// Records a path, given by its segments.
    fn add(&mut self, segments: &[String]) {
        let mut module = self.module.clone();
        let mut rest = segments.iter().map(String::as_str);
        let mut next = rest.next();
        match next {
            Some("crate") => {
                module.clear();
                next = rest.next();
            }
            Some("self" | "super") => {}
            _ => return,
        }
        while let Some(segment) = next {
            match segment {
                "self" => {}
                "super" => drop(module.pop()),
                name => {
                    module.push(name.to_owned());
                    break;
                }
            }
            next = rest.next();
        }
        self.used.extend(module.into_iter().next());
    }

    /// Records every path in a tree of imports. `prefix` is what precedes it.
    fn add_tree(&mut self, prefix: &mut Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                prefix.push(path.ident.to_string());
                self.add_tree(prefix, &path.tree);
                prefix.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_tree(prefix, tree);
                }
            }
            UseTree::Name(name) => self.add(&with(prefix, &name.ident)),
            UseTree::Rename(rename) => self.add(&with(prefix, &rename.ident)),
            _ => self.add(prefix),
        }
    }

    /// Records every path in the tokens of a macro, which are not parsed.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.add(&std::mem::take(&mut path));
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    self.add(&std::mem::take(&mut path));
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.add_tokens(group.stream());
                    }
                }
            }
        }
        self.add(&path);
    }
}

fn with(prefix: &[String], ident: &Ident) -> Vec<String> {
    let mut segments = prefix.to_vec();
    segments.push(ident.to_string());
    segments
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_tree(&mut Vec::new(), &item.tree);
        visit::visit_visibility(self, &item.vis);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter();
        let segments: Vec<String> = segments.map(|one| one.ident.to_string()).collect();
        self.add(&segments);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.add_tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }
}

#[test]
fn every_module_has_a_rule() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
        .expect("src/lib.rs");
    let parts: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let ruled: Vec<&str> = RULE.iter().map(|(part, _)| *part).collect();
    assert!(!parts.is_empty());
    assert!(
        parts.iter().all(|part| ruled.contains(part)),
        "{parts:?} against {ruled:?}"
    );
}

#[test]
fn no_module_inserts_raw_html() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for part in ["components", "islands", "export", "browser", "client"] {
        for file in files_of(&source, part) {
            let text = fs::read_to_string(&file).expect("a source file");
            for forbidden in [
                "inner_html",
                "innerHTML",
                "set_inner_html",
                "insert_adjacent_html",
            ] {
                assert!(
                    !text.contains(forbidden),
                    "{} uses {forbidden}",
                    file.display()
                );
            }
        }
    }
}

/// `module.rs` and everything in `module/`.
fn files_of(source: &Path, part: &str) -> Vec<PathBuf> {
    let mut files = vec![source.join(format!("{part}.rs"))];
    let mut folders = vec![source.join(part)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files
}
