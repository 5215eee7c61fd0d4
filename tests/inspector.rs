//! The inspector over real programs: await chains, locals that changed, locks and queues with their waiters, the task tree.

mod support;

use loopscope::asyncio::instrument::FutureId;
use loopscope::session::Session;
use loopscope::session::command::{Command, Unit};
use loopscope::session::engine::Frame;
use loopscope::session::inspection::{Inspection, ObjectView};
use loopscope::session::machine::MachineFactory;
use loopscope::session::view::{Place, PlaceReply};
use loopscope::ui::components::frames::{Change, change};
use loopscope::ui::components::inspector::{Inspector, InspectorProps};
use loopscope::ui::looks::Looks;
use loopscope::ui::messages::Lang;
use loopscope::ui::state::Scene;
use loopscope::ui::task_tree;
use std::rc::Rc;
use support::render::{render, values};
use yew::Callback;

fn explored(text: &str) -> Session {
    let mut session = Session::new(Rc::new(MachineFactory));
    session.apply(Command::Load { name: "p.py".into(), text: text.into(), scenario: String::new() });
    settle(&mut session);
    session
}

fn settle(session: &mut Session) {
    while session.work(&mut || false) {}
}

fn scene(session: &mut Session, selected: Option<FutureId>) -> Scene {
    let view = session.view();
    let looks = Rc::new(Looks::of(&view.timeline));
    Scene { view: Rc::new(view).into(), looks, lang: Lang::English, selected }
}

fn named(session: &mut Session, name: &str) -> FutureId {
    let scene = scene(session, None);
    let found = scene.view.model.tasks().find(|task| &*scene.view.names.get(task.name) == name);
    found.unwrap_or_else(|| panic!("no task {name}")).id
}

fn place(scene: &Scene) -> Rc<PlaceReply> {
    match &scene.view.place {
        Place::At(reply) => reply.clone(),
        other => panic!("no place: {other:?}"),
    }
}

fn inspection(scene: &Scene) -> Rc<Inspection> {
    place(scene).inspection.clone().expect("the objects were asked")
}

fn inspector(scene: &Scene) -> String {
    let (act, show) = (Callback::noop(), Callback::noop());
    render::<Inspector>(InspectorProps { scene: scene.clone(), act, show })
}

/// To the last position at or before a virtual time, with a task chosen.
fn at(text: &str, time: f64, task: &str) -> (Session, Scene) {
    let mut session = explored(text);
    session.apply(Command::SeekTime { time });
    settle(&mut session);
    let task = named(&mut session, task);
    session.apply(Command::Select(Some(task)));
    settle(&mut session);
    let scene = scene(&mut session, Some(task));
    (session, scene)
}

fn object<'a>(inspection: &'a Inspection, name: &str) -> &'a ObjectView {
    let known: Vec<_> = inspection.objects.iter().map(|object| (&object.name, &object.class)).collect();
    inspection
        .objects
        .iter()
        .find(|object| &*object.name == name)
        .unwrap_or_else(|| panic!("no {name}: {known:?}"))
}

fn fact(object: &ObjectView, name: &str) -> String {
    let found = object.facts.iter().find(|(fact, _)| *fact == name);
    found.unwrap_or_else(|| panic!("{object:?} has no {name}")).1.to_string()
}

/// Names of the tasks that wait for an object, with what for.
fn waiters(scene: &Scene, object: &ObjectView) -> Vec<(&'static str, String)> {
    let model = &scene.view.model;
    let name = |future: FutureId| {
        let task = model.task(future).map(|task| task.id).or_else(|| model.future(future)?.waiter);
        scene.task_name(task.expect("somebody waits")).to_string()
    };
    object.waiters.iter().map(|(what, future)| (*what, name(*future))).collect()
}

const OBJECTS: &str = r#"
import asyncio

class Shop:
    def __init__(self):
        self.orders = asyncio.Queue(maxsize=2)

shop = Shop()
lock, event, gate = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1)
condition, barrier = asyncio.Condition(), asyncio.Barrier(3)

async def put(queue, n):
    for item in range(n):
        await queue.put(item)

async def hold():
    async with lock, gate:
        await asyncio.sleep(5)

async def want_lock():
    async with lock:
        pass

async def want_gate():
    async with gate:
        pass

async def want_event():
    await event.wait()

async def meet():
    await barrier.wait()

async def notice():
    async with condition:
        await condition.wait()

async def watch(shop, promise):
    await promise

