//! Dates as texts, and conversions between them and seconds.

use super::calendar::{self, Moment};
use super::struct_time::{checked, make, read};
use crate::library::args;
use crate::vm::types::Number;
use crate::vm::{Args, Flow, NativeMethod, NativeResult, PyResult, Value, Vm};
use crate::world::EPOCH;

/// The table of functions.
pub const FUNCTIONS: &[NativeMethod] = &[
    ("gmtime", |vm, args| broken_down(vm, args, "gmtime")),
    ("localtime", |vm, args| broken_down(vm, args, "localtime")),
    ("mktime", mktime),
    ("asctime", asctime),
    ("ctime", ctime),
    ("strftime", strftime),
];

/// English names of the days, Monday first.
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// English names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whole seconds since the beginning of 1970, by default of now.
fn seconds(vm: &mut Vm, value: Option<&Value>) -> PyResult<i64> {
    let seconds = match value {
        None | Some(Value::None) => EPOCH + vm.now(),
        Some(value) => match Number::of(value.base()) {
            Some(Number::Float(seconds)) => seconds,
            _ => args::integer(vm, value)?.to_i64().map_or(f64::INFINITY, |seconds| seconds as f64),
        },
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    // Beyond this the year does not fit the 32 bits that CPython's platforms have for it.
    if seconds.abs() > 6.7e16 {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    }
    Ok(seconds.floor() as i64)
}

fn broken_down(vm: &mut Vm, args: &Args<'_>, name: &str) -> NativeResult {
    args.between(vm, name, false, 0, 1)?;
    let moment = calendar::moment(seconds(vm, args.pos.first())?);
    Ok(Flow::Value(make(vm, &moment)))
}

/// The moment given, by default now.
fn moment(vm: &mut Vm, value: Option<&Value>, function: &str) -> PyResult<Moment> {
    match value {
        None => Ok(calendar::moment(seconds(vm, None)?)),
        Some(value) => {
            let moment = read(vm, value, function)?;
            checked(vm, moment)
        }
    }
}

fn mktime(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let [value] = args.exactly(vm, "time.mktime", false)?;
    let moment = read(vm, value, "mktime")?;
    Ok(Flow::Value(Value::float(moment.timestamp() as f64)))
}

fn asctime(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "asctime", false, 0, 1)?;
    let moment = moment(vm, args.pos.first(), "asctime")?;
    Ok(Flow::from(in_c_style(&moment)))
}

fn ctime(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "ctime", false, 0, 1)?;
    let moment = calendar::moment(seconds(vm, args.pos.first())?);
    Ok(Flow::from(in_c_style(&moment)))
}

/// `Tue Nov 14 22:13:20 2023`
fn in_c_style(moment: &Moment) -> String {
    let Moment { year, day, hour, minute, second, .. } = moment;
    let (weekday, month) = (day_name(moment), month_name(moment));
    format!("{} {} {day:2} {hour:02}:{minute:02}:{second:02} {year}", &weekday[..3], &month[..3])
}

fn day_name(moment: &Moment) -> &'static str {
    DAYS[moment.weekday.rem_euclid(7) as usize]
}

fn month_name(moment: &Moment) -> &'static str {
    MONTHS[(moment.month - 1).rem_euclid(12) as usize]
}

fn strftime(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    args.between(vm, "strftime", false, 1, 2)?;
    let Some(format) = args.pos[0].as_str() else {
        let class = vm.argument_name(&args.pos[0]);
        return Err(vm.type_error(format!("strftime() argument 1 must be str, not {class}")));
    };
    let moment = moment(vm, args.pos.get(1), "strftime")?;
    Ok(Flow::from(render(format, &moment)))
}

/// `strftime` as the C library of CPython's platforms does it in its plain locale; unknown directives stay as they are.
pub fn render(format: &str, moment: &Moment) -> String {
    let mut text = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some(directive) => match directive_text(directive, moment) {
                Some(part) => text.push_str(&part),
                None => text.extend(['%', directive]),
            },
            None => text.push('%'),
        }
    }
    text
}

fn directive_text(directive: char, moment: &Moment) -> Option<String> {
    let Moment { year, month, day, hour, minute, second, weekday, yearday } = *moment;
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let half = if hour < 12 { "AM" } else { "PM" };
    // Days counted from 0; the week begins on Sunday or on Monday.
    let week = |first_day: i64| (yearday - 1 + 7 - (weekday - first_day).rem_euclid(7)) / 7;
    Some(match directive {
        'Y' => year.to_string(),
        'y' => format!("{:02}", year.rem_euclid(100)),
        'C' => format!("{:02}", year.div_euclid(100)),
        'm' => format!("{month:02}"),
        'd' => format!("{day:02}"),
        'e' => format!("{day:2}"),
        'H' => format!("{hour:02}"),
        'k' => format!("{hour:2}"),
        'I' => format!("{twelve:02}"),
        'l' => format!("{twelve:2}"),
        'M' => format!("{minute:02}"),
        'S' => format!("{second:02}"),
        'p' => half.to_owned(),
        'P' => half.to_ascii_lowercase(),
        'j' => format!("{yearday:03}"),
        'a' => day_name(moment)[..3].to_owned(),
        'A' => day_name(moment).to_owned(),
        'b' | 'h' => month_name(moment)[..3].to_owned(),
        'B' => month_name(moment).to_owned(),
        'u' => (weekday + 1).to_string(),
        'w' => ((weekday + 1) % 7).to_string(),
        'U' => format!("{:02}", week(6)),
        'W' => format!("{:02}", week(0)),
        'V' => format!("{:02}", moment.iso_week().1),
        'G' => moment.iso_week().0.to_string(),
        'g' => format!("{:02}", moment.iso_week().0.rem_euclid(100)),
        'z' => "+0000".to_owned(),
        'Z' => "UTC".to_owned(),
        's' => moment.timestamp().to_string(),
        'n' => "\n".to_owned(),
        't' => "\t".to_owned(),
        '%' => "%".to_owned(),
        'c' => render("%a %b %e %H:%M:%S %Y", moment),
        'x' | 'D' => render("%m/%d/%y", moment),
        'X' | 'T' => render("%H:%M:%S", moment),
        'F' => render("%Y-%m-%d", moment),
        'R' => render("%H:%M", moment),
        'r' => render("%I:%M:%S %p", moment),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13 on Linux.
    #[test]
    fn directives_read_as_in_cpython() {
        let moment = calendar::moment(45 * calendar::DAY);
        for (format, text) in [
            ("%c|%x|%X|%p|%I|%j", "Sun Feb 15 00:00:00 1970|02/15/70|00:00:00|AM|12|046"),
            ("%U|%W|%w|%u|%V|%G|%g|%C", "07|06|0|7|07|1970|70|19"),
            ("%s|%P|%k|%l|%r", "3888000|am| 0|12|12:00:00 AM"),
            ("%D|%F|%T|%R|%e|%y", "02/15/70|1970-02-15|00:00:00|00:00|15|70"),
            ("%q %f %z %Z %% %", "%q %f +0000 UTC % %"),
        ] {
            assert_eq!(render(format, &moment), text);
        }
    }
}
