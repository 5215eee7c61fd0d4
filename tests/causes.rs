//! Every step has a cause: why each handle was made, who made and cancelled each task, what blocked the loop, each with its
//! place in the program. Held over every example and every case that uses asyncio.

use loopscope::session::engine::{EngineFactory, Program, Stop, Until};
use loopscope::session::machine::MachineFactory;
use loopscope::trace::event::{CauseKind, Event, What};
use loopscope::trace::explain::explain;
use loopscope::trace::model::{Actor, Cause, Model};
use loopscope::trace::names::Names;
use loopscope::trace::recorder::Recorder;
use loopscope::trace::why::Why;
use loopscope::ui::messages::Lang;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Instructions after which a program has shown enough.
const ENOUGH: u64 = 200_000;

/// What may be without a line of the program, in which program, and why that is right.
const PLACELESS: &[(&str, &str, &str)] = &[(
    "blocked nowhere: Thread.join",
    "wrong__executor_left",
    "the interpreter waits for the threads of an executor when the program is over",
)];

/// Every program of a folder that uses asyncio.
fn programs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).expect("a folder of programs");
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    paths.retain(|path| std::fs::read_to_string(path).is_ok_and(|text| text.contains("asyncio")));
    paths.sort();
    paths
}

fn recorded(path: &Path) -> Option<Rc<RefCell<Recorder>>> {
    let text = std::fs::read_to_string(path).ok()?.replace("range(2000)", "range(10)");
    let recorder = Rc::new(RefCell::new(Recorder::new()));
    let name = path.file_name()?.to_str()?.into();
    let program = Program { name, text: text.into(), scenario: "".into(), inputs: Rc::default() };
    let mut engine = MachineFactory.create(&program, recorder.clone()).ok()?;
    let until = Until { instruction: ENOUGH, line: false };
    while matches!(engine.advance(until), Stop::Budget) && engine.instruction() < ENOUGH {}
    Some(recorder)
}

/// What a cause leaves open, if anything.
fn open(cause: &Cause, names: &Names, line: u32) -> Option<&'static str> {
    match cause.kind {
        CauseKind::Ready => match cause.ready {
            Some(ready) if !names.get(ready.what).is_empty() => None,
            _ => Some("ready, but not what"),
        },
        CauseKind::Scheduled => {
            (cause.by == Actor::Outside && line == 0).then_some("scheduled by nobody, nowhere")
        }
        _ if cause.of.is_none() => Some("of no future"),
        CauseKind::FutureDone | CauseKind::AlreadyDone if cause.sort.is_none() => {
            Some("of an unknown future")
        }
        _ => None,
    }
}

/// What an event leaves open about its cause, and what it is about.
fn unexplained(before: &Model, event: &Event, names: &Names, text: &str) -> Option<(&'static str, String)> {
    let told = |what| move |name: &str| Some((what, name.to_owned()));
    match event.what {
        What::HandleReady { name, cause, of, ready, .. } => {
            let readiness = loopscope::trace::model::Readiness::of(cause, ready, event.line);
            let what = open(&before.cause(cause, of.get(), readiness), names, event.line)?;
            told(what)(&names.get(name))
        }
        What::HandleTimer { name, .. } if before.actor() == Actor::Outside && event.line == 0 => {
            told("a timer of nobody")(&names.get(name))
        }
        What::TaskCreated { coroutine, creator, .. }
            if creator.get().is_none() && before.actor() == Actor::Outside && event.line == 0 =>
        {
            told("a task of nobody")(&names.get(coroutine))
        }
        What::CancelRequested { by, .. }
            if by.get().is_none() && before.actor() == Actor::Outside && event.line == 0 =>
        {
            told("cancelled by nobody")("")
        }
        What::Blocked { call, .. } if event.line == 0 || names.get(call).is_empty() => {
            told("blocked nowhere")(&names.get(call))
        }
        What::TaskWaits { task, .. } if event.line == 0 => {
            let coroutine = before.task(task).map(|task| names.get(task.coroutine)).unwrap_or_default();
            // A task that consists of the library's coroutines alone stands at no line; that it was made does.
            let last = coroutine.rsplit('.').next().unwrap_or_default();
            let own = coroutine.contains("<locals>") || text.contains(&format!("def {last}("));
            if own { told("waits nowhere")(&coroutine) } else { None }
        }
        _ => None,
    }
}

