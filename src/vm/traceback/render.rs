//! Chains and groups of exceptions as text.

use super::entries::write_entries;
use super::layout::push_indented;
use super::report::Report;

/// How many members of a group are shown.
const MAX_WIDTH: usize = 15;
/// How deep groups within groups are shown.
const MAX_DEPTH: usize = 10;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The text of the report with index `root` and all that belongs to it; `chain` for causes and contexts too.
pub fn render(reports: &[Report], root: usize, chain: bool) -> String {
    let mut writer = Writer { reports, chain, out: String::new(), depth: 0, need_close: false };
    writer.write_chain(root);
    writer.out
}

struct Writer<'a> {
    reports: &'a [Report],
    chain: bool,
    out: String,
    /// How many groups the text stands in: the width of the margin.
    depth: usize,
    /// The last member of a group was begun and nothing has closed its frame yet.
    need_close: bool,
}

impl Writer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Write with the margin of the present depth.
    fn emit(&mut self, text: &str, margin: char) {
        let margin = if self.depth == 0 { String::new() } else { format!("{}{margin} ", self.indent()) };
        push_indented(&mut self.out, text, &margin);
    }

    /// An exception after those that led to it.
    fn write_chain(&mut self, last: usize) {
        let mut links = Vec::new();
        let mut next = Some(last);
        while let Some(index) = next {
            let report = &self.reports[index];
            let (words, before) = match (report.cause, report.context) {
                _ if !self.chain => (None, None),
                (Some(cause), _) => (Some(CAUSE), Some(cause)),
                (None, Some(context)) if !report.suppress_context => (Some(CONTEXT), Some(context)),
                _ => (None, None),
            };
            links.push((words, index));
            next = before;
        }
        for (words, index) in links.into_iter().rev() {
            if let Some(words) = words {
                self.emit(words, '|');
            }
            self.write_one(index);
        }
    }

    fn write_one(&mut self, index: usize) {
        let reports = self.reports;
        let report = &reports[index];
        match &report.members {
            None => {
                if report.has_traceback {
                    self.emit("Traceback (most recent call last):\n", '|');
                }
                self.write_body(report);
            }
            Some(_) if self.depth > MAX_DEPTH => {
                self.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|');
            }
            Some(members) => {
                let outermost = self.depth == 0;
                self.depth += usize::from(outermost);
                if report.has_traceback {
                    let margin = if outermost { '+' } else { '|' };
                    self.emit("Exception Group Traceback (most recent call last):\n", margin);
                }
                self.write_body(report);
                self.write_members(members);
                self.depth -= usize::from(outermost);
            }
        }
    }

    /// Entries of the traceback, then the exception.
    fn write_body(&mut self, report: &Report) {
        let mut text = String::new();
        write_entries(&mut text, &report.entries, true);
        report.write_exception(&mut text);
        self.emit(&text, '|');
    }

    fn write_members(&mut self, members: &[usize]) {
        let shown = members.len().min(MAX_WIDTH + 1);
        self.need_close = false;
        for (index, member) in members.iter().take(shown).enumerate() {
            let last = index + 1 == shown;
            // The frame is closed by the innermost group that ends here.
            self.need_close |= last;
            let truncated = index >= MAX_WIDTH;
            let title = if truncated { "...".to_owned() } else { (index + 1).to_string() };
            let corner = if index == 0 { "+-" } else { "  " };
            self.out
                .push_str(&format!("{}{corner}+---------------- {title} ----------------\n", self.indent()));
            self.depth += 1;
            if truncated {
                let remaining = members.len() - MAX_WIDTH;
                let plural = if remaining == 1 { "" } else { "s" };
                self.emit(&format!("and {remaining} more exception{plural}\n"), '|');
            } else {
                self.write_chain(*member);
            }
            if last && self.need_close {
                self.out.push_str(&format!("{}+------------------------------------\n", self.indent()));
                self.need_close = false;
            }
            self.depth -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reports under construction.
    #[derive(Default)]
    struct Reports(Vec<Report>);

    impl Reports {
        fn add(&mut self, class: &str, text: &str) -> usize {
            self.0.push(Report { class_name: class.into(), text: text.into(), ..Report::default() });
            self.0.len() - 1
        }

        fn group(&mut self, text: &str, members: Vec<usize>) -> usize {
            let plural = if members.len() == 1 { "" } else { "s" };
            let text = format!("{text} ({} sub-exception{plural})", members.len());
            let index = self.add("ExceptionGroup", &text);
            self.0[index].members = Some(members);
            index
        }

        fn text(&self, index: usize) -> String {
            render(&self.0, index, true)
        }
    }

    /// Recorded from CPython 3.13, as are the texts below.
    #[test]
    fn groups_have_margins_and_share_the_closing_line() {
        let mut all = Reports::default();
        let inner = [all.add("TypeError", "a\nb"), all.add("KeyError", "'k'")];
        let inner = all.group("inner", inner.to_vec());
        all.0[inner].notes.push("note one\nnote two".into());
        let (first, second) = (all.add("OSError", "first"), all.add("ValueError", "second"));
        all.0[second].cause = Some(first);
        let one = all.add("ValueError", "1");
        let context = all.group("ctx", vec![one]);
        let third = all.add("ValueError", "");
        all.0[third].context = Some(context);
        let outer = all.group("outer", vec![inner, second, third]);
        let expected = "  | ExceptionGroup: outer (3 sub-exceptions)
  +-+---------------- 1 ----------------
    | ExceptionGroup: inner (2 sub-exceptions)
    | note one
    | note two
    +-+---------------- 1 ----------------
      | TypeError: a
      | b
      +---------------- 2 ----------------
      | KeyError: 'k'
      +------------------------------------
    +---------------- 2 ----------------
    | OSError: first
    | 
    | The above exception was the direct cause of the following exception:
    | 
    | ValueError: second
    +---------------- 3 ----------------
    | ExceptionGroup: ctx (1 sub-exception)
    +-+---------------- 1 ----------------
      | ValueError: 1
      +------------------------------------
    | 
    | During handling of the above exception, another exception occurred:
    | 
    | ValueError
";
        assert_eq!(all.text(outer), expected);
    }

    #[test]
    fn a_group_with_a_cause_follows_it() {
        let mut all = Reports::default();
        let before = all.add("ValueError", "before");
        let one = all.add("ValueError", "1");
        let after = all.group("after", vec![one]);
        all.0[after].cause = Some(before);
        all.0[after].has_traceback = true;
        let expected = "ValueError: before

The above exception was the direct cause of the following exception:

  + Exception Group Traceback (most recent call last):
  | ExceptionGroup: after (1 sub-exception)
  +-+---------------- 1 ----------------
    | ValueError: 1
    +------------------------------------
";
        assert_eq!(all.text(after), expected);
    }

    #[test]
    fn a_suppressed_context_is_not_shown() {
        let mut all = Reports::default();
        let before = all.add("ValueError", "before");
        let after = all.add("ValueError", "after");
        all.0[after].context = Some(before);
        all.0[after].suppress_context = true;
        assert_eq!(all.text(after), "ValueError: after\n");
    }

    #[test]
    fn wide_and_deep_groups_are_cut() {
        for (count, words) in [(16, "1 more exception"), (17, "2 more exceptions")] {
            let mut all = Reports::default();
            let members = (0..count).map(|n| all.add("ValueError", &n.to_string())).collect();
            let group = all.group("w", members);
            let expected = format!(
                "    | ValueError: 14
    +---------------- ... ----------------
    | and {words}
    +------------------------------------
"
            );
            let text = all.text(group);
            assert!(text.ends_with(&expected), "{text}");
        }
        let mut all = Reports::default();
        let mut deep = all.add("ValueError", "deep");
        for n in 0..12 {
            deep = all.group(&format!("g{n}"), vec![deep]);
        }
        let expected = "                    | ExceptionGroup: g2 (1 sub-exception)
                    +-+---------------- 1 ----------------
                      | ... (max_group_depth is 10)
                      +------------------------------------
";
        let text = all.text(deep);
        assert!(text.ends_with(expected), "{text}");
    }
}
