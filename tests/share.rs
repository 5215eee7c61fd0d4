//! Links: what goes in comes out, and what comes from anywhere is read within bounds.

mod support;

use loopscope::session::Session;
use loopscope::session::command::{Command, Pace, Unit};
use loopscope::session::engine::{Entered, Input};
use loopscope::session::machine::MachineFactory;
use loopscope::session::share::{DoesNotFit, LARGEST, LONGEST, Link, LinkError, Shared};
use loopscope::session::status::Outcome;
use std::rc::Rc;
use std::time::Instant;
use support::random::Random;

/// Everything that can be in a link.
fn whole() -> Shared {
    let line = |instruction, line: &str| Input { instruction, what: Entered::Line(Some(line.into())) };
    Shared {
        name: "täst.py".to_owned(),
        text: "import asyncio\n\nasync def main():\n    print('→ 你好', input())\n\nasyncio.run(main())\n"
            .to_owned(),
        scenario: "{\"memory\": 64}".to_owned(),
        inputs: [
            line(1200, "a line"),
            line(1200, ""),
            Input { instruction: 1 << 40, what: Entered::Signal(2) },
            Input { instruction: u64::MAX, what: Entered::Line(None) },
        ]
        .into(),
        event: 1234,
        selected: Some(77),
        pace: Some(Pace::Teaching { beat: 300.0, unit: Unit::Line }),
    }
}

fn hash(shared: &Shared) -> String {
    Link::Session(Box::new(shared.clone())).hash().expect("it fits")
}

fn parse(hash: &str) -> Result<Option<Link>, LinkError> {
    Link::parse(hash)
}

#[test]
fn what_goes_in_comes_out() {
    let plain = Shared { name: "a.py".to_owned(), text: "print()\n".to_owned(), ..Shared::default() };
    let real = Shared { pace: Some(Pace::Real(0.1)), event: u32::MAX, ..plain.clone() };
    for shared in [Shared::default(), plain, real, whole()] {
        let hash = hash(&shared);
        assert_eq!(parse(&hash), Ok(Some(Link::Session(Box::new(shared)))), "{hash}");
        assert!(hash.starts_with("#v1/"));
        // An address keeps these as they are, also behind a `#` in Markdown and in HTML.
        assert!(hash[1..].bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte)));
    }
}

/// Links as they were published: these must open for ever.
#[test]
fn old_links_keep_opening() {
    let old = [
        // Compressed by zlib itself.
        ("#v1/eNpjZEnUK6hkEs9NLEnOULBVMOQqKMrMK9EA8zW5WBmZAaC3CPo", "a.py", "match = 1\nprint(match)\n", 3),
    ];
    for (hash, name, text, event) in old {
        match parse(hash) {
            Ok(Some(Link::Session(shared))) => {
                assert_eq!((&*shared.name, &*shared.text, shared.event), (name, text, event));
            }
            other => panic!("{hash}: {other:?}"),
        }
    }
}

#[test]
fn examples_have_short_links() {
    let example = |id: &str, event| Link::Example { id: id.to_owned(), event };
    for (hash, link) in [
        ("#example/gather", example("gather", None)),
        ("#example/gather@12", example("gather", Some(12))),
        ("#example/", example("", None)),
    ] {
        assert_eq!(parse(hash), Ok(Some(link.clone())));
        assert_eq!(link.hash().as_deref(), Ok(hash));
    }
    assert_eq!(parse("#example/gather@x"), Err(LinkError::Damaged));
    assert_eq!(parse("#example/gather@99999999999"), Err(LinkError::Damaged));
}

#[test]
fn other_hashes_are_none_of_ours() {
    for hash in ["", "#", "#top", "#v", "#v1", "#v/x", "#vx/1", "#v-1/", "#v9999999999999999999/x"] {
        assert_eq!(parse(hash), Ok(None), "{hash}");
    }
}

#[test]
fn what_is_wrong_is_told_apart() {
    let good = hash(&whole());
    let wrong = |hash: &str| parse(hash).expect_err(hash);
    assert_eq!(wrong(&good.replace("#v1/", "#v7/")), LinkError::Version { version: 7 });
    assert_eq!(wrong(&format!("{good}.")), LinkError::Character { at: good.len() - 3 });
    assert_eq!(
        wrong(&format!("#v1/{}", "A".repeat(LONGEST + 1))),
        LinkError::TooLong { length: LONGEST + 1 }
    );
    for length in 4..good.len() {
        let error = wrong(&good[..length]);
        assert!(matches!(error, LinkError::CutShort | LinkError::Damaged), "{length}: {error:?}");
    }
    // Most of what is cut off by a line's end is known as such.
    assert_eq!(wrong(&good[..good.len() - 4]), LinkError::CutShort);
}

