//! The simulated file system: what it holds at first, what a scenario puts into it, and the time that it takes.

use std::cell::RefCell;
use std::rc::Rc;

use loopscope::asyncio::instrument::{Blocking, Instrument, Moment};
use loopscope::asyncio::observe;
use loopscope::code;
use loopscope::runner::{self, Options, Program, Report};
use loopscope::syntax::Source;
use loopscope::world::{Console, Scenario, Stream};

fn run(scenario: &str, text: &str) -> Report {
    let scenario = Some(Scenario::parse(scenario).expect("a scenario"));
    runner::run(text, "p.py", &Options { scenario, ..Options::default() })
}

/// The output of a program that ends well.
fn output(scenario: &str, text: &str) -> String {
    let report = run(scenario, text);
    assert_eq!(report.stderr, "", "{text}");
    report.stdout
}

#[test]
fn a_run_begins_with_the_program_alone() {
    let text = "import os\nprint(os.getcwd(), os.listdir(), __file__)\nprint(open(__file__).readline(), end='')\n\
                print(sorted(os.listdir('/')), os.listdir('/tmp'), sorted(os.listdir('/dev')))\n\
                try:\n open('/x', 'w')\nexcept OSError as error:\n print(error)\n";
    assert_eq!(
        output("", text),
        "/home/user ['p.py'] /home/user/p.py\nimport os\n['dev', 'home', 'tmp'] [] ['null', 'urandom', 'zero']\n\
         [Errno 13] Permission denied: '/x'\n"
    );
    // A program that is named by its whole path is where it says.
    let report =
        runner::run("import os\nprint(os.getcwd(), os.listdir())\n", "/srv/app/main.py", &Options::default());
    assert_eq!(report.stdout, "/srv/app ['main.py']\n");
}

#[test]
fn a_scenario_gives_files() {
    let tree = r#"{"files": {"tree": {"data.txt": "a, \"b\"\n", "deep/x.bin": {"base64": "AAEC"}, "empty/": null, "/etc/hosts": "h"}}}"#;
    let text = "import os\nprint(sorted(os.listdir()), repr(open('data.txt').read()), open('deep/x.bin', 'rb').read())\n\
                print(os.listdir('empty'), open('/etc/hosts').read())\n";
    assert_eq!(
        output(tree, text),
        "['data.txt', 'deep', 'empty', 'p.py'] 'a, \"b\"\\n' b'\\x00\\x01\\x02'\n[] h\n"
    );
    // A program may bring its own, and nothing of one run is left for the next.
    let own = "# scenario: {\"files\": {\"tree\": {\"f\": \"1\"}}}\nwith open('f', 'a') as f:\n f.write('2')\nprint(open('f').read())\n";
    for _ in 0..2 {
        assert_eq!(runner::run(own, "p.py", &Options::default()).stdout, "12\n");
    }
}

#[test]
fn what_is_wrong_in_a_scenario_is_said() {
    for (section, words) in [
        ("5", "\"files\" of the scenario must be an object in braces, not 5"),
        ("{\"speed\": 1}", "\"files\" of the scenario has no setting \"speed\""),
        ("{\"latency\": -1}", "\"latency\" of \"files\" of the scenario must be a number"),
        (
            "{\"tree\": {\"a\": 5}}",
            "\"a\" of \"tree\" of the scenario must be a text in double quotes or an object",
        ),
        ("{bad: 1}", "the scenario is not JSON: a name stands in double quotes"),
    ] {
        let wrong = Scenario::parse(&format!("{{\"files\": {section}}}")).expect_err(section);
        assert!(wrong.contains(words), "{section}: {wrong}");
    }
    // What the files themselves are is looked at when they are first wanted; what needs none is not held up.
    for (section, words) in [
        ("{\"bytes_per_second\": 0}", "is more than 0"),
        ("{\"tree\": {\"a/\": \"x\"}}", "is a folder"),
        ("{\"tree\": {\"a\": {\"base64\": \"%\"}}}", "no valid \"base64\""),
        ("{\"tree\": {\"a\": null}}", "with a slash at its end, null"),
    ] {
        let report = run(&format!("{{\"files\": {section}}}"), "open('x')\n");
        assert!(report.stderr.contains(words), "{section}: {}", report.stderr);
        assert_eq!(output(&format!("{{\"files\": {section}}}"), "print('fine')\n"), "fine\n");
    }
}

