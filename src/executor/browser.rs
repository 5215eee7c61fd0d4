//! The browser as clock and driver.
//!
//! Slices come from `setTimeout` (through `gloo-timers`). Browsers keep nested zero-delay timeouts about 4 ms apart,
//! which here is a virtue: between two slices there is always time to paint and to handle input, at the price of
//! a third of the processor. A `MessageChannel` would come back sooner, but messages may run ahead of input events
//! and starve them, and pausing an endless program must take effect at once.

use super::Executor;
use super::clock::Clock;
use super::driver::{Driver, Turn};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// `performance.now()`: monotone, unlike the wall clock.
pub struct BrowserClock {
    performance: Option<web_sys::Performance>,
}

impl Clock for BrowserClock {
    fn now(&self) -> Duration {
        // Without the interface (no browser that runs WebAssembly lacks it) the date is the nearest thing.
        let milliseconds =
            self.performance.as_ref().map_or_else(js_sys::Date::now, web_sys::Performance::now);
        Duration::from_secs_f64((milliseconds / 1000.0).max(0.0))
    }
}

/// Calls the executor from `setTimeout`. A new request clears the timeout before it.
#[derive(Default)]
pub struct BrowserDriver {
    timeout: RefCell<Option<Timeout>>,
}

impl Driver for BrowserDriver {
    fn request(&self, delay: Duration, turn: Turn) {
        // Rounding down would come back before the deadline and ask again; timeouts beyond a day are cut to one.
        let milliseconds = delay.as_micros().div_ceil(1000).min(86_400_000) as u32;
        let timeout = Timeout::new(milliseconds, move || turn());
        self.timeout.replace(Some(timeout));
    }
}

/// An executor of the page.
pub fn executor() -> Executor {
    let performance = web_sys::window().and_then(|window| window.performance());
    Executor::new(Rc::new(BrowserClock { performance }), Rc::new(BrowserDriver::default()))
}