async def main():
    promise = asyncio.get_running_loop().create_future()
    names = [(put(shop.orders, 5), 'putter'), (hold(), 'holder'), (want_lock(), 'locked'), (want_gate(), 'gated'),
             (want_event(), 'eventual'), (meet(), 'met'), (notice(), 'noticed'), (watch(shop, promise), 'watcher')]
    tasks = [asyncio.create_task(coroutine, name=name) for coroutine, name in names]
    await asyncio.wait(tasks, timeout=3)

asyncio.run(main())
"#;

#[test]
fn locks_queues_and_futures_tell_their_state_and_who_waits() {
    let (mut session, scene_now) = at(OBJECTS, 1.0, "watcher");
    let look = |scene: &Scene, name: &str| object(&inspection(scene), name).clone();
    let promise = look(&scene_now, "promise");
    assert_eq!((&*promise.class, fact(&promise, "state")), ("Future", "PENDING".to_owned()));
    assert_eq!(waiters(&scene_now, &promise), [("await", "watcher".to_owned())]);
    let orders = look(&scene_now, "shop.orders");
    assert_eq!(
        [fact(&orders, "qsize"), fact(&orders, "maxsize"), fact(&orders, "unfinished")],
        ["2", "2", "2"]
    );
    assert_eq!(fact(&orders, "items"), "[0, 1]");
    assert_eq!(waiters(&scene_now, &orders), [("put", "putter".to_owned())]);
    let mut chosen = |name: &str| {
        let task = named(&mut session, name);
        session.apply(Command::Select(Some(task)));
        settle(&mut session);
        scene(&mut session, Some(task))
    };
    // The library's own frame names the lock when no variable of the program's does.
    let locked = chosen("locked");
    let lock = inspection(&locked).objects[0].clone();
    assert_eq!((&*lock.class, fact(&lock, "locked")), ("Lock", "True".to_owned()));
    assert_eq!(lock.holder.map(|task| locked.task_name(task).to_string()), Some("holder".to_owned()));
    assert_eq!(waiters(&locked, &lock), [("acquire", "locked".to_owned())]);
    assert!(inspector(&locked).contains("data-object=\"Lock\""));
    for (task, class, facts, what) in [
        ("gated", "Semaphore", ("value", "0"), "acquire"),
        ("eventual", "Event", ("is_set", "False"), "wait"),
        ("noticed", "Condition", ("locked", "False"), "wait"),
        ("met", "Barrier", ("n_waiting", "1"), "wait"),
    ] {
        let scene = chosen(task);
        let objects = inspection(&scene);
        let found = objects.objects.iter().find(|object| &*object.class == class);
        let found = found.unwrap_or_else(|| panic!("no {class} at {task}: {:?}", objects.objects));
        assert_eq!(fact(found, facts.0), facts.1, "{class}");
        assert_eq!(waiters(&scene, found), [(what, task.to_owned())], "{class}");
    }
}

const GROUP: &str = r#"
import asyncio

async def play(track):
    await asyncio.sleep(1)

async def album(name, tracks):
    async with asyncio.TaskGroup() as group:
        for track in tracks:
            group.create_task(play(track), name=track)

async def main():
    await asyncio.gather(album('a', ['one', 'two']), album('b', ['three']))

asyncio.run(main())
"#;

#[test]
fn the_task_tree_has_the_form_of_pstree() {
    let (_, scene) = at(GROUP, 0.5, "one");
    let text = task_tree::text(&scene).expect("a tree");
    let shape: Vec<&str> = text.lines().map(str::trim_end).collect();
    assert_eq!(shape[0], "└── (T) Task-1", "{text}");
    assert_eq!(shape[1], "    └──  main p.py:13", "{text}");
    assert_eq!(shape[2], "        ├── (T) Task-2", "{text}");
    assert_eq!(shape[3], "        │   └──  album p.py:8", "{text}");
    assert!(
        text.contains("├── (T) one") && text.contains("└── (T) two") && text.contains("play p.py:5"),
        "{text}"
    );
    assert!(text.contains("        └── (T) Task-3"), "{text}");
    // Every task stands once, and the children of a group below its `__aexit__`.
    assert_eq!(text.matches("(T)").count(), 6, "{text}");
    assert!(text.contains("TaskGroup.__aexit__"), "{text}");
}

