use super::heading::Heading;
use crate::import::{Imported, markdown};
use serde_json::json;

const PAGE: &str = r#"---
title: "$ whoami"
date: 2018-12-15T18:34:45+01:00
author: LinaK
draft: false
tags:
  - me
---

I build things, as a *Senior Engineer*.

## Contributions

* Apache: [HBase](https://a.example/hbase), [Flink](https://a.example/flink)
* [etcd](https://a.example/etcd): a store
* something else

## Work experience

### 2021 - now: Senior Software Engineer @Harbor Cloud

TBD

{{< collapse "2019 - 2020: Technical Leader @Meridiancloud - ioStream" >}}
I looked after **Pulsar**.

- one
- two

Technologies: Kafka, Pulsar
{{< /collapse >}}

### Mar 2016–Feb 2019: Engineer @Meridian

[metrics](https://m.example/)

```
# not a heading {{< nor this >}}
```

{{< youtube abc >}}

## Talks

Many.
"#;

#[test]
fn unsupported_content_is_kept_and_reported() {
    let Imported {
        resume,
        diagnostics,
        ..
    } = markdown(PAGE);
    assert_eq!(
        resume,
        json!({
            "basics": { "name": "LinaK", "summary": "I build things, as a *Senior Engineer*." },
            "projects": [
                { "name": "HBase", "type": "contribution", "entity": "Apache", "url": "https://a.example/hbase" },
                { "name": "Flink", "type": "contribution", "entity": "Apache", "url": "https://a.example/flink" },
                { "name": "etcd", "type": "contribution", "url": "https://a.example/etcd", "description": "a store" },
                { "name": "something else", "type": "contribution" }
            ],
            "work": [
                { "position": "Senior Software Engineer", "name": "Harbor Cloud", "startDate": "2021", "summary": "TBD" },
                { "position": "Technical Leader", "name": "Meridiancloud", "team": "ioStream", "startDate": "2019", "endDate": "2020",
                  "keywords": "Kafka, Pulsar", "highlights": ["one", "two"], "summary": "I looked after **Pulsar**." },
                { "position": "Engineer", "name": "Meridian", "startDate": "Mar 2016", "endDate": "Feb 2019",
                  "url": "https://m.example/", "summary": "```\n# not a heading {{< nor this >}}\n```" }
            ],
            "Talks": ["Many."],
            "meta": { "whoami": { "title": "$ whoami", "published": "2018-12-15T18:34:45+01:00", "draft": false } }
        })
    );
    let warnings: Vec<(&str, &str)> = diagnostics
        .iter()
        .map(|warning| (warning.message.as_str(), &PAGE[warning.span.clone()]))
        .collect();
    assert_eq!(
        warnings,
        [
            (
                "the shortcode `youtube` is not supported and was left out",
                "{{< youtube abc >}}"
            ),
            (
                "JSON Resume has no field for the text under “Talks”; it became a custom section",
                "## Talks"
            ),
        ]
    );
}

#[test]
fn headings_are_split_into_parts() {
    let dates = |start: &str, end: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some((some(start), some(end)))
    };
    for (text, period, title, company, team) in [
        (
            "2019 - 2020: Dev @Acme - Team",
            dates("2019", "2020"),
            "Dev",
            Some("Acme"),
            Some("Team"),
        ),
        ("2019-2020: Dev", dates("2019", "2020"), "Dev", None, None),
        (
            "Mar 2019 – now: Dev @A",
            dates("Mar 2019", ""),
            "Dev",
            Some("A"),
            None,
        ),
        (
            "since 2019: Dev @A",
            dates("2019", ""),
            "Dev",
            Some("A"),
            None,
        ),
        ("until 2020: Dev", dates("", "2020"), "Dev", None, None),
        (
            "2017: Founder @X",
            dates("2017", "2017"),
            "Founder",
            Some("X"),
            None,
        ),
        ("Dev @A", None, "Dev", Some("A"), None),
        (
            "Write to me@a.example: now",
            None,
            "Write to me@a.example: now",
            None,
            None,
        ),
        ("Talks", None, "Talks", None, None),
        ("", None, "", None, None),
    ] {
        let expected = Heading {
            period,
            title: title.to_owned(),
            company: company.map(str::to_owned),
            team: team.map(str::to_owned),
        };
        assert_eq!(Heading::parse(text), expected, "{text}");
    }
}

#[test]
fn front_matter_is_yaml_toml_or_missing() {
    let toml = markdown("+++\ntitle = \"Ada\"\n+++\n\nText");
    assert_eq!(
        toml.resume["basics"],
        json!({ "name": "Ada", "summary": "Text" })
    );
    let without = markdown(
        "# Ada\n\nAnalyst\n\n- [ada](https://a.example/)\n- [github/ada](https://g.example/ada)\n- [x@a.example](mailto:x@a.example)\n\nText",
    );
    assert_eq!(
        without.resume["basics"],
        json!({ "name": "Ada", "label": "Analyst", "url": "https://a.example/", "email": "x@a.example", "summary": "Text",
            "profiles": [{ "network": "github", "username": "ada", "url": "https://g.example/ada" }] })
    );
}
