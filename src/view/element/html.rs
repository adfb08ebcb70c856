//! An element as HTML, the way a browser would read it back into the same nodes.

use super::{Child, Element, Live};

/// Elements that have no end tag.
const VOID: [&str; 3] = ["br", "img", "input"];

impl Element {
    /// Writes the element at the end of `out`.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.tag);
        for (name, value) in &self.0.attributes {
            write_attribute(name, value, out);
        }
        for live in &self.0.live {
            if let Live::Toggle(name, there) = live
                && there()
            {
                write_attribute(name, "", out);
            }
        }
        out.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        for live in &self.0.live {
            if let Live::Text(text) = live {
                escape(&text(), out);
            }
        }
        for child in &self.0.children {
            match child {
                Child::Text(text) => escape(text, out),
                Child::Element(element) => element.write(out),
            }
        }
        out.push_str("</");
        out.push_str(self.0.tag);
        out.push('>');
    }
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    } else if name == "alt" {
        out.push_str("=\"\"");
    }
}

/// Writes a text so that no character of it is markup.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::el;

    #[test]
    fn nothing_in_a_text_or_a_value_is_markup() {
        let element = el("p")
            .attr("title", "\"><script>")
            .child("a < b & c")
            .child(" > d");
        let mut html = String::new();
        element.write(&mut html);
        assert_eq!(
            html,
            "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c &gt; d</p>"
        );
    }

    #[test]
    fn what_is_live_is_written_as_it_is_now() {
        let element = el("p")
            .toggle("hidden", || true)
            .toggle("inert", || false)
            .text_of(|| "x".to_owned());
        let mut html = String::new();
        element.write(&mut html);
        assert_eq!(html, "<p hidden>x</p>");
    }
}
