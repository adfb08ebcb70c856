//! Duration of the native build with 10 to 10,000 jobs: `cargo bench --bench native`.

use divan::{Bencher, black_box};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use whoami_page::compile::{Options, compile};
use whoami_page::site::{Outcome, Site, build, render_page};

const JOBS: [usize; 4] = [10, 100, 1_000, 10_000];

fn main() {
    divan::main();
}

/// The engineer's profile with this many short jobs; ten thousand long ones exceed the size limit.
fn resume(jobs: usize) -> String {
    let source = fs::read_to_string("tests/fixtures/engineer.json").expect("the fixture");
    let mut resume: Value = serde_json::from_str(&source).expect("JSON");
    let job = |index: usize| {
        json!({
            "name": format!("Company {index}"),
            "position": "Engineer",
            "startDate": (1900 + index % 120).to_string(),
            "summary": "I worked on [storage](https://a.example/) in **Rust**.",
            "keywords": ["Rust", "Kafka"]
        })
    };
    resume["work"] = (0..jobs).map(job).collect();
    resume.to_string()
}

/// A small stand-in for what Trunk stages.
fn staged() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let shell = "<html>\n<head>\n<!-- whoami:head -->\n</head>\n<body>\n<!-- whoami:page -->\n</body>\n</html>\n";
    fs::write(folder.path().join("index.html"), shell).expect("a file");
    for program in ["page", "client", "compiler"] {
        fs::write(folder.path().join(format!("{program}.js")), program).expect("a file");
        fs::write(folder.path().join(format!("{program}_bg.wasm")), program).expect("a file");
    }
    folder
}

#[divan::bench(args = JOBS)]
fn compiles(bencher: Bencher<'_, '_>, jobs: usize) {
    let source = resume(jobs);
    bencher.bench(|| compile(black_box(&source), &Options::default()).expect("a valid profile"));
}

#[divan::bench(args = JOBS)]
fn renders(bencher: Bencher<'_, '_>, jobs: usize) {
    let profile = compile(&resume(jobs), &Options::default())
        .expect("a valid profile")
        .profile;
    bencher.bench(|| render_page(black_box(&profile)).html);
}

#[divan::bench(args = JOBS, sample_count = 5)]
fn builds_a_site(bencher: Bencher<'_, '_>, jobs: usize) {
    let source = resume(jobs);
    bencher.with_inputs(staged).bench_refs(|folder| {
        let site = Site {
            resume: &source,
            dist: folder.path(),
            style: Path::new("style"),
            base: "/",
            url: None,
            today: None,
            strict: false,
        };
        assert!(matches!(build(&site), Ok(Outcome::Built(_))));
    });
}
