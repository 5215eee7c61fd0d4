//! How much the objects of a program take, and the limit at which `MemoryError` is raised.
//!
//! Objects are counted by what they hold, not by what an allocator hands out: the same program meets the limit at the
//! same instruction on the host, in a page, and in a replay. Each object adds its size when it is made and takes it
//! away in its `Drop`; what grows meanwhile lies in a [`Counted`], whose guard tells the difference. An operation
//! whose result can be much larger than its operands asks [`fits`] first; everything else grows by little, so that it
//! is enough to look once it has grown, at the next instruction.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::ops::{Deref, DerefMut};

use super::Vm;
use super::native::PyResult;
use super::release;

/// What an object takes beside its content, roughly: counts, identity, its place in the allocator.
pub const HEADER: usize = 64;

/// What a machine's objects take, and how much they may.
#[derive(Clone, Copy, Debug)]
pub struct Heap {
    live: isize,
    limit: isize,
    /// Beyond this `MemoryError` is raised. Once raised it moves on a little, so that a handler has room to work.
    alarm: isize,
    /// The most that was live since the program asked for it to be watched; nobody asked when it is the largest number.
    peak: isize,
}

impl Heap {
    /// Without limit, until a scenario sets one.
    pub const NEW: Self = Self { live: 0, limit: isize::MAX, alarm: isize::MAX, peak: isize::MAX };

    /// The same heap with a limit of `bytes`.
    pub fn limited(self, bytes: usize) -> Self {
        let limit = isize::try_from(bytes).unwrap_or(isize::MAX);
        Self { limit, alarm: limit, ..self }
    }
}

thread_local! {
    /// Of the machine whose turn it is on this thread.
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static ALARM: Cell<isize> = const { Cell::new(isize::MAX) };
    static LIMIT: Cell<isize> = const { Cell::new(isize::MAX) };
    static PEAK: Cell<isize> = const { Cell::new(isize::MAX) };
}

/// Exchange the counts when another machine takes its turn on this thread; returns the previous one's.
pub fn swap(heap: Heap) -> Heap {
    Heap {
        live: LIVE.replace(heap.live),
        limit: LIMIT.replace(heap.limit),
        alarm: ALARM.replace(heap.alarm),
        peak: PEAK.replace(heap.peak),
    }
}

/// Count `bytes` more.
#[inline]
pub fn grow(bytes: usize) {
    let live = LIVE.get().wrapping_add(bytes as isize);
    LIVE.set(live);
    if live > ALARM.get() {
        raised(live);
    }
}

/// The alarm is not above the peak that is watched, so that a new one comes here.
#[cold]
fn raised(live: isize) {
    PEAK.set(PEAK.get().max(live));
    release::wake();
}

/// What is live, and the most that was since the peak was watched.
pub fn watched() -> (isize, isize) {
    let live = LIVE.get();
    (live, PEAK.get().max(live))
}

/// Watch the peak from now on, or no more.
pub fn watch(on: bool) {
    let peak = if on { LIVE.get() } else { isize::MAX };
    PEAK.set(peak);
    ALARM.set(LIMIT.get().min(peak));
}

/// Count `bytes` less.
#[inline]
pub fn shrink(bytes: usize) {
    LIVE.set(LIVE.get().wrapping_sub(bytes as isize));
}

/// Whether `bytes` more stay within the limit.
pub fn fits(bytes: usize) -> bool {
    bytes <= room()
}

/// How many bytes more stay within the limit.
pub fn room() -> usize {
    usize::try_from(LIMIT.get().saturating_sub(LIVE.get())).unwrap_or(0)
}

/// Whether `items` values more stay within the limit.
pub fn fits_items(items: usize) -> bool {
    fits(items.saturating_mul(size_of::<super::Value>()))
}

impl Vm {
    /// From now on note the most memory that the program's objects take. To be called before anything runs.
    pub fn watch_memory(&mut self) {
        self.heap.peak = self.heap.live;
        self.heap.alarm = self.heap.limit.min(self.heap.peak);
    }

    /// The most that they took, as far as it was watched: not while the machine runs.
    pub fn most_memory(&self) -> Option<usize> {
        usize::try_from(self.heap.peak).ok().filter(|most| *most < isize::MAX as usize)
    }

    /// Refuse to make something of `bytes` bytes when that is beyond the limit.
    pub fn check_room(&self, bytes: usize) -> PyResult<()> {
        if fits(bytes) { Ok(()) } else { Err(self.memory_error()) }
    }

