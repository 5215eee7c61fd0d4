//! What a program may use up: memory, which ends in a `MemoryError` that it can catch, and instructions.

use loopscope::runner::{self, Options, Report};
use loopscope::world::Scenario;

/// Run `source` with so many megabytes for its objects, or in its own scenario.
fn run(source: &str, memory: Option<u32>) -> Report {
    let scenario = memory.map(|memory| Scenario { memory, ..Scenario::default() });
    runner::run(source, "t.py", &Options { max_steps: 20_000_000, scenario, ..Options::default() })
}

/// Programs that need ever more memory, and what comes to them.
const GREEDY: &[(&str, &str)] = &[
    ("a list that grows", "all = []\n    while True: all.append(all[-1:])"),
    ("a dict that grows", "all = {}; n = 0\n    while True: all[n] = str(n); n += 1"),
    ("a set that grows", "all = set(); n = 0\n    while True: all.add(n); n += 1"),
    ("a text that doubles", "text = 'x'\n    while True: text += text"),
    ("many texts", "all = []\n    while True: all.append('x' * 1000)"),
    ("texts in variables", "a = 'a' * 3_000_000; b = 'b' * 3_000_000; c = 'c' * 3_000_000"),
    ("a repeated text", "'x' * 10**9"),
    ("a repeated list", "[0] * 10**9"),
    ("a repeated tuple", "(0,) * 10**9"),
    ("zero bytes", "bytes(10**10)"),
    ("a bytearray that grows", "all = bytearray()\n    while True: all.extend(b'x' * 10_000)"),
    ("a large int", "1 << 10**10"),
    ("many large ints", "[1 << 8_000_000 for _ in range(1_000)]"),
    ("deep nesting", "all = []\n    while True: all = [all]"),
    ("deep tuples", "all = ()\n    while True: all = (all,)"),
    ("a join", "''.join(['x' * 10_000] * 10_000)"),
    ("a join of bytes", "b''.join([b'x' * 10_000] * 10_000)"),
    ("zfill", "'1'.zfill(10**9)"),
    ("center", "'1'.center(10**9)"),
    ("ljust", "'1'.ljust(10**9)"),
    ("replace", "('x' * 100_000).replace('x', 'y' * 1_000)"),
    ("translate", "('x' * 100_000).translate({120: 'y' * 1_000})"),
    ("split", "('x ' * 1_000_000).split()"),
    ("a width", "f'{1:>1000000000}'"),
    ("a percent width", "'%1000000000d' % 1"),
    ("format", "('{0}' * 10_000).format('x' * 10_000)"),
    ("percent", "('%s' * 10_000) % (('x' * 10_000,) * 10_000)"),
    ("a repr", "a = ['x']\n    for _ in range(40): a = [a, a]\n    repr(a)"),
    ("a list of a range", "list(range(10**9))"),
    ("a tuple of a range", "(*range(10**9),)"),
    ("a set of a range", "set(range(10**9))"),
    ("sorted", "sorted(range(10**9))"),
    ("zip", "list(zip(range(10**9), range(10**9)))"),
    ("dict.fromkeys", "dict.fromkeys(range(10**9))"),
    ("a comprehension", "[n for n in range(10**9)]"),
    ("functions", "all = []\n    while True: all.append(lambda: all)"),
    ("generators", "all = []\n    while True: all.append(n for n in all)"),
    ("instances", "class C: pass\n    all = []\n    while True: c = C(); c.x = c; all.append(c)"),
];

#[test]
fn memory_that_runs_out_can_be_caught() {
    for (what, body) in GREEDY {
        let source = format!(
            "def f():\n    {body}\ntry:\n    f()\nexcept MemoryError as error:\n    print(repr(error), error.args)\n"
        );
        let report = run(&source, Some(8));
        assert_eq!(report.stdout, "MemoryError() ()\n", "{what}: {}", report.stderr);
    }
}

#[test]
fn memory_that_is_free_again_can_be_used_again() {
    let source = "total = 0\nfor n in range(300):\n    a = ['x' * 10_000 for _ in range(100)]\n    total += len(a)\nprint(total)\n";
    let report = run(source, Some(8));
    assert_eq!((&*report.stdout, report.exit_code), ("30000\n", 0), "{}", report.stderr);
}

#[test]
fn cycles_of_garbage_do_not_add_up() {
    let source = "class C: pass\nfor n in range(50_000):\n    a = []\n    a.append(a)\n    c = C()\n    c.me = c\nprint('done')\n";
    let report = run(source, Some(8));
    assert_eq!((&*report.stdout, report.exit_code), ("done\n", 0), "{}", report.stderr);
}

#[test]
fn long_chains_of_garbage_are_collected_without_recursion() {
    let source = "import gc\nfirst = last = []\nfor n in range(50_000):\n    last.append([last])\n    last = last[0]\n\
                  last.append(first)\ndel first, last\nprint(gc.collect() > 0)\n";
    let report = run(source, Some(64));
    assert_eq!((&*report.stdout, report.exit_code), ("True\n", 0), "{}", report.stderr);
}

#[test]
fn a_program_that_catches_it_again_and_again_does_not_grow() {
    let source = "all = []\nwhile True:\n    try:\n        all.append('x' * 1000)\n    except MemoryError:\n        print(len(all))\n";
    let scenario = Some(Scenario { memory: 8, ..Scenario::default() });
    let report = runner::run(source, "t.py", &Options { max_steps: 200_000, scenario, ..Options::default() });
    let counts: Vec<usize> = report.stdout.lines().filter_map(|line| line.parse().ok()).collect();
    assert!(counts.len() > 100 && counts.iter().all(|count| *count < 9_000), "{:?}", counts.last());
}

