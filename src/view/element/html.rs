//! Serializes elements to HTML that browsers parse back into the same nodes.

use super::{Child, Element, Live};

/// The void elements in use; they have no end tag.
const VOID_ELEMENTS: [&str; 3] = ["br", "img", "input"];

impl Element {
    /// Appends the element's HTML to `out`. Dynamic parts are written with their current values.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.tag);
        for (name, value) in &self.0.attributes {
            write_attribute(name, value, out);
        }
        for live in &self.0.live {
            if let Live::Toggle(name, present) = live
                && present()
            {
                write_attribute(name, "", out);
            }
        }
        out.push('>');
        if VOID_ELEMENTS.contains(&self.0.tag) {
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

/// Appends `text` with the characters that HTML treats as markup escaped.
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
    fn text_and_attribute_values_are_escaped() {
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
    fn dynamic_parts_are_written_with_their_current_values() {
        let element = el("p")
            .toggle("hidden", || true)
            .toggle("inert", || false)
            .text_of(|| "x".to_owned());
        let mut html = String::new();
        element.write(&mut html);
        assert_eq!(html, "<p hidden>x</p>");
    }
}