    /// [`Vm::check_room`] for a `bytes` of so many bytes, none when negative. Gives their number. CPython's objects
    /// have a header of 33 bytes, which must fit its sizes too; a bytearray's content stands alone.
    pub fn check_bytes(&self, count: i64, mutable: bool) -> PyResult<usize> {
        if count > i64::MAX - 33 && !mutable {
            return Err(self.overflow_error("byte string is too large"));
        }
        let count = usize::try_from(count.max(0)).unwrap_or(usize::MAX);
        self.check_room(count)?;
        Ok(count)
    }

    /// Raise `MemoryError` when the objects have outgrown the limit.
    #[inline]
    pub(super) fn check_memory(&self) -> PyResult<()> {
        let (live, limit) = (LIVE.get(), LIMIT.get());
        if live <= limit {
            ALARM.set(limit.min(PEAK.get()));
            return Ok(());
        }
        if live <= ALARM.get() {
            return Ok(());
        }
        // One doubling of a table may go far beyond the limit; nothing may go on growing from handler to handler.
        ALARM.set((live + limit / 64).min(limit.saturating_mul(9) / 4));
        Err(self.memory_error())
    }
}

/// What an object of one size takes beside its [`HEADER`]: a part of the object, counted as long as that lives.
pub struct Weight<const BYTES: usize>(());

impl<const BYTES: usize> Default for Weight<BYTES> {
    #[inline]
    fn default() -> Self {
        grow(BYTES);
        Self(())
    }
}

impl<const BYTES: usize> Drop for Weight<BYTES> {
    #[inline]
    fn drop(&mut self) {
        shrink(BYTES);
    }
}

/// Something that can tell how many bytes its content takes.
pub trait Footprint {
    /// Bytes of the content. Cheap: asked before and after every change.
    fn footprint(&self) -> usize;
}

impl<T> Footprint for Vec<T> {
    #[inline]
    fn footprint(&self) -> usize {
        self.capacity() * size_of::<T>()
    }
}

/// A `RefCell` whose content counts for the memory limit.
pub struct Counted<T: Footprint>(RefCell<T>);

impl<T: Footprint> Counted<T> {
    /// Count and hold `content`.
    pub fn new(content: T) -> Self {
        grow(content.footprint());
        Self(RefCell::new(content))
    }

    /// Look at the content.
    #[inline]
    pub fn borrow(&self) -> Ref<'_, T> {
        self.0.borrow()
    }

    /// Change the content.
    #[inline]
    pub fn borrow_mut(&self) -> Change<'_, T> {
        let content = self.0.borrow_mut();
        Change { before: content.footprint(), content }
    }

    /// Change the content in ways that change nothing of what it takes.
    #[inline]
    pub fn borrow_mut_same_size(&self) -> RefMut<'_, T> {
        self.0.borrow_mut()
    }

    /// Put `content` in, and take what was there.
    pub fn replace(&self, content: T) -> T {
        std::mem::replace(&mut *self.borrow_mut(), content)
    }
}

impl<T: Footprint + Default> Counted<T> {
    /// Take the content and leave nothing.
    pub fn take(&self) -> T {
        self.replace(T::default())
    }
}

impl<T: Footprint + Default> Default for Counted<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Footprint> Drop for Counted<T> {
    fn drop(&mut self) {
        shrink(self.0.get_mut().footprint());
    }
}

/// Access to the content of a [`Counted`].
pub struct Change<'a, T: Footprint> {
    content: RefMut<'a, T>,
    before: usize,
}

impl<T: Footprint> Deref for Change<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.content
    }
}

impl<T: Footprint> DerefMut for Change<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.content
    }
}

impl<T: Footprint> Drop for Change<'_, T> {
    #[inline]
    fn drop(&mut self) {
        let after = self.content.footprint();
        if after != self.before {
            shrink(self.before);
            grow(after);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_counts_no_more() {
        let outer = swap(Heap::NEW);
        let list = Counted::new(vec![0u8; 100]);
        list.borrow_mut().reserve_exact(400);
        assert_eq!(LIVE.get(), 500);
        drop(list.take());
        assert_eq!(LIVE.get(), 0);
        swap(outer);
    }

    #[test]
    fn the_peak_is_known_while_it_is_watched() {
        let outer = swap(Heap::NEW.limited(10_000));
        grow(300);
        watch(true);
        grow(500);
        shrink(600);
        grow(100);
        assert_eq!(watched(), (300, 800));
        watch(true);
        assert_eq!(watched(), (300, 300));
        watch(false);
        grow(400);
        assert_eq!(LIVE.get(), 700);
        assert_eq!(ALARM.get(), 10_000);
        shrink(700);
        swap(outer);
    }

    #[test]
    fn more_than_the_limit_does_not_fit() {
        let outer = swap(Heap::NEW.limited(1000));
        grow(400);
        assert!(fits(600) && !fits(601) && !fits(usize::MAX) && fits_items(37) && !fits_items(38));
        shrink(400);
        swap(outer);
    }
}
