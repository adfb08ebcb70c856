//! Duration of the native build with 10 to 10,000 jobs: `cargo bench --bench native`.

use divan::{Bencher, black_box};
use serde_json::{Value, json};
use std::fs;
use whoami_page::compile::{Options, compile};
use whoami_page::site::{Files, Kit, Outcome, Site, Styles, build, render_page};

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

/// A kit with stand-ins for the programs.
fn kit() -> Kit {
    let shell = "<html>\n<head>\n<!-- whoami:head -->\n</head>\n<body>\n<!-- whoami:page -->\n</body>\n</html>\n";
    let names = ["page", "client", "compiler", "editor", "checker"].into_iter();
    let mut files: Files = names
        .flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")])
        .map(|name| (name.clone(), name.into_bytes()))
        .collect();
    files.insert("index.html", shell);
    for script in ["start.js", "service-worker.js", "offline.js"] {
        files.insert(script, "");
    }
    let files = Kit::pack(files).expect("the files of a kit");
    Kit::new(files, Styles::bundled().expect("style sheets")).expect("a kit")
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
    let kit = kit();
    bencher.bench(|| {
        let site = Site {
            resume: &source,
            kit: &kit,
            public: Files::default(),
            read: &|_| None,
            base: "/",
            url: None,
            today: None,
            strict: false,
        };
        assert!(matches!(build(&site), Ok(Outcome::Built { .. })));
    });
}
