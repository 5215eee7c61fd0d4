//! Futures on which locks, queues and events park a task.

use super::base_events::LoopRef;
use super::futures::FutureRef;
use super::instrument::FutureKind;
use super::state::shared;
use crate::vm::{Args, NativeResult, Value, Vm};

/// `_create_waiter(loop, of, owner, resource=0)`: a plain future that tells the observers what is waited for and which task
/// holds it (None when that says nothing). A resource that can have a holder has a number, from `_new_resource()`.
pub fn create_waiter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (owner, of, holder, resource) = match args.pos {
        [owner, of, holder, Value::Int(resource)] => (owner, of, holder, *resource as u32),
        _ => {
            let [owner, of, holder] = args.exactly::<3>(vm, "_create_waiter", false)?;
            (owner, of, holder, 0)
        }
    };
    let owner = LoopRef::expect(vm, owner)?;
    let kind = FutureKind::Waiter {
        of: of.as_str().unwrap_or_default().into(),
        owner: FutureRef::of(holder).map(|holder| holder.id()),
        resource,
    };
    let shared = shared(vm);
    Ok(FutureRef::plain(vm, &shared, &owner, &kind).value().into())
}

/// `_new_resource()`: the number of something that tasks wait for and one of them holds.
pub fn new_resource(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.exactly::<0>(vm, "_new_resource", false)?;
    Ok(Value::Int(i64::from(shared(vm).next_resource())).into())
}

/// `_held(resource, holder)`: tells the observers that a resource which others wait for has a new holder.
pub fn held(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [resource, holder] = args.exactly::<2>(vm, "_held", false)?;
    let holder = FutureRef::of(holder).map(|holder| holder.id());
    if let Value::Int(resource) = resource {
        shared(vm).tell(vm, |observer, at| observer.held(at, *resource as u32, holder));
    }
    Ok(Value::None.into())
}
