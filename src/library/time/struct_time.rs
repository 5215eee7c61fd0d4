//! `time.struct_time`: a tuple with names for its items.

use std::rc::Rc;

use super::calendar::Moment;
use crate::vm::types::{add_attributes, add_methods, registry};
use crate::vm::{Args, Class, Flow, Getter, Instance, Layout, NativeResult, Payload, PyResult, Value, Vm};

/// The class, made once for each machine.
#[derive(Default)]
struct Made {
    class: Option<Rc<Class>>,
}

/// Names of the items, in order.
const FIELDS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

/// `time.struct_time`
pub fn class(vm: &mut Vm) -> Rc<Class> {
    if let Some(class) = &vm.extension::<Made>().class {
        return class.clone();
    }
    let tuple = vm.types.tuple.clone();
    let class =
        Rc::new(registry::constructed_class("time", "struct_time", vec![tuple], Layout::Base, construct));
    let getters: [Getter; 9] = [
        |vm, this| field(vm, this, 0),
        |vm, this| field(vm, this, 1),
        |vm, this| field(vm, this, 2),
        |vm, this| field(vm, this, 3),
        |vm, this| field(vm, this, 4),
        |vm, this| field(vm, this, 5),
        |vm, this| field(vm, this, 6),
        |vm, this| field(vm, this, 7),
        |vm, this| field(vm, this, 8),
    ];
    for (name, getter) in FIELDS.into_iter().zip(getters) {
        add_attributes(&class, &[(name, getter, None)]);
    }
    add_attributes(
        &class,
        &[
            ("tm_zone", |_, _| Ok(Flow::from("UTC")), None),
            ("tm_gmtoff", |_, _| Ok(Flow::Value(Value::Int(0))), None),
        ],
    );
    add_methods(&class, &[("__repr__", repr)]);
    vm.extension::<Made>().class = Some(class.clone());
    class
}

/// A `struct_time` of a moment.
pub fn make(vm: &mut Vm, moment: &Moment) -> Value {
    let Moment { year, month, day, hour, minute, second, weekday, yearday } = *moment;
    let fields = [year, month, day, hour, minute, second, weekday, yearday, 0];
    let tuple = Value::tuple(fields.into_iter().map(Value::Int).collect());
    Value::Instance(Instance::new(class(vm), Payload::Base(tuple)).tracked())
}

fn items(value: &Value) -> &[Value] {
    match value.base() {
        Value::Tuple(tuple) => tuple.items(),
        _ => &[],
    }
}

fn field(vm: &mut Vm, this: &Value, index: usize) -> NativeResult {
    match items(this).get(index) {
        Some(item) => Ok(Flow::Value(item.clone())),
        None => Err(vm.attribute_error(this, FIELDS[index])),
    }
}

fn construct(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [Value::Class(class), sequence] = args.pos else {
        return Err(vm.type_error("time.struct_time() takes one sequence"));
    };
    let Some(items) = crate::vm::types::collect(vm, sequence)? else {
        return Err(vm.type_error("constructor requires a sequence"));
    };
    let got = items.len();
    if !(9..=11).contains(&got) {
        let (word, bound) = if got < 9 { ("least", 9) } else { ("most", 11) };
        return Err(vm.type_error(format!(
            "time.struct_time() takes an at {word} {bound}-sequence ({got}-sequence given)"
        )));
    }
    let tuple = Value::tuple(items[..9].to_vec());
    Ok(Flow::Value(Value::Instance(Instance::new(class.clone(), Payload::Base(tuple)).tracked())))
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [this] = args.exactly(vm, "__repr__", true)?;
    let mut parts = Vec::with_capacity(9);
    for (name, item) in FIELDS.iter().zip(items(this)) {
        let shown = match crate::vm::types::repr(vm, item)? {
            crate::vm::Fast::Ready(text) => text,
            crate::vm::Fast::Python => "...".to_owned(),
        };
        parts.push(format!("{name}={shown}"));
    }
    Ok(Flow::from(format!("time.struct_time({})", parts.join(", "))))
}

/// The moment that a `struct_time` or tuple of nine integers stands for, as the functions that format it want it.
pub fn read(vm: &mut Vm, value: &Value, function: &str) -> PyResult<Moment> {
    if !matches!(value.base(), Value::Tuple(_)) {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    }
    let numbers: Vec<i64> = items(value)
        .iter()
        .filter_map(|item| match item.base() {
            Value::Int(number) => Some(*number),
            Value::Bool(flag) => Some(i64::from(flag.get())),
            _ => None,
        })
        .collect();
    let [year, month, day, hour, minute, second, weekday, yearday, _] = numbers.as_slice() else {
        return Err(vm.type_error(format!("{function}(): illegal time tuple argument")));
    };
    Ok(Moment {
        year: *year,
        month: *month,
        day: *day,
        hour: *hour,
        minute: *minute,
        second: *second,
        weekday: *weekday,
        yearday: *yearday,
    })
}

/// Check the fields as CPython does before it formats them; a month, day or day of the year of 0 counts as 1.
pub fn checked(vm: &Vm, moment: Moment) -> PyResult<Moment> {
    let month = if moment.month == 0 { 1 } else { moment.month };
    let day = if moment.day == 0 { 1 } else { moment.day };
    let yearday = if moment.yearday == 0 { 1 } else { moment.yearday };
    for (value, range, message) in [
        (month, 1..=12, "month out of range"),
        (day, 1..=31, "day of month out of range"),
        (moment.hour, 0..=23, "hour out of range"),
        (moment.minute, 0..=59, "minute out of range"),
        (moment.second, 0..=61, "seconds out of range"),
        (yearday, 1..=366, "day of year out of range"),
    ] {
        if !range.contains(&value) {
            return Err(vm.value_error(message));
        }
    }
    if moment.weekday < -1 {
        return Err(vm.value_error("day of week out of range"));
    }
    Ok(Moment { month, day, yearday, weekday: moment.weekday.rem_euclid(7), ..moment })
}
