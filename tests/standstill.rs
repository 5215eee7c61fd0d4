//! Programs that do nothing any more: deadlocks, which say who waits for whom, and idle ones, which wait for somebody outside.

use std::path::PathBuf;
use std::process::{Command, Output};

use loopscope::runner::{self, Options};
use loopscope::session::Session;
use loopscope::session::command::Command as Act;
use loopscope::session::engine::Awaits;
use loopscope::session::machine::MachineFactory;
use loopscope::session::status::{Outcome, Status};
use loopscope::session::view::View;
use loopscope::trace::knot::knot;
use std::rc::Rc;

const CIRCLE: &str = "import asyncio
a, b = asyncio.Lock(), asyncio.Lock()
async def worker(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass
async def main():
    await asyncio.gather(worker(a, b), worker(b, a))
asyncio.run(main())
";

const SERVER: &str = "import asyncio
async def handle(reader, writer):
    writer.close()
async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 8888)
    print('serving')
    async with server:
        await server.serve_forever()
asyncio.run(main())
";

/// Run a program by the command line.
fn command(name: &str, text: &str, args: &[&str]) -> Output {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, text).expect("a file for the program");
    let run = Command::new(env!("CARGO_BIN_EXE_loopscope")).arg("run").arg(&path).args(args).output();
    run.expect("the command line runs")
}

