//! What stands on paper only: the program with the numbers of its lines, which all else refers to.

use yew::prelude::*;

/// Properties of [`Paper`].
#[derive(Clone, PartialEq, Properties)]
pub struct PaperProps {
    /// The program.
    pub text: std::rc::Rc<str>,
}

/// The program. The editor keeps only the lines in sight on the page; paper shows all of them.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    html! { <pre class="on-paper" aria-hidden="true">{ numbered(&props.text) }</pre> }
}

fn numbered(text: &str) -> String {
    let width = text.lines().count().to_string().len();
    text.lines().enumerate().map(|(at, line)| format!("{:>width$}  {line}\n", at + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn numbers_stand_in_a_column() {
        let text = "a\n".repeat(9) + "b\n";
        assert!(numbered(&text).ends_with(" 9  a\n10  b\n"));
        assert_eq!(numbered(""), "");
    }
}