#[test]
fn who_awaits_whom_goes_through_groups_and_gathers() {
    let (_, scene) = at(GROUP, 0.5, "one");
    let name = |task: FutureId| scene.task_name(task).to_string();
    let inspection = inspection(&scene);
    let edges: Vec<_> =
        inspection.edges.iter().map(|edge| (name(edge.by), name(edge.child), edge.through)).collect();
    let edge = |by: &str, child: &str, through: &'static str| (by.to_owned(), child.to_owned(), through);
    assert_eq!(
        edges,
        [
            edge("Task-1", "Task-2", "gather"),
            edge("Task-1", "Task-3", "gather"),
            edge("Task-2", "one", "TaskGroup"),
            edge("Task-2", "two", "TaskGroup"),
            edge("Task-3", "three", "TaskGroup"),
        ]
    );
    let html = inspector(&scene);
    assert!(html.contains("class=\"await-graph\""), "{html}");
    assert_eq!(html.matches("class=\"edge\"").count(), 5, "{html}");
}

const COUNTS: &str = "import asyncio\n\nasync def count(n):\n    total = 0\n    for step in range(n):\n        total += step\n        \
                      await asyncio.sleep(1)\n\nasyncio.run(count(4))\n";

#[test]
fn a_local_that_changed_since_the_last_step_stands_out() {
    let mut session = explored(COUNTS);
    let mut changes = 0;
    for _ in 0..14 {
        session.apply(Command::Step(Unit::Line));
        settle(&mut session);
        let scene = scene(&mut session, None);
        let reply = place(&scene);
        let Some(before) = scene.view.before.clone() else { continue };
        let frames: &[Frame] = &reply.running;
        let Some(at) = frames.iter().position(|frame| &*frame.name == "count") else { continue };
        let depth = frames.len() - 1 - at;
        let changed: Vec<(String, Change)> = frames[at]
            .locals
            .iter()
            .map(|local| (local.0.to_string(), change(Some(&before.running), &frames[at], depth, local)))
            .filter(|(_, change)| *change != Change::Same)
            .collect();
        assert!(changed.len() <= 1, "one line changes one variable: {changed:?}");
        assert!(changed.iter().all(|(name, _)| ["total", "step"].contains(&name.as_str())), "{changed:?}");
        assert_eq!(values(&inspector(&scene), "data-changed").len(), changed.len());
        changes += changed.len();
    }
    assert!(changes >= 4, "{changes} changes");
}

#[test]
fn stepping_back_asks_the_objects_too() {
    let mut session = explored(OBJECTS);
    session.apply(Command::SeekTime { time: 4.0 });
    settle(&mut session);
    for _ in 0..12 {
        session.apply(Command::StepBack(Unit::Callback));
        settle(&mut session);
        let scene = scene(&mut session, None);
        if scene.view.model.running_task().is_some() {
            assert!(place(&scene).inspection.is_some(), "at {}", scene.view.playhead.event);
        }
    }
}

const CANCELS: &str = "import asyncio\n\nasync def victim():\n    await asyncio.sleep(9)\n\nasync def main():\n    \
                       task = asyncio.create_task(victim(), name='victim')\n    await asyncio.sleep(1)\n    \
                       task.cancel()\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n";

#[test]
fn creator_waker_and_canceller_have_their_lines_and_moments() {
    let (_, scene) = at(CANCELS, 1.0, "victim");
    let html = inspector(&scene);
    assert_eq!(values(&html, "data-deed"), ["creator", "waker", "canceller"]);
    let deed = |name: &str| {
        let start = html.find(&format!("data-deed=\"{name}\"")).expect("the deed");
        html[start..start + html[start..].find("</li>").expect("its end")].to_owned()
    };
    assert!(
        deed("creator").contains("Task-1")
            && deed("creator").contains("line 7")
            && deed("creator").contains("0.000")
    );
    assert!(deed("canceller").contains("Task-1") && deed("canceller").contains("line 9"));
    assert!(deed("canceller").contains("1.000"), "{}", deed("canceller"));
    assert_eq!(values(&html, "data-figure"), ["polls", "busy", "scheduled", "idle"]);
}

#[test]
fn looking_changes_nothing_of_a_run() {
    let mut session = explored(OBJECTS);
    let events = session.view().playhead.events;
    let written = session.with_trace(|trace| trace.events().to_vec());
    for event in (0..events).step_by(7) {
        session.apply(Command::Seek { event });
        settle(&mut session);
    }
    session.apply(Command::Reset);
    settle(&mut session);
    assert_eq!(session.with_trace(|trace| trace.events().to_vec()), written);
}

