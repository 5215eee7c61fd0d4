//! Processes that a scenario describes, and what of the simulated programs no interpreter can record: virtual time, and what is
//! not known.

use loopscope::runner::{self, Options, Report};
use loopscope::world::Scenario;

fn run(scenario: &str, text: &str) -> Report {
    let scenario = Some(Scenario::parse(scenario).expect("a scenario"));
    runner::run(text, "p.py", &Options { scenario, ..Options::default() })
}

/// The output of a program that ends well and says nothing on standard error.
fn output(scenario: &str, text: &str) -> String {
    let report = run(scenario, text);
    assert_eq!(report.stderr, "", "{text}");
    assert_eq!(report.exit_code, 0, "{text}");
    report.stdout
}

const WORLD: &str = r#"{"programs": {
    "ffmpeg": {"duration": 2, "stderr": [{"at": 0.5, "text": "frame 100\n"}, "done\n"]},
    "git": [{"args": ["status", "..."], "stdout": "clean\n"}, {"args": ["push"], "stderr": "rejected\n", "exit": 1}],
    "server": {"duration": 60, "ignores": ["SIGTERM"]},
    "upper": {"echo": true, "exit": 3}}}"#;

#[test]
fn a_scenario_describes_programs() {
    let text = r#"
import asyncio, subprocess
from asyncio.subprocess import PIPE

async def main():
    loop = asyncio.get_running_loop()
    process = await asyncio.create_subprocess_exec("ffmpeg", "-i", "x.mp4", stderr=PIPE)
    async for line in process.stderr:
        print(loop.time(), line)
    print(loop.time(), await process.wait())
    process = await asyncio.create_subprocess_exec("server")
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), 5)
    except TimeoutError:
        process.kill()
    print(loop.time(), await process.wait())

for arguments in (["status"], ["status", "-s"], ["push"], ["pull"]):
    print(subprocess.run(["git", *arguments], capture_output=True, text=True))
print(subprocess.run(["/usr/bin/upper"], input=b"text", capture_output=True))
asyncio.run(main())
"#;
    assert_eq!(
        output(WORLD, text),
        "CompletedProcess(args=['git', 'status'], returncode=0, stdout='clean\\n', stderr='')
CompletedProcess(args=['git', 'status', '-s'], returncode=0, stdout='clean\\n', stderr='')
CompletedProcess(args=['git', 'push'], returncode=1, stdout='', stderr='rejected\\n')
CompletedProcess(args=['git', 'pull'], returncode=2, stdout='', stderr='git: the scenario describes no call with these arguments: pull\\n')
CompletedProcess(args=['/usr/bin/upper'], returncode=3, stdout=b'text', stderr=b'')
0.5 b'frame 100\\n'
2.0 b'done\\n'
2.0 0
7.0 -9
"
    );
}

#[test]
fn what_is_wrong_with_a_described_program_is_said() {
    for (programs, said) in [
        (r#"{"x": {"time": 1}}"#, r#""x" of the scenario has no setting "time""#),
        (r#"{"x": {"exit": 256}}"#, r#""exit" of "x" of the scenario must be a whole number from 0 to 255"#),
        (
            r#"{"x": {"stdout": [1]}}"#,
            r#""stdout" of "x" of the scenario must be a text in double quotes or an object"#,
        ),
        ("[1]", r#""programs" of the scenario must be an object in braces, not [1]"#),
    ] {
        let wrong = Scenario::parse(&format!("{{\"programs\": {programs}}}")).expect_err(programs);
        assert!(wrong.contains(said), "{programs}: {wrong}");
    }
    // Which signals there are is for the library to know.
    let scenario = r#"{"programs": {"x": {"ignores": ["SIGKILL"]}}}"#;
    let report = run(scenario, "import subprocess\nsubprocess.run(['x'])\n");
    assert!(report.exit_code == 1 && report.stderr.contains(r#"cannot be "SIGKILL""#), "{}", report.stderr);
}

#[test]
fn processes_run_side_by_side_and_a_blocking_call_blocks_the_loop() {
    let text = r#"
import asyncio, subprocess

async def sleep(seconds):
    process = await asyncio.create_subprocess_exec("sleep", str(seconds))
    await process.wait()

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(*[sleep(1 + number / 100) for number in range(50)])
    print(loop.time())
    late = loop.call_later(1, lambda: print("timer", loop.time()))
    subprocess.run(["sleep", "3"])
    await asyncio.sleep(0)
    print(loop.time())

asyncio.run(main())
"#;
    assert_eq!(output("", text), "1.49\n4.49\ntimer 4.49\n");
}

#[test]
fn what_is_not_simulated_is_named() {
    for (call, said) in [
        ("subprocess.run('case x in esac', shell=True)", "Loopscope's shell does not know `case`"),
        ("subprocess.run('cat <<END', shell=True)", "here-documents"),
        ("subprocess.run('f() { echo; }', shell=True)", "Loopscope's shell has no functions"),
        ("subprocess.run(['ls', '-l'])", "without -l"),
        ("subprocess.run(['sort', '-k2'])", "Loopscope's sort has no option -k2"),
        ("subprocess.run(['true'], preexec_fn=print)", "the argument preexec_fn of subprocess.Popen"),
        ("subprocess.run([sys.executable, '-i'])", "not -i"),
        (
            "subprocess.run([sys.executable, '-c', 'import signal; signal.signal(15, print)'])",
            "does not simulate signal handlers of child processes",
        ),
    ] {
        let report = run("", &format!("import subprocess, sys\n{call}\n"));
        assert!(report.stderr.contains(said), "{call}: {}", report.stderr);
    }
}

#[test]
fn processes_that_wait_for_ever_are_a_deadlock() {
    let report = run("", "import subprocess\nsubprocess.Popen(['cat'], stdin=subprocess.PIPE).wait()\n");
    assert_eq!(report.exit_code, 4);
}
