//! Cause and effect in Chinese.

use crate::asyncio::instrument::{FutureId, HandleKind, LoopState, Stream};
use crate::trace::event::{CauseKind, End, FutureSort, ThreadEvent};
use crate::trace::model::{Actor, Cause, Model, Readiness, Reason};
use crate::trace::names::{Names, Symbol};
use crate::trace::why::{HandleNote, TimerNote, Why};
use crate::ui::awaited::{self, From};
use crate::ui::format::{clock, count, moment, span};
use crate::ui::messages::sentence::say;
use crate::ui::messages::{Lang, Piece, Sentence};
use std::rc::Rc;

/// The event before the playhead in one sentence.
pub(in crate::ui::messages) fn why(why: &Why, names: &Names, model: &Model) -> Sentence {
    Teller { names, model }.why(why)
}

struct Teller<'a> {
    names: &'a Names,
    model: &'a Model,
}

impl Teller<'_> {
    /// What a waiter is for, within a sentence.
    fn awaited(&self, of: Symbol) -> Rc<str> {
        awaited::phrase(Lang::Chinese, &self.names.get(of))
    }

    /// What the selector found, as a clause.
    fn ready(&self, ready: Readiness) -> String {
        Lang::Chinese.words().found.clause(ready.what, self.names)
    }

    fn thread(&self, name: Option<Symbol>, news: ThreadEvent) -> Sentence {
        let name = name.map_or_else(|| say!["一个线程"], |name| say![self.names.get(name), " "]);
        match news {
            ThreadEvent::Started { .. } => name.and("开始运行，与事件循环的线程并行。"),
            ThreadEvent::Waits { call, until } if until.get().is_finite() => name.and("在 ").then(say![
                self.names.get(call),
                " 中等到 t = ",
                moment(until.get()),
                " s；事件循环不受影响。"
            ]),
            ThreadEvent::Waits { call, .. } => {
                name.and("在 ").and(self.names.get(call)).and(" 中等待被唤醒。")
            }
            ThreadEvent::Runs => name.and("继续运行。"),
            ThreadEvent::Ended => name.and("结束了。"),
        }
    }

    fn why(&self, why: &Why) -> Sentence {
        match *why {
            Why::Thread { name, news, .. } => self.thread(name, news),
            Why::NotStarted => say!["还没有运行任何代码。"],
            Why::Loop { state, stops, unfinished, .. } => match state {
                LoopState::Created if stops => say!["事件循环停止运行；它可以再次运行，或者被关闭。"],
                LoopState::Created => say!["创建了一个事件循环，它还没有运行。"],
                LoopState::Running => say!["事件循环开始运行。"],
                LoopState::Closing if unfinished == 0 => {
                    say!["主协程已经结束，事件循环开始收尾；没有剩下的任务。"]
                }
                LoopState::Closing => {
                    say![format!(
                        "主协程已经结束，事件循环开始收尾，并取消剩下的 {} 个任务。",
                        many(unfinished)
                    )]
                }
                LoopState::Closed => say!["事件循环已关闭，不能再运行任何东西。"],
            },
            Why::Iteration { number, ready, timers } => {
                say![format!(
                    "第 {} 次迭代开始：{} 个回调就绪，{} 个定时器。",
                    many(number),
                    many(ready),
                    many(timers)
                )]
            }
            Why::Poll { ready } => {
                say![format!("有 {} 个回调就绪，所以 selector 只看一眼，不等待。", many(ready))]
            }
            Why::SelectUntil { timeout, next: Some(timer) } => {
                say!["没有就绪的回调，事件循环在 selector 中最多休眠 ", span(timeout), "，直到 "]
                    .then(self.timer(&timer))
                    .and("到期。")
            }
            Why::SelectUntil { timeout, next: None } => {
                say!["没有就绪的回调，事件循环在 selector 中最多休眠 ", span(timeout), "。"]
            }
            Why::SelectForever { waiting } => {
                say![format!(
                    "没有就绪的回调，也没有定时器，事件循环在 selector 中无限期休眠，还有 {} 个任务在等待。",
                    many(waiting)
                )]
            }
            Why::Clock { from, to, next } => {
                let moved = say!["时钟从 ", span(from), " 走到 ", span(to)];
                match next {
                    Some(timer) => moved.and("：").then(self.timer(&timer)).and("到期了。"),
                    None => moved.and("。"),
                }
            }
            Why::TimersMoved { due: 0 } => say!["没有到期的定时器。"],
            Why::TimersMoved { due } => say![format!("{} 个定时器到期，进入了就绪队列。", many(due))],
            Why::RunPass { count: 0 } => say!["这次迭代没有可运行的回调。"],
            Why::RunPass { count } => {
                say![format!("事件循环现在运行这 {} 个就绪的回调；期间新加入的要等下一次迭代。", many(count))]
            }
            Why::Queued { handle, cause, behind, place, .. } => {
                self.queued(&handle, &cause, behind.as_ref(), place)
            }
            Why::TimerSet { timer, by } => {
                let set = match by {
                    Actor::Outside => say!["设置了一个 "],
                    by => self.actor(by).and("设置了一个 "),
                };
                set.and(span(timer.delay)).and(format!(" 的定时器，将在 t = {} 到期。", clock(timer.when)))
            }
            Why::TimerFired { timer, late, behind } => {
                let fired = self.timer(&timer).and("到期，").then(self.behind(behind.as_ref()));
                if late > 1e-6 {
                    fired.and(format!("；因为事件循环被阻塞，延迟了 {}。", span(late)))
                } else {
                    fired.and("。")
                }
            }
            Why::HandleCancelled { handle, by, timer } => {
                let what = if timer { "取消了定时器 " } else { "取消了排队中的回调 " };
                let begin = match by {
                    Actor::Outside => Sentence::default(),
                    by => self.actor(by),
                };
                begin.and(what).then(self.handle(&handle)).and("：它留在原处，轮到时会被跳过。")
            }
            Why::HandleSkipped { handle } => {
                say!["轮到 "].then(self.handle(&handle)).and(" 了，但它已被取消，所以跳过。")
            }
            Why::Begins { handle, cause, delay, first_step, cancelled, turn, line } => {
                let told = if cancelled { self.cancelled(&handle, first_step, line) } else { None };
                told.unwrap_or_else(|| self.begins(&handle, &cause, delay, first_step, turn, line))
            }
            Why::EagerBegins { task, by } => {
                let eager = say![task, " 是主动任务：第一步立即运行，就在"];
                match by {
                    Actor::Outside => eager.and("程序之内。"),
                    by => eager.and(" ").then(self.actor(by)).and("之内。"),
                }
            }
            Why::Ends { handle, ready } => {
                let end = match handle.task {
                    Some(task) => say![task, " 这一步结束了"],
                    None => say!["回调 ", self.names.get(handle.name), " 已返回"],
                };
                if ready == 0 {
                    end.and("；就绪队列空了。")
                } else {
                    end.and(format!("；就绪队列里还有 {} 个。", many(ready)))
                }
            }
            Why::FutureCreated { sort, by, .. } => self.future_created(sort, by),
            Why::FutureDone { sort, end, waiter, by, .. } => self.future_done(sort, end, waiter, by),
            Why::TaskCreated { task, by } => match by {
                Actor::Outside => say!["创建了 ", task, "。"],
                by => self.actor(by).and("创建了 ").and(task).and("，它还没有开始运行。"),
            },
            Why::TaskRenamed { name, .. } => say!["一个任务从此名为 ", self.names.get(name), "。"],
            Why::TaskDone { task, end, waiter, cancelled_by } => {
                let ended = match end {
                    End::Result(value) => say![task, " 返回了 ", self.names.get(value)],
                    End::Exception(error) => say![task, " 因 ", self.names.get(error), " 结束"],
                    End::Cancelled => match cancelled_by {
                        Some(by) => say![task, " 按 ", by, " 的要求被取消了"],
                        None => say![task, " 被取消了"],
                    },
                };
                match waiter {
                    Some(waiter) => ended.and("；").and(waiter).and(" 在等它，将被唤醒。"),
                    None => ended.and("。"),
                }
            }
            Why::Yields { task, .. } => say![task, " 让出了控制权，排到就绪队列末尾。"],
            Why::Waits { task, reason, line } => {
                let place = if line == 0 { say![" "] } else { say![" 在", named(line)] };
                say![task]
                    .then(place)
                    .and("等待")
                    .then(self.reason(&reason))
                    .and("；事件循环可以去运行别的任务。")
            }
            Why::CancelRequested { task, by, through, unstarted } => {
                let asked = match by {
                    Some(by) if by == task => say![task, " 要求取消自己"],
                    Some(by) => say![by, " 要求取消 ", task],
                    None => say![task, " 被要求取消"],
                };
                if unstarted {
                    asked.and("：它还没有开始，函数体永远不会执行。")
                } else if through.is_some() {
                    asked.and("：它等待的对象被取消，它的 await 处会引发 CancelledError。")
                } else {
                    asked.and("：它的下一步会引发 CancelledError。")
                }
            }
            Why::Held { owner: Some(owner), .. } => say![owner, " 现在持有其他任务在等的资源。"],
            Why::Held { owner: None, by } => self.actor(by).and("释放了其他任务在等的资源。"),
            Why::GatherProgress { done, total, waiter, .. } => {
                let progress =
                    say![format!("gather 的 {} 个可等待对象已完成 {} 个", many(total), many(done))];
                match waiter {
                    Some(waiter) if done < total => progress.and("；").and(waiter).and(" 继续等待。"),
                    Some(waiter) => progress.and("，").and(waiter).and(" 将被唤醒。"),
                    None => progress.and("。"),
                }
            }
            Why::Blocked { call, seconds, by, ready, late } => {
                let blocked = match by {
                    Actor::Outside => say![self.names.get(call), " 让一切停顿了 ", span(seconds)],
                    by => self
                        .actor(by)
                        .and("调用 ")
                        .and(self.names.get(call))
                        .and("，阻塞了事件循环 ")
                        .and(span(seconds)),
                };
                match (ready, late) {
                    (0, 0) => blocked.and("。"),
                    (ready, 0) => blocked.and(format!("；{} 个就绪的回调只能等着。", many(ready))),
                    (0, late) => blocked.and(format!("；{} 个定时器因此延迟。", many(late))),
                    (ready, late) => blocked.and(format!(
                        "；{} 个就绪的回调只能等着，{} 个定时器因此延迟。",
                        many(ready),
                        many(late)
                    )),
                }
            }
            Why::Printed { stream, by } => {
                let what = match stream {
                    Stream::Stdout => "打印了一行。",
                    Stream::Stderr => "写入了错误输出。",
                    Stream::Stdin => "得到了一行输入。",
                };
                self.actor(by).and(what)
            }
            Why::Gone { .. } => say!["这属于一个此后已关闭的事件循环。"],
            Why::Finished { unfinished: 0 } => say!["程序已结束。"],
            Why::Finished { unfinished } => {
                say![format!("程序已结束；有 {} 个任务始终没有完成。", many(unfinished))]
            }
        }
    }

    fn queued(
        &self,
        handle: &HandleNote,
        cause: &Cause,
        behind: Option<&HandleNote>,
        place: u32,
    ) -> Sentence {
        let reason = match (cause.kind, cause.sort) {
            (CauseKind::FutureDone, sort) if cause.cancelled && sort != Some(FutureSort::Task) => {
                match handle.task {
                    Some(task) => say![task, " 等待的对象被取消，"],
                    None => say!["一个 Future 被取消，"],
                }
            }
            (CauseKind::FutureDone, Some(FutureSort::Sleep { delay })) => match handle.task {
                Some(task) => say![task, " 的 ", span(delay.get()), " 定时器到期，"],
                None => say![span(delay.get()), " 定时器到期，"],
            },
            (CauseKind::FutureDone, Some(FutureSort::Gather { .. })) => say!["gather 已全部完成，"],
            (CauseKind::FutureDone, Some(FutureSort::Waiter { of, .. })) => {
                say!["等到了 ", self.awaited(of), "，"]
            }
            (CauseKind::FutureDone, Some(FutureSort::Task)) => match cause.of {
                Some(task) => say![task, " 已完成，"],
                None => say!["一个任务已完成，"],
            },
            (CauseKind::FutureDone, _) => say!["一个 Future 已完成，"],
            (CauseKind::AlreadyDone, _) => match handle.task {
                Some(task) => say![task, " 等待的对象早已完成，"],
                None => say!["这个 Future 早已完成，"],
            },
            (CauseKind::Ready, _) => match cause.ready {
                Some(ready) => say![self.ready(ready), "，"],
                None => Sentence::default(),
            },
            (CauseKind::Cancelled, _) => match handle.task {
                Some(task) => say![task, " 需要得知自己被取消，"],
                None => say!["取消之后，"],
            },
            (CauseKind::Yielded, _) => match handle.task {
                Some(task) => return say![task, " 让出了控制权，"].then(self.place(behind, place)),
                None => Sentence::default(),
            },
            (CauseKind::TaskCreated, _) => {
                let first = match handle.task {
                    Some(task) => say![task, " 的第一步"],
                    None => say!["一个任务的第一步"],
                };
                return first.then(self.place(behind, place));
            }
            (CauseKind::Scheduled, _) => {
                let scheduled = match cause.by {
                    Actor::Outside => say!["回调 ", self.names.get(handle.name), " 被安排，"],
                    by => self.actor(by).and("安排了 ").and(self.names.get(handle.name)).and("，它"),
                };
                return scheduled.then(self.place(behind, place));
            }
        };
        let what = match (handle.kind, handle.task) {
            (HandleKind::Wakeup, Some(task)) => say![task, " 的唤醒"],
            (_, Some(task)) => say![task, " 的下一步"],
            (_, None) => say!["回调 ", self.names.get(handle.name), " "],
        };
        reason.then(what).then(self.place(behind, place))
    }

    /// A step that throws CancelledError into its task, which was asked to cancel when the step was queued already.
    fn cancelled(&self, handle: &HandleNote, first: bool, line: u32) -> Option<Sentence> {
        let task = handle.task?;
        Some(if first {
            say![task, " 在第一步之前就被取消，所以它的函数体不会执行。"]
        } else {
            say![task, " "]
                .then(if line == 0 { Sentence::default() } else { say!["从", named(line), "之后"] })
                .and("继续：它已被要求取消，此处引发 CancelledError。")
        })
    }

    fn begins(
        &self,
        handle: &HandleNote,
        cause: &Cause,
        delay: Option<f64>,
        first: bool,
        turn: (u32, u32),
        line: u32,
    ) -> Sentence {
        let order = if turn.1 > 1 {
            format!("本轮第\u{a0}{}\u{a0}个，共\u{a0}{}\u{a0}个。", many(turn.0), many(turn.1))
        } else {
            String::new()
        };
        let Some(task) = handle.task else {
            let what = match delay {
                Some(delay) => match self.model.handle(handle.id).and_then(|card| card.waiter) {
                    Some(sleeper) => {
                        say![
                            "轮到 ",
                            sleeper,
                            " 的 ",
                            span(delay),
                            " 定时器：它的回调让 ",
                            sleeper,
                            " 的等待结束。"
                        ]
                    }
                    None => say![span(delay), " 定时器的回调运行：", self.names.get(handle.name), "。"],
                },
                None => match (cause.kind, cause.of) {
                    (CauseKind::FutureDone, Some(of)) if cause.sort == Some(FutureSort::Task) => {
                        say![of, " 已完成，所以运行 ", self.names.get(handle.name), "。"]
                    }
                    (CauseKind::FutureDone, _) => match cause.sort {
                        Some(FutureSort::Waiter { of, .. }) if !cause.cancelled => {
                            say![
                                "等到了 ",
                                self.awaited(of),
                                "，所以运行 ",
                                self.names.get(handle.name),
                                "。"
                            ]
                        }
                        _ if cause.cancelled => {
                            say!["一个 Future 被取消，所以运行 ", self.names.get(handle.name), "。"]
                        }
                        _ => say!["一个 Future 已完成，所以运行 ", self.names.get(handle.name), "。"],
                    },
                    (CauseKind::Ready, _) if let Some(ready) = cause.ready => {
                        let what = say![self.ready(ready), "，所以运行 ", self.names.get(handle.name)];
                        match ready.since {
                            0 => what.and("。"),
                            line => what.and("（从").and(named(line)).and("起监视）。"),
                        }
                    }
                    _ => say!["运行回调 ", self.names.get(handle.name), "。"],
                },
            };
            return what.and(order);
        };
        if first {
            return say![task, " 开始执行第一步。"].and(order);
        }
        let place = if line == 0 { Sentence::default() } else { say!["从", named(line), "之后"] };
        let because = match (cause.kind, cause.sort) {
            (CauseKind::FutureDone, sort) if cause.cancelled && sort != Some(FutureSort::Task) => {
                say!["它的等待被取消，此处引发 CancelledError。"]
            }
            (CauseKind::FutureDone, Some(FutureSort::Sleep { delay })) => {
                say!["它的 ", span(delay.get()), " 定时器到期了。"]
            }
            (CauseKind::FutureDone, Some(FutureSort::Gather { .. })) => say!["它的 gather 已全部完成。"],
            (CauseKind::FutureDone, Some(FutureSort::Waiter { of, .. })) => {
                say!["它等到了 ", self.awaited(of), "。"]
            }
            (CauseKind::FutureDone, Some(FutureSort::Task)) => match cause.of {
                Some(of) => say![of, " 已完成。"],
                None => say!["它等待的任务已完成。"],
            },
            (CauseKind::FutureDone, _) => say!["它等待的 Future 已完成。"],
            (CauseKind::AlreadyDone, _) => say!["它等待的对象早已完成。"],
            (CauseKind::Cancelled, _) => say!["它此刻得知自己被取消。"],
            (CauseKind::Yielded, _) => say!["排在它前面的都已轮过。"],
            (CauseKind::TaskCreated | CauseKind::Scheduled | CauseKind::Ready, _) => say!["轮到它了。"],
        };
        say![task, " "].then(place).and("继续：").then(because).and(order)
    }

    fn future_created(&self, sort: FutureSort, by: Actor) -> Sentence {
        let who = self.actor(by);
        match sort {
            FutureSort::Sleep { delay } => who
                .and("调用 ")
                .and(Piece::Code("sleep".into()))
                .and(format!(" {}：得到一个由定时器完成的 Future。", span(delay.get()))),
            FutureSort::Gather { total } => {
                who.and(format!("把 {} 个可等待对象合成一个 Future。", many(total)))
            }
            FutureSort::Waiter { of, .. } if awaited::parts(&self.names.get(of)).0 != From::Queue => {
                who.and("创建了一个 Future，用来等待 ").and(self.awaited(of)).and("。")
            }
            FutureSort::Waiter { of, owner, .. } => {
                let lines = who.and("开始排队等 ").and(self.awaited(of));
                match owner.get() {
                    Some(owner) => lines.and("，它由 ").and(owner).and(" 持有。"),
                    None => lines.and("。"),
                }
            }
            FutureSort::Plain | FutureSort::Task => who.and("创建了一个 Future。"),
        }
    }

    fn future_done(
        &self,
        sort: Option<FutureSort>,
        end: End,
        waiter: Option<FutureId>,
        by: Actor,
    ) -> Sentence {
        let what = match sort {
            Some(FutureSort::Sleep { delay }) => say![span(delay.get()), " 的 sleep "],
            Some(FutureSort::Gather { .. }) => say!["gather "],
            Some(FutureSort::Waiter { of, .. }) => {
                let of = self.awaited(of);
                let gap = if of.ends_with(|last: char| last.is_ascii()) { " " } else { "" };
                say!["对 ", of, gap, "的等待"]
            }
            _ => match by {
                Actor::Task(task) => say![task, " 完成的 Future "],
                _ => say!["一个 Future "],
            },
        };
        let done = match end {
            End::Result(_) => what.and("结束了"),
            End::Exception(error) => what.and("因 ").and(self.names.get(error)).and(" 失败"),
            End::Cancelled => what.and("被取消了"),
        };
        match waiter {
            Some(waiter) => done.and("，").and(waiter).and(" 将被唤醒。"),
            None => done.and("。"),
        }
    }

    fn timer(&self, timer: &TimerNote) -> Sentence {
        match timer.waiter.or(timer.handle.task) {
            Some(task) => say![task, " 的 ", span(timer.delay), " 定时器"],
            None => say![self.names.get(timer.handle.name), " 的 ", span(timer.delay), " 定时器"],
        }
    }

    fn handle(&self, handle: &HandleNote) -> Sentence {
        match handle.task {
            Some(task) => say![task],
            None => say![self.names.get(handle.name)],
        }
    }

    fn behind(&self, behind: Option<&HandleNote>) -> Sentence {
        match behind {
            Some(handle) => say!["排到就绪队列中 "].then(self.handle(handle)).and(" 之后"),
            None => say!["进入了就绪队列"],
        }
    }

    fn place(&self, behind: Option<&HandleNote>, place: u32) -> Sentence {
        match behind {
            None if place <= 1 => say!["进入就绪队列，下一个就是它。"],
            behind => self.behind(behind).and("。"),
        }
    }

    /// Who does it, up to the verb: a name of Latin letters keeps a space from it.
    fn actor(&self, by: Actor) -> Sentence {
        match by {
            Actor::Outside => say!["程序"],
            Actor::Task(task) => say![task, " "],
            Actor::Callback { name, .. } => say![self.names.get(name), " "],
        }
    }

    fn reason(&self, reason: &Reason) -> Sentence {
        match *reason {
            Reason::Sleep { delay, deadline, .. } => {
                let lasts = say!["自己的 ", span(delay), " 定时器"];
                match deadline {
                    Some(deadline) => lasts.and(format!("（t = {} 到期）", clock(deadline))),
                    None => lasts,
                }
            }
            Reason::Task { task } => say![" ", task],
            Reason::Gather { done, total, .. } => {
                say![format!("一个 gather（已完成 {} / {}）", many(done), many(total))]
            }
            Reason::Waiter { of, owner: Some(owner), .. } => {
                say![" ", self.awaited(of), "（由 ", owner, " 持有）"]
            }
            Reason::Waiter { of, owner: None, .. } => say![" ", self.awaited(of)],
            Reason::Future { .. } => say!["一个 Future"],
        }
    }
}

fn many(number: u32) -> String {
    count(number as usize)
}

fn named(line: u32) -> Piece {
    Piece::Line(line, format!("第 {line} 行"))
}