fn said(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The view at the end of a session with `text`.
fn end_of(text: &str) -> (Session, View) {
    let mut session = Session::new(Rc::new(MachineFactory));
    session.apply(Act::Load { name: "p.py".into(), text: text.into(), scenario: String::new() });
    act(&mut session, Act::Last);
    let view = session.view();
    (session, view)
}

fn act(session: &mut Session, command: Act) {
    session.apply(command);
    while session.work(&mut || false) {}
}

#[test]
fn a_deadlock_names_its_circle() {
    let (code, told) = said(&command("circle.py", CIRCLE, &[]));
    assert_eq!(code, Some(4));
    assert_eq!(
        told,
        "loopscope: deadlock: nothing is scheduled, and nothing outside can wake the program
  Task-2 (worker, line 6) waits for a Lock held by Task-3
  Task-3 (worker, line 6) waits for a Lock held by Task-2
  Task-1 (main, line 9) waits for a gather with 0 of 2 done
  circle: Task-2 → Task-3 → Task-2
"
    );
    let (_, view) = end_of(CIRCLE);
    assert_eq!((view.status, view.outcome), (Status::Deadlock, Outcome::Deadlock));
    let knot = knot(&view.model, &view.joins, 8);
    assert_eq!((knot.circles.len(), knot.circles[0].len(), knot.others.len(), knot.hidden), (1, 2, 1, 0));
}

#[test]
fn a_circle_may_lead_through_what_collects_several() {
    let through = |how: &str| {
        format!(
            "import asyncio
async def idle():
    await asyncio.Event().wait()
async def waits(task):
    await task
async def main():
    me = asyncio.current_task()
    children = [asyncio.create_task(idle(), name='idle'), asyncio.create_task(waits(me), name='waits')]
{how}
asyncio.run(main())
"
        )
    };
    let group = "    async with asyncio.TaskGroup() as group:
        group.create_task(idle(), name='idle')
        group.create_task(waits(me), name='waits')";
    let shielded = "    await asyncio.shield(children[1])";
    let ways = [
        ("gather", "    await asyncio.gather(*children)", "a gather with 0 of 2 done"),
        ("group", group, "a TaskGroup"),
        ("wait", "    await asyncio.wait(children)", "waits for asyncio.wait,"),
        ("shield", shielded, "waits for shield,"),
    ];
    for (way, how, reason) in ways {
        let text = through(how);
        let (code, told) = said(&command(&format!("{way}.py"), &text, &[]));
        assert_eq!(code, Some(4), "{way}: {told}");
        assert!(told.contains("  circle: Task-1 → waits → Task-1\n"), "{way}: {told}");
        assert!(told.contains(", and so for waits\n"), "{way}: {told}");
        assert!(told.contains(reason), "{way}: {told}");
        let (_, view) = end_of(&text);
        let knot = knot(&view.model, &view.joins, 8);
        assert_eq!((knot.circles.len(), knot.circles[0].len()), (1, 2), "{way}");
        let needs: Vec<bool> = knot.circles[0].iter().map(|link| link.needs.is_some()).collect();
        assert_eq!(needs, [true, false], "{way}");
    }
}

#[test]
fn a_lock_that_the_gathering_task_holds_closes_a_circle() {
    let text = "import asyncio
async def worker(lock):
    async with lock:
        pass
async def main():
    lock = asyncio.Lock()
    async with lock:
        await asyncio.gather(worker(lock), worker(lock))
asyncio.run(main())
";
    let (_, told) = said(&command("gathered_lock.py", text, &[]));
    assert!(told.contains("  Task-2 (worker, line 3) waits for a Lock held by Task-1\n"), "{told}");
    assert!(told.contains("  circle: Task-1 → Task-2 → Task-1\n"), "{told}");
}

#[test]
fn every_circle_is_found_and_tails_belong_to_none() {
    let text = "import asyncio
async def wait_for(name):
    await tasks[name]
async def main():
    for name, other in zip('abcdef', 'bcaedd'):
        tasks[name] = asyncio.create_task(wait_for(other), name=name)
    await tasks['f']
tasks = {}
asyncio.run(main())
";
    let (_, view) = end_of(text);
    let knot = knot(&view.model, &view.joins, 8);
    let name =
        |task| view.model.task(task).map(|task| view.names.get(task.name).to_string()).unwrap_or_default();
    let circles: Vec<Vec<String>> =
        knot.circles.iter().map(|circle| circle.iter().map(|link| name(link.task)).collect()).collect();
    // The first task's way leads into a circle that it is no part of.
    assert_eq!(circles, [vec!["d", "e"], vec!["a", "b", "c"]]);
    let others: Vec<String> = knot.others.iter().map(|link| name(link.task)).collect();
    assert_eq!(others, ["Task-1", "f"]);
}

#[test]
fn who_holds_a_lock_is_who_holds_it_now() {
    let text = "import asyncio
async def first(lock):
    async with lock:
        await asyncio.sleep(1)
async def second(lock):
    async with lock:
        await asyncio.Event().wait()
async def third(lock):
    async with lock:
        pass
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(first(lock), second(lock), third(lock))
asyncio.run(main())
";
    let (code, told) = said(&command("passed.py", text, &[]));
    assert_eq!(code, Some(4));
    // Task-2 held it when Task-4 began to wait.
    assert!(told.contains("Task-4 (third, line 9) waits for a Lock held by Task-3\n"), "{told}");
    assert!(told.contains("Task-3 (second, line 7) waits for an Event\n"), "{told}");
    assert!(!told.contains("circle"), "{told}");
}

#[test]
fn threads_that_wait_for_each_other_are_named() {
    let text = "import threading, time
a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(0.1)
        with second:
            pass
threads = [threading.Thread(target=work, args=pair) for pair in ((a, b), (b, a))]
for thread in threads:
    thread.start()
threads[0].join()
";
    let (code, told) = said(&command("threads.py", text, &[]));
    assert_eq!(code, Some(4));
    assert!(told.contains("thread Thread-1 (work) waits in lock.acquire\n"), "{told}");
    assert!(told.contains("the main thread waits at line 11\n"), "{told}");
}

#[test]
fn a_deadlock_after_input_is_explained_too() {
    let text = "import asyncio
name = input()
async def main():
    asyncio.current_task().set_name(name)
    await asyncio.Event().wait()
asyncio.run(main())
";
    let options = Options { input: Some(|| Some("Ada".to_owned())), ..Options::default() };
    let silent = Rc::new(std::cell::RefCell::new(Nothing));
    let outcome = runner::run_with(text, "p.py", &options, silent);
    let stuck = outcome.stuck.expect("it stands still");
    assert_eq!(stuck.lines, [Some("Ada".to_owned())]);
    let recorder = Rc::new(std::cell::RefCell::new(loopscope::trace::recorder::Recorder::folding()));
    runner::watch(text, "p.py", &options, &stuck, recorder.clone());
    let recorder = recorder.borrow();
    let model = recorder.folded().expect("a state");
    let names: Vec<String> =
        model.waiting().map(|task| recorder.trace.names.get(task.name).to_string()).collect();
    assert_eq!(names, ["Ada"]);
}

struct Nothing;

impl loopscope::world::Console for Nothing {
    fn write(&mut self, _: u64, _: f64, _: u32, _: loopscope::world::Stream, _: &str) {}
}

#[test]
fn a_program_that_serves_is_idle() {
    let (code, told) = said(&command("server.py", SERVER, &[]));
    assert_eq!(code, Some(5));
    assert!(
        told.starts_with("loopscope: idle: the server waits for a connection at 127.0.0.1:8888;"),
        "{told}"
    );
    let (mut session, view) = end_of(SERVER);
    assert_eq!((view.status, view.outcome), (Status::Idle, Outcome::Idle(Awaits::Connection)));
    assert_eq!(view.status.word(), "idle");
    // A signal can still be given.
    act(&mut session, Act::Signal(2));
    act(&mut session, Act::Last);
    assert_eq!(session.view().outcome, Outcome::Exited { code: 130, uncaught: true });
}

#[test]
fn a_closed_server_waits_for_nobody() {
    let text = "import asyncio
async def main():
    server = await asyncio.start_server(print, '127.0.0.1', 8888)
    server.close()
    await asyncio.Event().wait()
asyncio.run(main())
";
    assert_eq!(end_of(text).1.outcome, Outcome::Deadlock);
}

#[test]
fn a_socket_that_a_thread_listens_at_is_a_server_too() {
    let text = "import socket
server = socket.create_server(('127.0.0.1', 9000))
server.accept()
";
    assert_eq!(end_of(text).1.outcome, Outcome::Idle(Awaits::Connection));
}

const SERVICE: &str = "import asyncio, signal
async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    print('stopped at', loop.time())
asyncio.run(main())
";

#[test]
fn the_command_line_sends_signals_at_their_time() {
    assert_eq!(said(&command("service.py", SERVICE, &[])).0, Some(5));
    let run = command("service.py", SERVICE, &["--signal", "TERM@2.5"]);
    assert_eq!((run.status.code(), &*run.stdout), (Some(0), &b"stopped at 2.5\n"[..]));
    let run = command("server.py", SERVER, &["--signal", "SIGINT@1"]);
    assert_eq!(run.status.code(), Some(130));
    let run = command("server.py", SERVER, &["--signal", "later"]);
    assert_eq!(run.status.code(), Some(2));
}

#[test]
fn a_handler_interrupts_what_blocks_and_that_goes_on() {
    let text = "import signal, threading, time
def note(number, frame):
    print('signal', number, time.monotonic())
signal.signal(signal.SIGUSR1, note)
time.sleep(2)
print('slept', time.monotonic())
gate = threading.Event()
threading.Timer(2, gate.set).start()
gate.wait()
print('woken', time.monotonic())
time.sleep(9)
";
    let args = ["--signal", "USR1@3", "--signal", "USR1@1", "--signal", "TERM@8"];
    let run = command("handler.py", text, &args);
    // Nothing handles SIGTERM, so the system ends the process.
    assert_eq!(run.status.code(), Some(128 + 15));
    let printed = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(printed, "signal 10 1.0\nslept 2.0\nsignal 10 3.0\nwoken 4.0\n");
}

#[test]
fn a_handler_that_does_not_wake_the_loop_leaves_it_waiting() {
    let text = "import asyncio, signal
async def main():
    loop = asyncio.get_running_loop()
    woken = asyncio.Event()
    signal.signal(signal.SIGUSR1, lambda *_: woken.set())
    loop.call_later(5, print, 'timer', 5)
    await woken.wait()
    print(loop.time())
asyncio.run(main())
";
    // As in CPython, where only `add_signal_handler` and `call_soon_threadsafe` write to the loop's own socket.
    let run = command("plain.py", text, &["--signal", "USR1@1"]);
    assert_eq!(String::from_utf8_lossy(&run.stdout), "5.0\ntimer 5\n");
}
