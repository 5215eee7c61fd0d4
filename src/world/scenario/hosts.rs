//! Which hosts there are: those that need no scenario, and those that a program's text names.

/// Hosts that there are without a scenario. The library makes them (`_hosts`); a test holds the two lists together.
pub const KNOWN: [&str; 26] = [
    "example.com",
    "www.example.com",
    "example.org",
    "www.example.org",
    "example.net",
    "python.org",
    "www.python.org",
    "docs.python.org",
    "pypi.org",
    "github.com",
    "www.github.com",
    "api.github.com",
    "google.com",
    "www.google.com",
    "wikipedia.org",
    "www.wikipedia.org",
    "en.wikipedia.org",
    "httpbin.org",
    "www.httpbin.org",
    "jsonplaceholder.typicode.com",
    "stackoverflow.com",
    "www.bing.com",
    "www.yahoo.com",
    "news.ycombinator.com",
    "realpython.com",
    "pokeapi.co",
];

/// Names at most: a list that nobody looks through is of no use.
const MOST: usize = 16;

/// The hosts that a program's text names, in the order of the text: known ones wherever they stand, others in addresses.
pub fn mentioned(program: &str) -> Vec<String> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    let mut found: Vec<String> = Vec::new();
    let mut rest = program;
    while let Some(start) = rest.find(part) {
        let (before, from) = rest.split_at(start);
        let word = &from[..from.find(|letter| !part(letter)).unwrap_or(from.len())];
        rest = &from[word.len()..];
        let name = word.trim_matches(['.', '-']).to_ascii_lowercase();
        let addressed = before.ends_with("://") || before.ends_with('@');
        let is_name = name.contains('.') && name.bytes().any(|byte| byte.is_ascii_alphabetic());
        if (KNOWN.contains(&&*name) || addressed && is_name) && !found.contains(&name) {
            found.push(name);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_has_the_same_hosts() {
        let library = include_str!("../../library/builtin/_hosts.py");
        let list =
            library.split_once("_KNOWN = (").and_then(|(_, rest)| rest.split_once(')')).expect("the list").0;
        let names: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
        assert_eq!(names, KNOWN);
    }

    #[test]
    fn a_program_names_its_hosts() {
        let program = "fetch('example.com'); get(\"https://API.test:8000/x?y=example.org.uk\")\nurl = f'http://{host}/'\n\
                       open('data.txt'); get('http://127.0.0.1/'); get('https://www.python.org/'); get('https://api.test/')";
        assert_eq!(mentioned(program), ["example.com", "api.test", "www.python.org"]);
        let many: String = (0..99).map(|number| format!("http://h{number}.test ")).collect();
        assert_eq!(mentioned(&many).len(), MOST);
    }
}
