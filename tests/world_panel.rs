//! The panel of the world, rendered to text natively.

mod support;

use loopscope::ui::components::scenario::{ScenarioPanel, ScenarioPanelProps};
use loopscope::ui::messages::Lang;
use loopscope::ui::state::{History, Source};
use loopscope::world::scenario::{Scenario, check};
use support::render::{render, values};
use yew::Callback;

fn panel(source: Source, lang: Lang) -> String {
    render::<ScenarioPanel>(ScenarioPanelProps {
        source,
        history: History::default(),
        lang,
        act: Callback::noop(),
    })
}

const CRAWLER: &str = "get('https://example.com/'); get('https://api.test/x')\n";

#[test]
fn hosts_of_the_program_and_of_the_scenario_are_shown() {
    let scenario = "{\"network\": {\"hosts\": {\"slow.test\": {\"latency\": 2, \"refuse\": true}}}}";
    for lang in Lang::ALL {
        let html = panel(Source::new("a.py", CRAWLER).within(scenario), lang);
        assert_eq!(values(&html, "data-host"), ["example.com", "api.test", "slow.test"]);
        assert_eq!(
            html.matches("aria-pressed=\"true\"").count(),
            3,
            "slow, refusing, and computing for nothing"
        );
        assert!(html.contains(lang.words().world.title) && !html.contains("data-problem"));
    }
}

#[test]
fn what_is_wrong_is_told_in_both_languages_with_its_place() {
    let mut source = Source::new("a.py", CRAWLER).within("{\"memory\": 64}");
    source.scenario = "{\n  \"memroy\": 1,\n  \"network\": {\"latency\": -1}\n}".into();
    let [english, chinese] = Lang::ALL.map(|lang| panel(source.clone(), lang));
    for html in [&english, &chinese] {
        assert_eq!(values(html, "data-problem"), ["2:3", "3:26"]);
        assert_eq!(html.matches("class=\"bad\"").count(), 2);
    }
    assert!(english.contains("did you mean \"memory\"?") && english.contains("last world that was right"));
    assert!(chinese.contains("是否想写“memory”") && chinese.contains("第 2 行第 3 列"));
    source.scenario = "{\"memory\": <script>}".into();
    let html = panel(source, Lang::English);
    assert!(
        !html.contains("<script>") && html.contains("disabled=\"disabled\" class=\"world-form\""),
        "{html}"
    );
}

#[test]
fn the_world_of_a_program_is_its_own_until_it_is_changed() {
    let text = "# scenario: {\"instruction_cost\": 20000}\nprint()\n";
    let own = panel(Source::new("a.py", text), Lang::English);
    assert!(own.contains("data-note=\"own\"") && own.contains("value=\"20000\""));
    let changed = panel(Source::new("a.py", text).within("{}"), Lang::English);
    assert!(!changed.contains("data-note=\"own\"") && changed.contains("data-action=\"own-world\""));
    assert!(!changed.contains("value=\"20000\""));
}

/// Each sentence exists in both languages, and differs.
#[test]
fn every_problem_has_words_in_both_languages() {
    let texts = [
        "{",
        "{\"memory\": 1,}",
        "{\"memory\" 1}",
        "{\"memory\": }",
        "{memory: 1}",
        "{'memory': 1}",
        "{// x\n}",
        "{\"memory\": .5}",
        "{\"memory\": True}",
        "{\"memory\": \"\\x\"}",
        "{} {}",
        "{\"memory\": 1 \"files\": {}}",
        "[]",
        "{\"x\": 1}",
        "{\"network\": {\"latency\": \"1\"}}",
        "{\"memory\": 1, \"memory\": 1}",
        "{\"memory\": 1.5}",
        "{\"programs\": {\"x\": {\"stdout\": [{\"at\": 1}]}}}",
        "{\"network\": {\"hosts\": []}}",
    ];
    for text in texts {
        let problems = check(text);
        assert!(!problems.is_empty(), "{text}");
        for problem in problems {
            let [english, chinese] = Lang::ALL.map(|lang| (lang.words().world.wrong)(&problem.wrong));
            assert!(
                english.ends_with(['.', '?']) && chinese.ends_with(['。', '？']) && english != chinese,
                "{english} {chinese}"
            );
        }
        assert!(Scenario::parse(text).is_err());
    }
}
