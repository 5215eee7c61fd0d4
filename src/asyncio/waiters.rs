//! Futures on which locks, queues and events park a task.

use super::base_events::LoopRef;
use super::futures::FutureRef;
use super::instrument::FutureKind;
use super::state::shared;
use crate::vm::{Args, NativeResult, Vm};

/// `_create_waiter(loop, of, owner)`: a plain future that tells the observers what is waited for and which task holds
/// it (None when that says nothing).
pub fn create_waiter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [owner, of, holder] = args.exactly::<3>(vm, "_create_waiter", false)?;
    let owner = LoopRef::expect(vm, owner)?;
    let kind = FutureKind::Waiter {
        of: of.as_str().unwrap_or_default().into(),
        owner: FutureRef::of(holder).map(|holder| holder.id()),
    };
    let shared = shared(vm);
    Ok(FutureRef::plain(vm, &shared, &owner, &kind).value().into())
}