/// What a program's trace leaves open, each with its event.
fn gaps(path: &Path) -> Vec<String> {
    let Some(recorder) = recorded(path) else { return Vec::new() };
    let recorder = recorder.borrow();
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let (mut model, mut found) = (Model::new(), Vec::new());
    for event in recorder.trace.events() {
        if let Some((what, name)) = unexplained(&model, event, &recorder.trace.names, &text) {
            let gap = format!("{what}: {name}");
            if !PLACELESS.iter().any(|(known, program, _)| *known == gap && *program == stem) {
                found.push(gap);
            }
        }
        model.apply(event);
    }
    found
}

fn check(paths: &[PathBuf]) {
    let halves = paths.chunks(paths.len().div_ceil(2));
    let workers: Vec<_> = halves
        .map(|half| {
            let half = half.to_vec();
            let look = move || half.iter().map(|path| (path.clone(), gaps(path))).collect::<Vec<_>>();
            std::thread::Builder::new().stack_size(16 << 20).spawn(look).expect("a thread")
        })
        .collect();
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, gaps) in workers.into_iter().flat_map(|worker| worker.join().expect("no panic")) {
        for gap in gaps {
            let files = all.entry(gap).or_default();
            let file = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
            if !files.contains(&file) {
                files.push(file);
            }
        }
    }
    let lines: Vec<String> = all.iter().map(|(gap, files)| format!("{gap}  [{}]", files.join(" "))).collect();
    assert!(lines.is_empty(), "steps without a cause:\n{}", lines.join("\n"));
}

#[test]
fn every_step_of_every_example_has_a_cause() {
    let paths = programs("static/programs");
    assert!(paths.len() > 40, "{}", paths.len());
    check(&paths);
}

#[test]
fn every_step_of_every_case_has_a_cause() {
    let mut paths = programs("tests/cases");
    // What these pin is beside the loop.
    paths.retain(|path| !path.to_string_lossy().contains("library__"));
    assert!(paths.len() > 250, "{}", paths.len());
    check(&paths);
}

/// Where a Chinese sentence is not set as such sentences are: a space between two Chinese characters or beside their punctuation, none
/// between them and Latin letters or digits, or a Latin comma after a Chinese character.
fn badly_set(sentence: &str) -> Option<String> {
    let letters: Vec<char> = sentence.chars().collect();
    let han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let wide = |letter: char| "，。；：（）、".contains(letter);
    let bad = |around: &[char]| match *around {
        [before, ' ', after] => han(before) && han(after) || wide(before) || wide(after),
        [before, after, ..] => {
            han(before) && (after.is_ascii_alphanumeric() || ",;:".contains(after))
                || before.is_ascii_alphanumeric() && han(after)
        }
        _ => false,
    };
    let at = letters.windows(3).position(bad)?;
    Some(letters[at.saturating_sub(8)..(at + 8).min(letters.len())].iter().collect())
}

