//! The texts by which a session gets into other pages.

use super::messages::Lang;
use super::state::Source;

/// The panels that an embed may show, in their order.
pub const PANELS: [&str; 5] = ["code", "loop", "inspector", "timeline", "console"];

/// A session to be embedded.
pub struct Embedding<'a> {
    /// Its link, from the `#` on.
    pub hash: &'a str,
    /// Which panels are shown.
    pub panels: &'a [String],
    /// Its program.
    pub source: &'a Source,
    /// The language in which it is named on the page that shows it.
    pub lang: Lang,
}

impl Embedding<'_> {
    /// The address of the embedded page.
    pub fn address(&self, page: &str) -> String {
        format!("{page}?panels={}{}", self.panels.join(","), self.hash)
    }

    /// A line of Markdown.
    pub fn markdown(&self, address: &str) -> String {
        // Brackets end the label, wherever they come from.
        let label: String =
            self.source.name.chars().filter(|character| !"[]\\\n\r`<>".contains(*character)).collect();
        format!("[{}]({address})", (self.lang.words().links.titled)(&label))
    }

    /// The element around the code block, which reads well without it.
    pub fn element(&self, script: &str) -> String {
        let panels = self.panels.join(",");
        let scenario = match &*self.source.world {
            "" => String::new(),
            scenario => format!(" scenario=\"{}\"", escaped(scenario)),
        };
        format!(
            "<script src=\"{}\" defer></script>\n<loop-scope panels=\"{panels}\" name=\"{}\"{scenario}>\n\
             <pre><code class=\"language-python\">{}</code></pre>\n</loop-scope>\n",
            escaped(script),
            escaped(&self.source.name),
            escaped(self.source.text.trim_end_matches('\n')),
        )
    }

    /// The embedded page in a frame.
    pub fn frame(&self, page: &str) -> String {
        let address = escaped(&self.address(page));
        let title = escaped(&(self.lang.words().links.titled)(&self.source.name));
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"640\" \
             sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>"
        )
    }
}

/// A text within HTML, also within an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(name: &str, text: &str) -> Source {
        Source::new(name, text)
    }

    #[test]
    fn nothing_of_a_program_becomes_markup() {
        let source = source("a](x)\"<b>.py", "print(\"</code></pre><script>alert(1)</script> & more\")\n");
        let panels = ["code".to_owned(), "loop".to_owned()];
        let embedding = Embedding { hash: "#v1/abc", panels: &panels, source: &source, lang: Lang::English };
        assert_eq!(embedding.markdown("https://x/#v1/abc"), "[a(x)\"b.py in Loopscope](https://x/#v1/abc)");
        assert_eq!(embedding.address("e.html"), "e.html?panels=code,loop#v1/abc");
        let element = embedding.element("https://x/loop-scope.js");
        assert_eq!(element.matches("<script").count(), 1);
        assert_eq!(element.matches("</pre>").count(), 1);
        let page = format!("<p>{}</p>", element.replace(" defer", ""));
        let tree = roxmltree::Document::parse(&page).expect("well formed");
        let code = tree.descendants().find(|node| node.has_tag_name("code")).and_then(|node| node.text());
        assert_eq!(code, Some(source.text.trim_end()));
        let frame = embedding.frame("e.html").replace("&quot;", "");
        assert!(!frame.contains("<b>") && frame.matches('"').count() == 12, "{frame}");
    }
}