#[test]
fn a_circle_of_waiters_ends_where_it_began() {
    let text = "import asyncio\n\na, b = asyncio.Lock(), asyncio.Lock()\n\nasync def worker(first, second):\n    async with \
                first:\n        await asyncio.sleep(0.1)\n        async with second:\n            pass\n\nasync def \
                main():\n    await asyncio.gather(worker(a, b), worker(b, a))\n\nasyncio.run(main())\n";
    let mut session = explored(text);
    session.apply(Command::Last);
    settle(&mut session);
    let task = named(&mut session, "Task-2");
    session.apply(Command::Select(Some(task)));
    settle(&mut session);
    let html = inspector(&scene(&mut session, Some(task)));
    assert!(html.contains("in a circle"), "{html}");
    assert_eq!(html.matches("edge holds").count(), 2, "{html}");
}

/// The chain of what runs at each callback, innermost first: the program's own frames and their lines.
fn chains(text: &str) -> Vec<(String, String)> {
    let mut session = explored(text);
    let mut seen = Vec::new();
    for _ in 0..200 {
        session.apply(Command::Step(Unit::Callback));
        settle(&mut session);
        let scene = scene(&mut session, None);
        let Place::At(reply) = &scene.view.place else { break };
        let own = reply.running.iter().filter(|frame| !frame.library && !frame.outer);
        let chain: Vec<String> = own.map(|frame| format!("{}:{}", frame.name, frame.line)).collect();
        let why = Lang::English.why(&scene.view.why, &scene.view.names, &scene.view.model);
        seen.push((why.plain(|task| scene.task_name(task)), chain.join(" < ")));
        if scene.is_over() {
            break;
        }
    }
    seen
}

fn chain_of<'a>(chains: &'a [(String, String)], words: &str) -> &'a str {
    let found = chains.iter().find(|(why, _)| why.contains(words));
    &found.unwrap_or_else(|| panic!("{words}: {chains:#?}")).1
}

#[test]
fn a_task_that_is_told_of_its_cancellation_stands_where_it_waited() {
    let text = "import asyncio\n\nasync def inner():\n    await asyncio.sleep(10)\n\nasync def victim():\n    a = 5\n    try:\n        \
                await inner()\n    finally:\n        print('cleanup', a)\n\nasync def main():\n    \
                t = asyncio.create_task(victim(), name='victim')\n    await asyncio.sleep(1)\n    t.cancel()\n    \
                await asyncio.wait([t])\n\nasyncio.run(main())\n";
    assert_eq!(chain_of(&chains(text), "CancelledError is raised there"), "inner:4 < victim:9");
}

#[test]
fn an_asynchronous_generator_stands_in_the_chain_of_who_iterates_it() {
    let text = "import asyncio\n\nasync def gen(n):\n    for i in range(n):\n        extra = i * 10\n        await asyncio.sleep(0.2)\n        \
                yield i\n\nasync def consume():\n    async for x in gen(2):\n        print(x)\n\nasync def main():\n    \
                await asyncio.gather(consume(), asyncio.sleep(0.3))\n\nasyncio.run(main())\n";
    let (_, scene) = at(text, 0.1, "Task-2");
    let waits: Vec<_> = place(&scene)
        .stack
        .iter()
        .map(|frame| (frame.name.clone(), frame.line, frame.locals.len()))
        .collect();
    assert_eq!(waits, [("sleep".into(), 0, 0), ("gen".into(), 6, 3), ("consume".into(), 10, 0)]);
}

#[test]
fn a_task_that_failed_names_the_line_that_raised() {
    let text = "import asyncio\n\ndef divide(a):\n    return a / 0\n\nasync def fails():\n    await asyncio.sleep(1)\n    try:\n        \
                divide(1)\n    except ZeroDivisionError as e:\n        raise ValueError('wrapped') from e\n\nasync def deep():\n    \
                await asyncio.sleep(1)\n    divide(2)\n\nasync def main():\n    \
                await asyncio.gather(fails(), deep(), return_exceptions=True)\n\nasyncio.run(main())\n";
    let raised = |task: &str| {
        let (_, scene) = at(text, 2.0, task);
        let lane = scene.view.timeline.lane(scene.selected.expect("it was chosen")).expect("it has a lane");
        lane.turns.last().expect("it has ended").line
    };
    assert_eq!([raised("Task-2"), raised("Task-3")], [11, 4]);
}
