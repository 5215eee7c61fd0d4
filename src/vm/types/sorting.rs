//! Sorting of values that compare without Python code.
//!
//! Runs are found and extended by binary insertion, then merged, so that comparisons happen in much the same order as
//! in CPython, which decides the `TypeError` for values of different types and the place of NaNs. The hidden Python
//! function `merge_order` does the same with a program's `__lt__`.

use super::compare;
use crate::code::CompareOp;
use crate::order::order;
use crate::vm::compare::Fast;
use crate::vm::value::Value;
use crate::vm::{PyResult, Vm};
use std::cmp::Ordering;

/// Below this many items a list is one run.
const SINGLE_RUN: usize = 64;

/// The indices of `keys` in sorted order; stable, also when reversed.
pub fn sorted_order(vm: &mut Vm, keys: &[Value], reverse: bool) -> PyResult<Fast<Vec<usize>>> {
    if let Some(order) = uniform_order(keys, reverse) {
        return Ok(Fast::Ready(order));
    }
    // The list is sorted back to front when reversed, so that equal items keep their order in the end.
    let mut order: Vec<usize> = (0..keys.len()).collect();
    if reverse {
        order.reverse();
    }
    let mut sorter = Sorter { vm, keys, python: false };
    sorter.sort(&mut order)?;
    if sorter.python {
        return Ok(Fast::Python);
    }
    if reverse {
        order.reverse();
    }
    Ok(Fast::Ready(order))
}

/// The order of keys that are all small ints or all strings, where no comparison can fail.
fn uniform_order(keys: &[Value], reverse: bool) -> Option<Vec<usize>> {
    let directed = |ordering: Ordering| if reverse { ordering.reverse() } else { ordering };
    match keys.first()? {
        Value::Int(_) => {
            let numbers: Option<Vec<i64>> = keys
                .iter()
                .map(|key| match key {
                    Value::Int(number) => Some(*number),
                    _ => None,
                })
                .collect();
            let numbers = numbers?;
            Some(order(keys.len(), &mut |a, b| directed(numbers[a].cmp(&numbers[b]))))
        }
        Value::Str(_) => {
            let texts: Option<Vec<&str>> = keys
                .iter()
                .map(|key| match key {
                    Value::Str(text) => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let texts = texts?;
            Some(order(keys.len(), &mut |a, b| directed(texts[a].cmp(texts[b]))))
        }
        _ => None,
    }
}

struct Sorter<'a> {
    vm: &'a mut Vm,
    keys: &'a [Value],
    /// A comparison needed Python code: the result is void.
    python: bool,
}

impl Sorter<'_> {
    fn less(&mut self, a: usize, b: usize) -> PyResult<bool> {
        if self.python {
            return Ok(false);
        }
        match compare(self.vm, CompareOp::Lt, &self.keys[a], &self.keys[b])? {
            Fast::Ready(Some(less)) => Ok(less),
            // The protocol asks the operands' own methods and words the error.
            Fast::Ready(None) | Fast::Python => {
                self.python = true;
                Ok(false)
            }
        }
    }

    fn sort(&mut self, order: &mut [usize]) -> PyResult<()> {
        let len = order.len();
        let least = least_run(len);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let mut start = 0;
        while start < len && !self.python {
            let found = self.run(&mut order[start..])?;
            let size = found.max(least.min(len - start));
            self.insert(&mut order[start..start + size], found)?;
            runs.push((start, size));
            start += size;
            while let [.., a, b] = runs.as_slice()
                && a.1 <= b.1
            {
                self.merge_last(order, &mut runs)?;
            }
        }
        while runs.len() > 1 && !self.python {
            self.merge_last(order, &mut runs)?;
        }
        Ok(())
    }

    /// The length of the run at the beginning. A falling one is turned around, stretches of equal items kept in their
    /// order, and then extended.
    fn run(&mut self, order: &mut [usize]) -> PyResult<usize> {
        let mut end = self.rising(order, 1)?;
        if end >= order.len() || (end > 1 && self.less(order[0], order[end - 1])?) {
            return Ok(end.min(order.len()));
        }
        let mut stretches = vec![0, end];
        end += 1;
        while end < order.len() {
            if self.less(order[end], order[end - 1])? {
                stretches.push(end);
            } else if self.less(order[end - 1], order[end])? {
                break;
            }
            end += 1;
        }
        let falling = order[..end].to_vec();
        let mut at = 0;
        let mut stop = end;
        for start in stretches.into_iter().rev() {
            order[at..at + stop - start].copy_from_slice(&falling[start..stop]);
            at += stop - start;
            stop = start;
        }
        self.rising(order, end)
    }

    /// Where items stop rising, at or after `end`.
    fn rising(&mut self, order: &[usize], mut end: usize) -> PyResult<usize> {
        while end < order.len() && !self.less(order[end], order[end - 1])? {
            end += 1;
        }
        Ok(end)
    }

    /// Extend a sorted beginning of `sorted` items over the whole slice by binary insertion.
    fn insert(&mut self, order: &mut [usize], sorted: usize) -> PyResult<()> {
        for next in sorted..order.len() {
            let pivot = order[next];
            let (mut low, mut high) = (0, next);
            while low < high {
                let middle = usize::midpoint(low, high);
                if self.less(pivot, order[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            order.copy_within(low..next, low + 1);
            order[low] = pivot;
        }
        Ok(())
    }

    /// Merge the last two runs.
    fn merge_last(&mut self, order: &mut [usize], runs: &mut Vec<(usize, usize)>) -> PyResult<()> {
        let (Some(second), Some(first)) = (runs.pop(), runs.pop()) else { return Ok(()) };
        let left = order[first.0..first.0 + first.1].to_vec();
        let right = order[second.0..second.0 + second.1].to_vec();
        let (mut i, mut j, mut at) = (0, 0, first.0);
        while i < left.len() && j < right.len() {
            if self.less(right[j], left[i])? {
                order[at] = right[j];
                j += 1;
            } else {
                order[at] = left[i];
                i += 1;
            }
            at += 1;
        }
        for rest in left[i..].iter().chain(&right[j..]) {
            order[at] = *rest;
            at += 1;
        }
        runs.push((first.0, first.1 + second.1));
        Ok(())
    }
}

/// The least length of a run: between 32 and 64, so that the number of runs is close to a power of two.
fn least_run(len: usize) -> usize {
    let (mut size, mut odd) = (len, 0);
    while size >= SINGLE_RUN {
        odd |= size & 1;
        size >>= 1;
    }
    size + odd
}
