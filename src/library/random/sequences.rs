//! Random choices from sequences.

use super::{Generator, generator};
use crate::library::args::{float, integer};
use crate::vm::types::{self, collect};
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Value, Vm};

/// The table of methods.
pub const METHODS: &[NativeMethod] =
    &[("choice", choice), ("choices", choices), ("sample", sample), ("shuffle", shuffle)];

/// `len(value)`
fn len(vm: &Vm, value: &Value) -> PyResult<usize> {
    types::len(value)
        .ok_or_else(|| vm.type_error(format!("object of type '{}' has no len()", vm.class_name(value))))
}

fn below(generator: &Generator, limit: usize) -> usize {
    generator.twister.borrow_mut().below(limit as u64) as usize
}

fn choice(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "choice")?;
    let [seq] = super::distributions::required(vm, args, "choice", ["seq"])?;
    let Some(len) = types::len(&seq) else {
        // A sequence of the program's is asked for its length and item by the hidden function.
        if types::has_special(vm, &seq, "__len__") {
            let draw = own_randrange(vm, &args.pos[0]);
            return Ok(Flow::call(vm.helper("random_choice"), vec![draw, seq]));
        }
        return len(vm, &seq).map(|_| Flow::Value(Value::None));
    };
    if len == 0 {
        return Err(vm.index_error("Cannot choose from an empty sequence"));
    }
    let index = below(generator, len);
    vm.get_item(&seq, &Value::Int(index as i64))
}

fn shuffle(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "shuffle")?;
    let [x] = super::distributions::required(vm, args, "shuffle", ["x"])?;
    let Value::List(list) = x.base() else {
        if types::has_special(vm, &x, "__setitem__") && types::has_special(vm, &x, "__len__") {
            let draw = own_randrange(vm, &args.pos[0]);
            return Ok(Flow::call(vm.helper("random_shuffle"), vec![draw, x]));
        }
        len(vm, &x)?;
        let class = vm.class_name(&x);
        return Err(vm.type_error(format!("'{class}' object does not support item assignment")));
    };
    let mut items = list.items.borrow_mut();
    for last in (1..items.len()).rev() {
        let other = below(generator, last + 1);
        items.swap(last, other);
    }
    Ok(Flow::Value(Value::None))
}

fn sample(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "sample")?;
    let [population, k, counts] =
        args.parse(vm, "Random.sample", true, ["population", "k", "counts"], 2, 2)?;
    let (population, k) = (population.unwrap_or(Value::None), k.unwrap_or(Value::None));
    let items = match population.base() {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_) => {
            collect(vm, population.base())?
        }
        _ => None,
    };
    let Some(items) = items else {
        return Err(vm.type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."));
    };
    let size = integer(vm, &k)?.to_i64().unwrap_or(-1);
    let Some(counts) = counts.filter(|counts| !counts.is_none()) else {
        let chosen = sample_indices(vm, generator, items.len(), size)?;
        return Ok(Flow::Value(Value::list(chosen.into_iter().map(|at| items[at].clone()).collect())));
    };
    let ends = running_counts(vm, &counts, items.len())?;
    let total = ends.last().copied().unwrap_or(0);
    let chosen = sample_indices(vm, generator, total, size)?;
    let picked = chosen.into_iter().map(|at| items[ends.partition_point(|end| *end <= at)].clone());
    Ok(Flow::Value(Value::list(picked.collect())))
}

/// Sums of the counts so far.
fn running_counts(vm: &mut Vm, counts: &Value, items: usize) -> PyResult<Vec<usize>> {
    let counts = collect(vm, counts)?.unwrap_or_default();
    if counts.len() != items {
        return Err(vm.value_error("The number of counts does not match the population"));
    }
    let mut ends = Vec::with_capacity(counts.len());
    let mut total = 0;
    for count in &counts {
        let Value::Int(count) = count.base() else {
            return Err(vm.type_error("Counts must be integers"));
        };
        if *count < 0 {
            return Err(vm.value_error("Counts must be non-negative"));
        }
        total += *count as usize;
        ends.push(total);
    }
    if total == 0 && items > 0 {
        return Err(vm.value_error("Total of counts must be greater than zero"));
    }
    Ok(ends)
}