#[test]
fn an_uncaught_memory_error_is_reported_where_it_happened() {
    let report =
        run("def f():\n    all = []\n    while True:\n        all.append('x' * 100_000)\nf()\n", Some(8));
    let expected = "  File \"t.py\", line 4, in f\n    all.append('x' * 100_000)\n               ~~~~^~~~~~~~~\nMemoryError\n";
    assert!(report.stderr.ends_with(expected), "{}", report.stderr);
}

#[test]
fn waiting_by_looking_at_the_clock_needs_instructions_that_take_time() {
    let source = "import time\nend = time.monotonic() + 0.01\nwhile time.monotonic() < end: pass\nprint('late enough')\n";
    let options = Options { max_steps: 100_000, ..Options::default() };
    let report = runner::run(source, "t.py", &options);
    assert_eq!(report.exit_code, 3);
    assert!(report.stderr.contains("--instruction-cost"), "{}", report.stderr);
    let report = run(&format!("# scenario: {{\"instruction_cost\": 1000}}\n{source}"), None);
    assert_eq!((&*report.stdout, report.exit_code), ("late enough\n", 0));
}

#[test]
fn a_scenario_that_cannot_be_read_is_a_usage_error() {
    let report = run("# scenario: {\"speed\": 2}\n", None);
    assert_eq!(report.exit_code, 2);
    assert!(report.stderr.starts_with("loopscope: a scenario has no setting \"speed\""), "{}", report.stderr);
}

/// Computations without end that run in the library's own code, which the instruction budget must reach as well.
const ENDLESS: &[(&str, &str)] = &[
    ("a catastrophic match", "import re; re.fullmatch('(a+)+b', 'a' * 40)"),
    ("a catastrophic search", "import re; re.search(r'(x+x+)+y', 'x' * 60)"),
    ("a catastrophic substitution", "import re; re.sub(r'(?:a*)*(?:a*)*c', '', 'a' * 500)"),
    ("stars of stars", "import re; re.compile('(.*)*(.*)*(.*)*z').match('b' * 1000)"),
    ("words that overlap", r"import re; re.match(r'^(\w+\s?)*$', 'word ' * 30 + '!')"),
    ("a product in a loop", "import itertools\nfor x in itertools.product(range(1000), repeat=3): pass"),
    ("a product counted", "import itertools; sum(1 for _ in itertools.product(range(1000), repeat=3))"),
    ("the largest of a product", "import itertools; max(itertools.product(range(1000), repeat=3))"),
    (
        "a product that is thrown away",
        "import itertools, collections\ncollections.deque(itertools.product(range(1000), repeat=3), maxlen=0)",
    ),
    (
        "permutations",
        "import itertools; any(itertools.permutations(range(12)) is x for x in itertools.permutations(range(12)))",
    ),
    ("a search in a counter", "import itertools; -1 in itertools.count()"),
    ("a sum of repeats", "import itertools; sum(itertools.repeat(1, 10**9))"),
    ("a mapped function", "any(map(lambda x: False, range(10**9)))"),
    ("a generator", "all(True for _ in range(10**9))"),
    ("a long power", "pow(7, 5**100000, 11**700)"),
    ("a common divisor", "import math; math.gcd(3**100000, 5**80000)"),
    ("a hash of many rounds", "import hashlib; hashlib.pbkdf2_hmac('sha256', b'x', b'y', 10**9)"),
];

#[test]
fn computations_without_end_meet_the_instruction_budget() {
    for (what, program) in ENDLESS {
        let report = runner::run(program, "t.py", &Options { max_steps: 300_000, ..Options::default() });
        assert_eq!(report.exit_code, 3, "{what}: {}{}", report.stdout, report.stderr);
    }
}

/// Gigabytes in one expression, under the limit that every run has.
const GIGABYTES: &[&str] = &[
    "'x' * 10**9",
    "b'x' * 10**9",
    "bytearray(10**9)",
    "bytes(10**9)",
    "('x' * 10**5).replace('x', 'y' * 10**5)",
    "','.join(['x' * 1000] * 10**6)",
    "b''.join([b'x' * 10**6] * 10**3)",
    "f'{1:>1000000000}'",
    "'{:1000000000}'.format('x')",
    "'%1000000000s' % 'x'",
    "'x'.ljust(10**9)",
    "'\\t'.expandtabs(10**9)",
    "'x'.zfill(10**9)",
    "('x' * 10**5).translate({120: 'y' * 10**5})",
    "[0] * 10**9",
    "list(range(10**9))",
    "list(__import__('itertools').repeat(None, 10**9))",
    "tuple(__import__('itertools').product(range(10**9), repeat=2))",
    "__import__('struct').pack('1000000000s', b'x')",
    "__import__('random').randbytes(10**9)",
    "1 << 10**10",
];

#[test]
fn gigabytes_are_a_memory_error() {
    for program in GIGABYTES {
        let source = format!("try:\n    {program}\nexcept MemoryError as error:\n    print(repr(error))\n");
        let report = runner::run(&source, "t.py", &Options { max_steps: 5_000_000, ..Options::default() });
        let ended = report.exit_code == 3 || report.stdout == "MemoryError()\n";
        assert!(ended, "{program}: {}{}", report.stdout, report.stderr);
    }
}

#[test]
fn ranges_are_not_walked_for_their_sum_and_extremes() {
    let source = "print(sum(range(10**12)), max(range(10**12)), min(range(10**12, 0, -7)))\n";
    let report = runner::run(source, "t.py", &Options { max_steps: 1_000, ..Options::default() });
    let expected = "499999999999500000000000 999999999999 1\n";
    assert_eq!((&*report.stdout, report.exit_code), (expected, 0), "{}", report.stderr);
}
