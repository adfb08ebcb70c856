use crate::compile::{Options, compile};
use crate::profile::{Block, Inline, RichText};

/// The tree of a Markdown text in a short notation, and the number of diagnostics.
fn tree(markdown: &str) -> (String, usize) {
    let source =
        serde_json::json!({ "basics": { "name": "Ada", "summary": markdown } }).to_string();
    match compile(&source, &Options::site("/repo/")) {
        Ok(compiled) => (
            blocks(&compiled.profile.summary().cloned().unwrap_or_default()),
            compiled.warnings.len(),
        ),
        Err(refused) => (String::new(), refused.diagnostics.len()),
    }
}

fn blocks(text: &RichText) -> String {
    let items = |items: &[RichText]| {
        items
            .iter()
            .map(|item| format!("<{}>", blocks(item)))
            .collect::<String>()
    };
    let block = |block: &Block| match block {
        Block::Paragraph(content) => format!("p({})", inlines(content)),
        Block::BulletList(list) => format!("ul({})", items(list)),
        Block::OrderedList(start, list) => format!("ol{start}({})", items(list)),
        Block::Quote(inner) => format!("quote({})", blocks(inner)),
        Block::Code(code) => format!("code({code})"),
    };
    text.0.iter().map(block).collect()
}

fn inlines(content: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => format!("[{text}]"),
        Inline::Emphasis(inner) => format!("em({})", inlines(inner)),
        Inline::Strong(inner) => format!("b({})", inlines(inner)),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Link(href, inner) => format!("a<{}>({})", href.as_str(), inlines(inner)),
        Inline::Break => "br".to_owned(),
    };
    content.iter().map(inline).collect()
}

fn assert_trees(table: &[(&str, &str)]) {
    for (markdown, expected) in table {
        assert_eq!(tree(markdown), ((*expected).to_owned(), 0), "{markdown:?}");
    }
}

#[test]
fn blocks_are_parsed() {
    assert_trees(&[
        ("one\n\ntwo", "p([one])p([two])"),
        ("- a\n- b", "ul(<p([a])><p([b])>)"),
        ("- a\n\n- b", "ul(<p([a])><p([b])>)"),
        (
            "- a *b* c\n  - d\n- e",
            "ul(<p([a ]em([b])[ c])ul(<p([d])>)><p([e])>)",
        ),
        ("- *b*\n- `c`", "ul(<p(em([b]))><p(`c`)>)"),
        ("3. a\n4. b", "ol3(<p([a])><p([b])>)"),
        ("> a\n> > b", "quote(p([a])quote(p([b])))"),
        ("- > a", "ul(<quote(p([a]))>)"),
        ("```rust\nlet a;\n```", "code(let a;)"),
        ("    a\n\n    b", "code(a\n\nb)"),
        ("# a *b*", "p(b([a ]em([b])))"),
        ("a\n\n---\n\nb", "p([a])p([b])"),
    ]);
}

#[test]
fn inlines_are_parsed() {
    assert_trees(&[
        (
            "*a* **b** ***c*** `d`",
            "p(em([a])[ ]b([b])[ ]em(b([c]))[ ]`d`)",
        ),
        ("a\nb", "p([a b])"),
        ("a  \nb\\\nc", "p([a]br[b]br[c])"),
        ("a &amp; b \\* c", "p([a & b * c])"),
        (
            "[a *b*](https://a.example)",
            "p(a<https://a.example>([a ]em([b])))",
        ),
        (
            "[](https://a.example/)",
            "p(a<https://a.example/>([a.example]))",
        ),
        ("[a][1]\n\n[1]: /b 'c'", "p(a</repo/b>([a]))"),
        (
            "<https://a.example> <a@b.example>",
            "p(a<https://a.example>([https://a.example])[ ]a<mailto:a@b.example>([a@b.example]))",
        ),
    ]);
}

#[test]
fn other_html_stays_text_and_images_become_links() {
    assert_trees(&[
        ("a <x onclick='x'>c</x>", "p([a <x onclick='x'>c</x>])"),
        (
            "<script>\nalert(1)\n</script>",
            "p([<script> alert(1) </script>])",
        ),
        ("![a *b*](/c.png)", "p(a</repo/c.png>([a ]em([b])))"),
        ("![](/c.png)", "p(a</repo/c.png>([/repo/c.png]))"),
        ("[![a](/b.png)](/c)", "p(a</repo/c>([a]))"),
        ("![a [b](/c) d](/e)", "p(a</repo/e>([a b d]))"),
        ("[a](/b \"javascript:x\")", "p(a</repo/b>([a]))"),
    ]);
}

#[test]
fn rows_of_tables_become_list_items() {
    assert_trees(&[
        (
            "|a|*b*|\n|-|-|\n|c|`d`|",
            "ul(<p([a · ]em([b]))><p([c · ]`d`)>)",
        ),
        ("a | b\n--|--\n | c\n\nd", "ul(<p([a · b])><p([c])>)p([d])"),
    ]);
}

#[test]
fn comments_are_left_out_with_a_warning() {
    assert_eq!(tree("<!-- a -->\n\nb"), ("p([b])".to_owned(), 1));
    assert_eq!(tree("a <!-- b --> c"), ("p([a  c])".to_owned(), 1));
}

#[test]
fn other_extensions_are_disabled() {
    assert_trees(&[
        ("~~a~~ [^1]\n\n[^1]: b", "p([~~a~~ ]a<b>([^1]))"),
        ("- [ ] a", "ul(<p([[ ] a])>)"),
    ]);
}

#[test]
fn invalid_links_are_reported_in_every_syntax() {
    for bad in [
        "[a](javascript:x)",
        "![a](data:x)",
        "<javascript:x>",
        "[a][1]\n\n[1]: vbscript:x",
        "[a](//b)",
        "[a](&#106;avascript:x)",
    ] {
        assert_eq!(tree(bad).1, 1, "{bad}");
    }
}

#[test]
fn nesting_is_limited_and_parsing_is_fast() {
    assert_eq!(tree(&format!("{}a", "> ".repeat(10))).1, 0);
    for deep in ["> ", "- ", "1. "] {
        assert_eq!(tree(&format!("{}a", deep.repeat(5000))).1, 1, "{deep}");
    }
    // Inputs like these take some parsers quadratic time. The test is that parsing finishes.
    for pathological in [
        "*a **b ", "[a](", "![", "`", "<a ", "[a]: b\n", "\\", "&", "_*",
    ] {
        tree(&pathological.repeat(20_000 / pathological.len()));
    }
}
