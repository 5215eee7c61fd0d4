use super::*;
use crate::session::Session;
use crate::session::command::Command;
use crate::session::machine::MachineFactory;
use crate::ui::examples;
use crate::ui::messages::Lang;
use crate::ui::state::{Layout, Source, Theme};
use std::rc::Rc;
use yew::Reducible;

/// A page with the example of this name, run to its end, with the playhead at its beginning.
fn page(example: &str, lang: Lang) -> State {
    let source = Source::of(examples::find(example).expect("an example"));
    let mut session = Session::new(Rc::new(MachineFactory));
    let (name, text, scenario) = (source.name.to_string(), source.text.to_string(), String::new());
    session.apply(Command::Load { name, text, scenario });
    while session.work(&mut || false) {}
    let state = Rc::new(State::new(source, Theme::Light, lang, Layout::default()));
    (*state.reduce(Action::Shown(Rc::new(session.view())))).clone()
}

fn found(state: &State, recent: &[String], wanted: &str) -> Vec<Section> {
    let kept = ["own:mine.py", "example:hello"].map(str::to_owned);
    sections(&Sources { state, kept: &kept, recent }, wanted)
}

/// What comes first.
fn best(state: &State, wanted: &str) -> String {
    found(state, &[], wanted)
        .first()
        .and_then(|section| section.items.first())
        .map_or_else(String::new, |item| item.id.clone())
}

#[test]
fn what_is_wanted_comes_first_in_both_languages() {
    let table = [
        ("play", "play", "play"),
        ("step over", "over", "over"),
        ("bookmark", "bookmark", "bookmark"),
        ("dark", "theme-dark", "theme-dark"),
        ("深色", "theme-dark", "theme-dark"),
        ("chinese", "language-chinese", "language-chinese"),
        ("中文", "language-chinese", "language-chinese"),
        ("english", "language-english", "language-english"),
        ("new program", "new", "new"),
        ("新建", "new", "new"),
        ("shortcuts", "keys", "keys"),
        ("console", "tab-console", "tab-console"),
        ("whole run", "timeline-whole", "timeline-whole"),
        ("mine", "own:mine.py", "own:mine.py"),
        ("gather-fails", "example:gather-fails", "example:gather-fails"),
        ("8", "place-line-forwards", "place-line-forwards"),
        ("t=0.5", "place-time", "place-time"),
        ("#12", "place-event", "place-event"),
    ];
    let [english, chinese] = Lang::ALL.map(|lang| page("gather", lang));
    for (wanted, first, first_chinese) in table {
        assert_eq!(best(&english, wanted), first, "{wanted}");
        assert_eq!(best(&chinese, wanted), first_chinese, "{wanted} in Chinese");
    }
}

#[test]
fn every_example_and_every_task_is_found_by_its_name() {
    let state = page("gather", Lang::English);
    for example in examples::all().iter() {
        for lang in Lang::ALL {
            let sections = found(&state, &[], example.title(lang));
            let id = format!("example:{}", example.id);
            assert!(sections.iter().flat_map(|section| &section.items).any(|item| item.id == id), "{id}");
        }
    }
    let view = state.view.clone().expect("a view");
    let mut tasks = 0;
    for lane in view.timeline.lanes() {
        let name = view.names.get(lane.name);
        let sections = found(&state, &[], &name);
        let item = sections.iter().flat_map(|section| &section.items).find(|item| item.title == *name);
        let item = item.expect("the task is found");
        let [Action::Session(Command::Seek { event }), Action::Select(Some(task))] = &item.does[..] else {
            panic!("{:?}", item.does)
        };
        assert_eq!((*task, *event), (lane.task, lane.turns.get(0).map_or(0, |turn| turn.event + 1)));
        tasks += 1;
    }
    assert!(tasks > 2);
}

#[test]
fn at_rest_everything_has_its_place_and_what_was_used_comes_first() {
    let state = page("gather", Lang::English);
    let groups =
        |recent: &[String]| found(&state, recent, "").iter().map(|section| section.group).collect::<Vec<_>>();
    assert_eq!(groups(&[]), [Group::Run, Group::Program, Group::Page, Group::Look, Group::Tasks]);
    let mut recent = Vec::new();
    for id in ["reset", "example:hello", "nothing of today", "reset", "theme-dark"] {
        recent = used(&recent, id);
    }
    assert_eq!(recent, ["theme-dark", "reset", "nothing of today", "example:hello"]);
    assert_eq!(groups(&recent)[0], Group::Recent);
    let sections = found(&state, &recent, " ");
    let ids: Vec<&str> = sections[0].items.iter().map(|item| &*item.id).collect();
    assert_eq!(ids, ["theme-dark", "reset", "example:hello"]);
    let all: Vec<&str> = sections.iter().flat_map(|section| &section.items).map(|item| &*item.id).collect();
    assert_eq!(all.iter().filter(|id| **id == "reset").count(), 1);
    // Among several that answer, what was used lately comes first.
    assert_eq!(best(&state, "step"), "step");
    let used = found(&state, &used(&[], "step-back"), "step");
    assert_eq!(used[0].items[0].id, "step-back");
    assert!((0..50).fold(Vec::new(), |recent, id| super::used(&recent, &id.to_string())).len() <= 2 * RECENT);
}

#[test]
fn what_cannot_be_done_is_not_offered_and_places_stay_within_the_run() {
    let state = page("gather", Lang::English);
    let ids = |wanted: &str| -> Vec<String> {
        found(&state, &[], wanted)
            .iter()
            .flat_map(|section| &section.items)
            .map(|item| item.id.clone())
            .collect()
    };
    assert!(!ids("").contains(&"original".to_owned()), "nothing was changed");
    assert!(!ids("").contains(&"more".to_owned()), "nothing is left to record");
    assert!(ids("xyzzy").is_empty());
    assert!(
        !ids("step").contains(&"timeline-begin".to_owned()),
        "a stretch at the playhead is meant by nobody"
    );
    assert_eq!(ids("step").len(), 9);
    assert!(!ids("9999").iter().any(|id| id.starts_with("place")));
    let events = state.view.as_ref().map_or(0, |view| view.playhead.events);
    let sections = found(&state, &[], "#999999");
    assert!(
        matches!(sections[0].items[0].does[..], [Action::Session(Command::Seek { event })] if event == events)
    );
}