/// Collects the stretches for which the loop stood still.
#[derive(Default)]
struct Blocked(Vec<String>);

impl Instrument for Blocked {
    fn blocked(&mut self, at: Moment, blocking: &Blocking) {
        let Blocking { call, from, to } = blocking;
        self.0.push(format!("L{} {call} {from}..{to}", at.line));
    }
}

struct Silent;

impl Console for Silent {
    fn write(&mut self, _: u64, _: f64, _: u32, _: Stream, _: &str) {}
}

#[test]
fn files_take_time_and_block_the_loop() {
    let text = "import asyncio\n\nasync def main():\n    with open('data.txt') as file:\n        file.read()\n    \
                await asyncio.to_thread(lambda: open('data.txt').close())\n\nasyncio.run(main())\n";
    let scenario = Scenario::parse(
        r#"{"files": {"latency": 0.5, "bytes_per_second": 4, "tree": {"data.txt": "12345678"}}}"#,
    )
    .expect("a scenario");
    let code = code::compile_module(&Rc::new(Source::new("p.py", text))).expect("a program");
    let mut program = Program::new(&code, Rc::new(RefCell::new(Silent)), &scenario);
    let blocked = Rc::new(RefCell::new(Blocked::default()));
    observe(&mut program.vm, blocked.clone());
    assert_eq!(program.finish(&Options::default()), 0);
    // In a worker thread it keeps nobody from anything.
    assert_eq!(blocked.borrow().0, ["L4 open 0..0.5", "L5 read 0.5..3"]);
}

#[test]
fn times_are_those_of_the_virtual_clock() {
    let text = "import os, time\nopen('a', 'w').close()\ntime.sleep(90)\nopen('b', 'w').close()\n\
                print(os.path.getmtime('b') - os.path.getmtime('a'), time.time() - os.path.getmtime('b'))\n";
    assert_eq!(output("", text), "90.0 0.0\n");
}

#[test]
fn a_file_that_is_too_large_ends_in_an_error() {
    for text in ["open('a', 'wb').truncate(10 ** 12)\n", "open('a', 'w').write('x' * 10 ** 12)\n"] {
        let report = run("", text);
        assert!(report.stderr.ends_with("MemoryError\n"), "{text}: {}", report.stderr);
    }
}

#[test]
fn aiofiles_does_what_the_package_does() {
    assert_eq!(output("", include_str!("files/aiofiles.py")), include_str!("files/aiofiles.out"));
}

#[test]
fn aiofiles_leaves_the_loop_free() {
    let text = "import asyncio, aiofiles\n\nasync def beat():\n    for _ in range(4):\n        await asyncio.sleep(0.25)\n        \
                print('beat', asyncio.get_running_loop().time())\n\nasync def main():\n    heart = asyncio.create_task(beat())\n    \
                await asyncio.sleep(0)\n    READ\n    print('read', asyncio.get_running_loop().time())\n    await heart\n\nasyncio.run(main())\n";
    let slow = r#"{"files": {"latency": 0.3, "tree": {"f": "x"}}}"#;
    let freely = "async with aiofiles.open('f') as file:\n        await file.read()";
    assert_eq!(
        output(slow, &text.replace("READ", freely)),
        "beat 0.25\nbeat 0.5\nread 0.6\nbeat 0.75\nbeat 1.0\n"
    );
    let blocking = "with open('f') as file:\n        file.read()";
    assert_eq!(
        output(slow, &text.replace("READ", blocking)),
        "read 0.6\nbeat 0.6\nbeat 0.85\nbeat 1.1\nbeat 1.35\n"
    );
}
