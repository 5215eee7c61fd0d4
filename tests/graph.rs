//! The call graph of tasks, an addition from CPython 3.14: what its documentation shows.

use loopscope::runner::{self, Options};

/// What a program prints, with identities and the folder left out.
fn printed(text: &str) -> String {
    let report = runner::run(text, "t2.py", &Options::default());
    assert_eq!((report.exit_code, report.stderr.as_str()), (0, ""), "{}", report.stdout);
    let mut out = String::new();
    for line in report.stdout.lines() {
        match line.split_once("id=0x") {
            Some((before, _)) => out += &format!("{before}id)\n"),
            None => out += &format!("{}\n", line.replace("/home/user/", "")),
        }
    }
    out
}

#[test]
fn the_documented_example_prints_the_documented_graph() {
    let text = "import asyncio

async def test():
    asyncio.print_call_graph()

async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(test(), name='test')

asyncio.run(main())
";
    let out = printed(text);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 8, "{out}");
    assert_eq!(
        &lines[..5],
        [
            "* Task(name='test', id)",
            "  + Call stack:",
            "  |   File 't2.py', line 4, in async test()",
            "  + Awaited by:",
            "    * Task(name='Task-1', id)",
        ]
    );
    assert_eq!(lines[5], "      + Call stack:");
    assert!(lines[6].ends_with("in async TaskGroup.__aexit__()"), "{out}");
    assert_eq!(lines[7], "      |   File 't2.py', line 7, in async main()");
}

#[test]
fn a_suspended_task_shows_what_it_awaits_and_who_awaits_it() {
    let text = "import asyncio

async def leaf(gate):
    await gate.wait()

async def branch(gate):
    await leaf(gate)

async def main():
    gate = asyncio.Event()
    task = asyncio.create_task(branch(gate), name='branch')
    other = asyncio.create_task(gather(task), name='gatherer')
    await asyncio.sleep(0.1)
    for limit in (None, 1, -1, 0):
        graph = asyncio.capture_call_graph(task, limit=limit)
        print(limit, [entry.frame.f_code.co_name for entry in graph.call_stack],
              [[entry.frame.f_code.co_name for entry in waiter.call_stack] for waiter in graph.awaited_by])
    print(graph.future is task, [waiter.future is other for waiter in graph.awaited_by])
    gate.set()
    await other
    print(asyncio.capture_call_graph(task).call_stack)

async def gather(task):
    await asyncio.gather(task, asyncio.sleep(0))

asyncio.run(main())
";
    assert_eq!(
        printed(text),
        "None ['wait', 'leaf', 'branch'] [['gather']]\n1 ['branch'] [['gather']]\n-1 ['wait'] [['gather']]\n\
         0 [] [[]]\nTrue [True]\n()\n"
    );
}

#[test]
fn frames_of_every_kind_are_told_apart_and_depth_leaves_some_out() {
    let text = "import asyncio

def plain():
    print(asyncio.format_call_graph())
    asyncio.print_call_graph(depth=2)

def generator():
    yield plain()

async def numbers():
    for one in generator():
        yield one

async def main():
    async for _ in numbers():
        pass

asyncio.run(main())
";
    let stack = "  |   File 't2.py', line 8, in generator generator()\n  |   File 't2.py', line 11, in async generator numbers()\n  \
                 |   File 't2.py', line 15, in async main()\n";
    let head = "* Task(name='Task-1', id)\n  + Call stack:\n";
    assert_eq!(printed(text), format!("{head}  |   File 't2.py', line 4, in plain()\n{stack}{head}{stack}"));
}

#[test]
fn a_program_can_say_who_awaits_a_future() {
    let text = "import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    me = asyncio.current_task()
    asyncio.future_add_to_awaited_by(future, me)
    asyncio.future_add_to_awaited_by(future, 'nobody')
    graph = asyncio.capture_call_graph(future)
    print(graph.call_stack, [waiter.future is me for waiter in graph.awaited_by])
    asyncio.future_discard_from_awaited_by(future, me)
    print(asyncio.format_call_graph(future))
    try:
        asyncio.capture_call_graph(3)
    except TypeError as error:
        print('TypeError')
    asyncio.get_running_loop().call_soon(lambda: print([asyncio.format_call_graph()]))
    await asyncio.sleep(0)

asyncio.run(main())
try:
    asyncio.capture_call_graph()
except RuntimeError as error:
    print('RuntimeError')
print('capture_call_graph' in asyncio.__all__, asyncio.graph.FutureCallGraph is asyncio.FutureCallGraph)
";
    assert_eq!(printed(text), "() [True]\n* Future(id)\nTypeError\n['']\nRuntimeError\nFalse True\n");
}

#[test]
fn tasks_that_wait_for_each_other_end_the_graph() {
    let text = "import asyncio

async def waits(name):
    await asyncio.wait([tasks[name]], timeout=1)

async def main():
    for name, other in ('ab', 'ba'):
        tasks[name] = asyncio.create_task(waits(other), name=name)
    await asyncio.sleep(0.5)
    asyncio.print_call_graph(tasks['a'], limit=0)

tasks = {}
asyncio.run(main())
";
    assert_eq!(printed(text), "* Task(name='a', id)\n  + Awaited by:\n    * Task(name='b', id)\n");
}
