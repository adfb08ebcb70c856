//! Allocations on the way from a file to a page: a regression shows here without timing anything.

use allocation_counter::measure;
use serde_json::{Value, json};
use whoami_page::compile::{Options, compile};
use whoami_page::site::render_page;

/// The engineer's profile with a thousand jobs.
fn thousand_jobs() -> String {
    let source = std::fs::read_to_string("tests/fixtures/engineer.json").expect("the fixture");
    let mut resume: Value = serde_json::from_str(&source).expect("JSON");
    let own = resume["work"].as_array().expect("jobs").clone();
    let jobs = own
        .iter()
        .cycle()
        .take(1000)
        .enumerate()
        .map(|(index, job)| {
            let mut job = job.clone();
            job["name"] = json!(format!("Company {index}"));
            job.as_object_mut().expect("a job").remove("id");
            job
        });
    resume["work"] = jobs.collect();
    resume.to_string()
}

/// Fails if `count` exceeds `most`, or is so far below it that the limit no longer means anything.
#[track_caller]
fn assert_about(what: &str, count: u64, most: u64) {
    assert!(count <= most, "{what}: {count}, of {most}");
    assert!(
        count * 10 >= most * 9,
        "{what}: only {count} of {most}; lower the limit"
    );
}

#[test]
fn compiling_and_rendering_a_thousand_jobs_stays_within_the_allocation_limits() {
    let source = thousand_jobs();
    // Initialize what is created once per process.
    let once = compile(&source, &Options::default())
        .expect("a valid profile")
        .profile;
    render_page(&once);
    let mut profile = None;
    let compiled = measure(|| {
        profile = compile(&source, &Options::default())
            .ok()
            .map(|compiled| compiled.profile)
    });
    let profile = profile.expect("a valid profile");
    let rendered = measure(|| drop(render_page(&profile)));
    println!("compile: {compiled:?}\nrender: {rendered:?}");
    assert_about("allocations of compile", compiled.count_total, 290_000);
    assert_about("bytes of compile at once", compiled.bytes_max, 6_600_000);
    assert_about("allocations of render", rendered.count_total, 225_000);
    assert_about("bytes of render at once", rendered.bytes_max, 11_900_000);
}
