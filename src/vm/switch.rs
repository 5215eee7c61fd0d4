//! From one Python frame to another without leaving the machine's loop: entering, returning, yielding.

use std::rc::Rc;

use super::Vm;
use super::activation::{Activation, Exit};
use super::object::{Body, Frame, Generator};
use super::value::Value;

/// The value on top of a Python frame's stack.
#[inline]
pub(super) fn popped(top: &mut Activation) -> Value {
    match &mut top.body {
        Body::Python(frame) => frame.pop(),
        Body::Native(_) => Value::Empty,
    }
}

impl Vm {
    /// Go on in `callee`, on top of what ran until now.
    #[inline(always)]
    pub(super) fn enter(
        &mut self,
        top: &mut Activation,
        callee: Box<Frame>,
        exit: Exit,
        generator: Option<Rc<Generator>>,
    ) {
        let callee = Activation { body: Body::Python(callee), exit, generator, input: None };
        self.stack.push(std::mem::replace(top, callee));
    }

    /// Go on in the Python frame below `top`, which is over or suspended, with `value` pushed. Gives what ran in `top`
    /// and the generator that it belongs to. The exit of `top` holds nothing that needs dropping.
    #[inline(always)]
    fn go_back(&mut self, top: &mut Activation, value: Value) -> Option<(Body, Option<Rc<Generator>>)> {
        let Activation { body, exit, generator, input } = self.stack.pop()?;
        // Each of these is dropped by nobody, and is known to need none: that saves asking.
        std::mem::forget(std::mem::replace(&mut top.exit, exit));
        std::mem::forget(std::mem::replace(&mut top.input, input));
        let done = std::mem::replace(&mut top.body, body);
        if let Body::Python(frame) = &mut top.body {
            frame.push(value);
        }
        Some((done, std::mem::replace(&mut top.generator, generator)))
    }

    /// Return from the frame of `top` to the Python frame that called it. False when it is not as plain as that.
    #[inline(always)]
    pub(super) fn returns(&mut self, top: &mut Activation) -> bool {
        let plain = matches!(top, Activation { exit: Exit::Push, generator: None, .. })
            && matches!(&top.body, Body::Python(frame) if frame.object.is_none())
            && matches!(self.stack.last(), Some(Activation { body: Body::Python(_), .. }));
        if plain {
            let value = popped(top);
            if let Some((Body::Python(done), _)) = self.go_back(top, value) {
                self.recycle(done);
            }
        }
        plain
    }

    /// Hand the value on top to the Python frame that asked the generator of `top` for it. False when it is not as plain
    /// as that.
    #[inline(always)]
    pub(super) fn yields(&mut self, top: &mut Activation) -> bool {
        let plain =
            matches!(top, Activation { exit: Exit::Resumed | Exit::ForIter(_), generator: Some(_), .. })
                && matches!(self.stack.last(), Some(Activation { body: Body::Python(_), .. }));
        if plain {
            let value = popped(top);
            if let Some((body, Some(generator))) = self.go_back(top, value) {
                generator.suspend(body);
            }
        }
        plain
    }
}
