//! Runs with many tasks of which every step costs the same, for questions of scale.

use loopscope::asyncio::instrument::*;
use loopscope::trace::recorder::Recorder;

const LOOP: LoopId = LoopId(0);

/// Records a run in which `tasks` tasks take turns; every third step sleeps instead of yielding.
pub fn record(tasks: u32, events: usize) -> Recorder {
    let mut recorder = Recorder::new();
    recorder.trace.set_limits(usize::MAX, usize::MAX / 2);
    let mut herd = Herd { recorder, instruction: 0, time: 0.0, handles: 0, futures: tasks };
    herd.run(tasks, events);
    herd.recorder
}

struct Herd {
    recorder: Recorder,
    instruction: u64,
    time: f64,
    handles: u32,
    futures: u32,
}

#[derive(Clone, Copy)]
enum Next {
    Step(FutureId),
    /// The timer of a sleep: resolves the future, for which the task waits.
    Timer(FutureId, FutureId),
}

impl Herd {
    fn at(&mut self) -> Moment {
        self.instruction += 3;
        Moment { instruction: self.instruction, time: self.time, line: 1 + (self.instruction % 20) as u32 }
    }

    fn queue(&mut self, kind: HandleKind, task: FutureId, cause: HandleCause) -> HandleId {
        self.handles += 1;
        let id = HandleId(self.handles);
        let (when, resolves) = (None, None);
        let name = "worker".into();
        let info =
            HandleInfo { id, owner: LOOP, kind, task: Some(task), name, when, cause, ready: None, resolves };
        let at = self.at();
        self.recorder.handle_created(at, &info);
        id
    }

    fn run(&mut self, tasks: u32, events: usize) {
        let mut ready = Vec::new();
        for number in 1..=tasks {
            let (id, at) = (FutureId(number), self.at());
            let (name, coroutine) = (format!("Task-{number}").into(), "worker".into());
            let info = TaskInfo { id, owner: LOOP, name, coroutine, creator: None };
            self.recorder.task_created(at, &info);
            let handle = self.queue(HandleKind::Step, id, HandleCause::TaskCreated(id));
            ready.push((handle, Next::Step(id)));
        }
        let mut sleeping: Vec<(HandleId, FutureId, FutureId)> = Vec::new();
        let mut pass = 0;
        while self.recorder.trace.events().len() < events {
            pass += 1;
            let at = self.at();
            self.recorder.iteration(at, LOOP, pass);
            self.time += 1.0;
            for (timer, task, future) in std::mem::take(&mut sleeping) {
                let at = self.at();
                self.recorder.timer_due(at, timer);
                ready.push((timer, Next::Timer(task, future)));
            }
            for (handle, next) in std::mem::take(&mut ready) {
                let at = self.at();
                self.recorder.handle_begin(at, handle, &|| "".into());
                let task = match next {
                    Next::Step(task) => task,
                    Next::Timer(task, future) => {
                        self.recorder.future_done(at, future, &Ending::Result("None".into()));
                        let wakeup = self.queue(HandleKind::Wakeup, task, HandleCause::FutureDone(future));
                        let at = self.at();
                        self.recorder.handle_end(at, handle);
                        ready.push((wakeup, Next::Step(task)));
                        continue;
                    }
                };
                if (task.0 + pass as u32).is_multiple_of(3) {
                    sleeping.push(self.sleep(task));
                } else {
                    let handle = self.queue(HandleKind::Step, task, HandleCause::Yielded(task));
                    let at = self.at();
                    self.recorder.task_waits(at, task, Wait::Turn);
                    ready.push((handle, Next::Step(task)));
                }
                let at = self.at();
                self.recorder.handle_end(at, handle);
                if self.recorder.trace.events().len() >= events {
                    return;
                }
            }
        }
    }

    fn sleep(&mut self, task: FutureId) -> (HandleId, FutureId, FutureId) {
        self.futures += 1;
        let future = FutureId(self.futures);
        let at = self.at();
        self.recorder.future_created(at, future, &FutureKind::Sleep { delay: 1.0 });
        self.handles += 1;
        let id = HandleId(self.handles);
        let name = "_set_result_unless_cancelled".into();
        let (kind, cause) = (HandleKind::Timer, HandleCause::Scheduled);
        let (when, resolves) = (Some(self.time + 1.0), Some(future));
        let info = HandleInfo { id, owner: LOOP, kind, task: None, name, when, cause, ready: None, resolves };
        self.recorder.handle_created(at, &info);
        let at = self.at();
        self.recorder.task_waits(at, task, Wait::Future(future));
        (id, task, future)
    }
}