#[test]
fn every_chinese_sentence_is_set_as_chinese_is() {
    assert_eq!(badly_set("Task-2 在第 5 行等待自己的 0.4 s 定时器；事件循环可以去运行别的任务。"), None);
    for wrong in ["对 Lock 的等待 结束了。", "回调 f排到", "第 2 个, 共", "完成。 程序"] {
        assert!(badly_set(wrong).is_some(), "{wrong}");
    }
    let mut found = BTreeMap::new();
    let mut sentences = 0;
    for path in programs("static/programs") {
        let Some(recorder) = recorded(&path) else { continue };
        let recorder = recorder.borrow();
        let mut model = Model::new();
        for event in recorder.trace.events() {
            let why = explain(&model, event);
            model.apply(event);
            let sentence = Lang::Chinese.why(&why, &recorder.trace.names, &model).plain(|_| "Task-1".into());
            sentences += 1;
            if let Some(part) = badly_set(&sentence) {
                found.entry(part).or_insert(sentence);
            }
        }
    }
    assert!(sentences > 5_000, "{sentences}");
    assert!(found.is_empty(), "{found:#?}");
}

/// What the page says of each callback that begins because the selector found something, in English and in Chinese.
fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("found_{}.py", text.len()));
    std::fs::write(&path, text).expect("a file for the program");
    let recorder = recorded(&path).expect("a program that compiles");
    let recorder = recorder.borrow();
    let (mut model, mut english, mut chinese) = (Model::new(), Vec::new(), Vec::new());
    for event in recorder.trace.events() {
        let why = explain(&model, event);
        model.apply(event);
        if let Why::Begins { cause: Cause { kind: CauseKind::Ready, .. }, .. } = why {
            let say = |lang: Lang| lang.why(&why, &recorder.trace.names, &model).plain(|_| "X".into());
            english.push(say(Lang::English));
            chinese.push(say(Lang::Chinese));
        }
    }
    (english, chinese)
}

fn contains(told: &[String], wanted: &[&str]) {
    for words in wanted {
        assert!(told.iter().any(|line| line.contains(words)), "{words}\n{}", told.join("\n"));
    }
}

#[test]
fn what_the_network_makes_ready_is_said() {
    let text = "import asyncio
async def serve(reader, writer):
    writer.write(await reader.readline())
    writer.close()
async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 8888)
    reader, writer = await asyncio.open_connection('127.0.0.1', 8888)
    writer.write(b'ping\\n')
    await reader.read()
    writer.close()
    try:
        await asyncio.open_connection('127.0.0.1', 1)
    except OSError:
        pass
    reader, writer = await asyncio.open_connection('example.com', 80)
    writer.write(b'GET / HTTP/1.0\\r\\nHost: example.com\\r\\n\\r\\n')
    await reader.read()
asyncio.run(main())
";
    let (english, chinese) = found(text);
    contains(
        &english,
        &[
            "_accept_connection runs, because a client connects to the server at 127.0.0.1:8888 (watched since line 6)",
            "_read_ready runs, because data from 127.0.0.1:",
            "because 127.0.0.1:8888 has ended its side",
            "because the connection with 127.0.0.1:1 has failed (watched since line 12)",
            "because the connection to example.com:80 is made (watched since line 15)",
            "because data from example.com:80 has arrived (watched since line 15)",
        ],
    );
    contains(&chinese, &["有客户端连接到 127.0.0.1:8888 上的服务器，所以运行", "有数据到达", "不再发送数据"]);
}

#[test]
fn what_processes_threads_and_signals_make_ready_is_said() {
    let text = "import asyncio, os, signal, threading
async def main():
    loop = asyncio.get_running_loop()
    process = await asyncio.create_subprocess_exec('echo', 'hello', stdout=asyncio.subprocess.PIPE)
    await process.communicate()
    loop.add_signal_handler(signal.SIGUSR1, print, 'signal')
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.1)
    event = asyncio.Event()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(event.set), name='helper').start()
    await event.wait()
asyncio.run(main())
";
    let (english, chinese) = found(text);
    contains(
        &english,
        &[
            "because data from stdout of echo has arrived (watched since line 4)",
            "because stdout of echo has ended its side",
            "because a signal has come.",
            "because the process echo has ended (watched since line 4)",
            "because helper called call_soon_threadsafe",
        ],
    );
    contains(&chinese, &["stdout of echo 有数据到达", "收到一个信号", "helper 调用了 call_soon_threadsafe"]);
}
