//! Tasks: a coroutine driven by the loop, step by step (`asyncio.tasks`).

mod cancel;
mod create;
mod eager;
mod functions;
mod methods;
mod sleep;
mod step;
mod task;

pub use cancel::cancel;
pub use create::{construct_task, create, init_task, refuse_keeping, spawn};
pub use functions::{FUNCTIONS, create_task_now};
pub use methods::{TASK_ATTRIBUTES, TASK_METHODS, step_method, wakeup_method};
pub use sleep::{model as sleep_model, sleep};
pub use step::{
    begin_step, end_step, ends_program, enter_context, foreign_outcome, leave_context, step_soon,
};
pub use task::{Task, TaskName};