/// `k` different indices below `n`, in random order. A small population is drawn from a shrinking pool, a large one
/// by drawing again what was drawn before; the limit between the two is where a set would need more room than a list.
fn sample_indices(vm: &Vm, generator: &Generator, n: usize, k: i64) -> PyResult<Vec<usize>> {
    if k < 0 || k as usize > n {
        return Err(vm.value_error("Sample larger than population or is negative"));
    }
    let k = k as usize;
    let mut room = 21;
    if k > 5 {
        room += 4f64.powf(((k * 3) as f64).log(4.0).ceil()) as usize;
    }
    let mut chosen = Vec::with_capacity(k);
    if n <= room {
        let mut pool: Vec<usize> = (0..n).collect();
        for taken in 0..k {
            let at = below(generator, n - taken);
            chosen.push(pool[at]);
            pool[at] = pool[n - taken - 1];
        }
    } else {
        let mut seen = std::collections::HashSet::with_capacity(k);
        while chosen.len() < k {
            let at = below(generator, n);
            if seen.insert(at) {
                chosen.push(at);
            }
        }
    }
    Ok(chosen)
}

fn choices(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let generator = generator(vm, args, "choices")?;
    let names = ["population", "weights", "cum_weights", "k"];
    let [population, weights, cumulative, k] = args.parse(vm, "Random.choices", true, names, 1, 2)?;
    let population = population.unwrap_or(Value::None);
    let size = match &k {
        None => 1,
        Some(k) => integer(vm, k)?.to_i64().unwrap_or(-1).max(0) as usize,
    };
    let count = len(vm, &population)?;
    let weights = weights.filter(|weights| !weights.is_none());
    let cumulative = cumulative.filter(|weights| !weights.is_none());
    if weights.is_some() && cumulative.is_some() {
        return Err(vm.type_error("Cannot specify both weights and cumulative weights"));
    }
    if let Some(Value::Int(number)) = &weights {
        return Err(vm.type_error(format!("The number of choices must be a keyword argument: k={number}")));
    }
    let limits = match (weights, cumulative) {
        (None, None) => None,
        (Some(weights), _) => {
            let mut total = 0.0;
            let weights = collect(vm, &weights)?.unwrap_or_default();
            let mut limits = Vec::with_capacity(weights.len());
            for weight in &weights {
                total += float(vm, weight)?;
                limits.push(total);
            }
            Some(limits)
        }
        (None, Some(cumulative)) => {
            let limits = collect(vm, &cumulative)?.unwrap_or_default();
            Some(limits.iter().map(|limit| float(vm, limit)).collect::<PyResult<Vec<f64>>>()?)
        }
    };
    let mut indices = Vec::with_capacity(size.min(1 << 16));
    match limits {
        None => {
            for _ in 0..size {
                indices.push((generator.twister.borrow_mut().float() * count as f64) as usize);
            }
        }
        Some(limits) => {
            if limits.len() != count {
                return Err(vm.value_error("The number of weights does not match the population"));
            }
            let total = limits.last().copied().unwrap_or(0.0);
            if total <= 0.0 {
                return Err(vm.value_error("Total of weights must be greater than zero"));
            }
            if !total.is_finite() {
                return Err(vm.value_error("Total of weights must be finite"));
            }
            for _ in 0..size {
                let drawn = generator.twister.borrow_mut().float() * total;
                let last = limits.len() - 1;
                indices.push(limits[..last].partition_point(|limit| *limit <= drawn));
            }
        }
    }
    let Some(items) = collect(vm, &population)? else {
        let class = vm.class_name(&population);
        return Err(vm.type_error(format!("'{class}' object is not subscriptable")));
    };
    if items.is_empty() && !indices.is_empty() {
        return Err(vm.index_error("list index out of range"));
    }
    Ok(Flow::Value(Value::list(indices.into_iter().map(|at| items[at].clone()).collect())))
}

/// `generator.randrange`, for hidden Python code that draws.
fn own_randrange(vm: &Vm, generator: &Value) -> Value {
    match vm.class_of(generator).lookup("randrange") {
        Some(function) => {
            let method = crate::vm::Method::new(function, generator.clone());
            Value::Method(std::rc::Rc::new(method))
        }
        None => Value::None,
    }
}