#[test]
fn a_bomb_does_not_go_off() {
    use base64::Engine;
    let bomb = |bytes: usize| {
        let zeros = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; bytes], 9);
        format!("#v1/{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(zeros))
    };
    let large = bomb(40 << 20);
    assert!(large.len() < LONGEST, "the bomb is small on the wire: {}", large.len());
    let start = Instant::now();
    assert_eq!(parse(&large), Err(LinkError::TooLarge));
    assert!(start.elapsed().as_secs_f64() < 1.0);
    // A field that says that it is huge.
    let lie = miniz_oxide::deflate::compress_to_vec_zlib(
        &[2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
        9,
    );
    let lie = format!("#v1/{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(lie));
    assert_eq!(parse(&lie), Err(LinkError::Damaged));
}

#[test]
fn what_does_not_fit_is_refused_with_its_size() {
    let mut random = Random::new(3);
    let noise: String = (0..LONGEST).map(|_| char::from(b'!' + random.below(90) as u8)).collect();
    let link = |text: String| Link::Session(Box::new(Shared { text, ..Shared::default() })).hash();
    assert!(matches!(link(noise), Err(DoesNotFit { bytes, most: LONGEST }) if bytes > LONGEST));
    assert!(matches!(link("a".repeat(LARGEST)), Err(DoesNotFit { bytes, most: LARGEST }) if bytes > LARGEST));
    assert!(link("a".repeat(LARGEST - 100)).is_ok());
}

/// Ten thousand damaged links: each is read in no time, and gives an error or a session; what it gives can be opened.
#[test]
fn mutated_links_harm_nothing() {
    let mut random = Random::new(20_260_101);
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_#/v@%.= \xc3\xa9<";
    let seeds = [
        hash(&whole()),
        hash(&Shared { text: "print(1)\n".repeat(400), ..whole() }),
        hash(&Shared { text: "x".to_owned(), ..Shared::default() }),
        "#example/gather@12".to_owned(),
    ];
    let (mut opened, mut refused) = (0, 0);
    let start = Instant::now();
    for _ in 0..10_000 {
        let mut bytes = seeds[random.below(seeds.len())].clone().into_bytes();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len().max(1)).min(bytes.len());
            match random.below(5) {
                0 if at < bytes.len() => drop(bytes.remove(at)),
                1 => bytes.insert(at, alphabet[random.below(alphabet.len())]),
                2 => bytes.truncate(at),
                3 => {
                    let part: Vec<u8> = bytes[at..].iter().copied().take(random.below(40)).collect();
                    bytes.splice(at..at, part);
                }
                _ if at < bytes.len() => bytes[at] = alphabet[random.below(alphabet.len())],
                _ => {}
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        match parse(&text) {
            Ok(Some(Link::Session(shared))) => {
                opened += 1;
                let size = shared.text.len() + shared.name.len() + shared.scenario.len();
                assert!(size <= LARGEST);
            }
            Ok(_) => {}
            Err(_) => refused += 1,
        }
    }
    assert!(start.elapsed().as_secs_f64() < 60.0, "{:?}", start.elapsed());
    assert!(refused > 5_000, "{refused} refused");
    // A checksum tells nearly everything; what is left unchanged by the mutation still opens.
    assert!(opened < 2_000, "{opened} opened");
}

/// The fields themselves are damaged, and the checksum is right: no length, number or text in them is trusted.
#[test]
fn mutated_fields_harm_nothing() {
    use base64::Engine;
    let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let hash = hash(&whole());
    let packed = engine.decode(&hash["#v1/".len()..]).expect("base64");
    let good = miniz_oxide::inflate::decompress_to_vec_zlib(&packed).expect("zlib");
    let mut random = Random::new(4);
    let (mut opened, mut refused) = (0, 0);
    for _ in 0..10_000 {
        let mut bytes = good.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            bytes[at] = random.below(256) as u8;
        }
        let text = format!("#v1/{}", engine.encode(miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 1)));
        match parse(&text) {
            Ok(_) => opened += 1,
            Err(error) => {
                assert_eq!(error, LinkError::Damaged);
                refused += 1;
            }
        }
    }
    assert!(opened > 100 && refused > 100, "{opened} opened, {refused} refused");
}

#[test]
fn a_session_comes_back_where_it_was() {
    let text = "import asyncio\n\nasync def main():\n    print(input('? '))\n    await asyncio.sleep(1)\n    print(input())\n\nasyncio.run(main())\n";
    let settle = |session: &mut Session| while session.work(&mut || false) {};
    let mut first = Session::new(Rc::new(MachineFactory));
    first.apply(Command::Load { name: "ask.py".to_owned(), text: text.to_owned(), scenario: String::new() });
    settle(&mut first);
    first.apply(Command::Enter(Some("one".to_owned())));
    settle(&mut first);
    first.apply(Command::Enter(None));
    settle(&mut first);
    first.apply(Command::Seek { event: 20 });
    first.apply(Command::SetPace(Pace::Real(2.0)));
    settle(&mut first);
    let shared = first.shared().expect("a run");
    assert_eq!((shared.inputs.len(), shared.event, shared.pace), (2, 20, Some(Pace::Real(2.0))));
    let Ok(Some(Link::Session(back))) = parse(&hash(&shared)) else { panic!("no session") };
    let mut second = Session::new(Rc::new(MachineFactory));
    second.apply(Command::Open(back));
    settle(&mut second);
    let (one, two) = (first.view(), second.view());
    assert_eq!((two.playhead, two.outcome, two.pace), (one.playhead, one.outcome, one.pace));
    assert_ne!(two.outcome, Outcome::WaitingInput);
    let bytes = |session: &Session| session.with_trace(|trace| trace.to_bytes());
    assert_eq!(bytes(&first), bytes(&second));
    // The second can be shared as the first was.
    assert_eq!(second.shared(), Some(shared));
}

#[test]
fn a_program_that_does_not_compile_can_be_shared_too() {
    let text = "def f(:\n";
    let mut session = Session::new(Rc::new(MachineFactory));
    let shared = Shared { name: "w.py".to_owned(), text: text.to_owned(), event: 3, ..Shared::default() };
    session.apply(Command::Open(Box::new(shared)));
    while session.work(&mut || false) {}
    assert_eq!(session.view().diagnostics.len(), 1);
}
