//! The Gregorian calendar, without time zones.

/// Seconds in a day.
pub const DAY: i64 = 86_400;

/// Days in 400 years, after which the calendar repeats.
const ERA: i64 = 146_097;

/// A date with a time of day, in the fields of `time.struct_time`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The year, 1 being the first after Christ.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
    /// 0 to 61, for leap seconds that a program may pass.
    pub second: i64,
    /// 0 is Monday.
    pub weekday: i64,
    /// 1 is the first of January.
    pub yearday: i64,
}

/// The moment so many seconds after the beginning of 1970.
pub fn moment(seconds: i64) -> Moment {
    let (days, second) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    let (year, month, day) = date(days);
    Moment {
        year,
        month,
        day,
        hour: second / 3600,
        minute: second / 60 % 60,
        second: second % 60,
        // The first of January 1970 was a Thursday.
        weekday: (days + 3).rem_euclid(7),
        yearday: days - days_to(year, 1, 1) + 1,
    }
}

/// Year, month and day so many days after the beginning of 1970. Years are counted from March, so that the leap day
/// is the last of its year.
fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(ERA), shifted.rem_euclid(ERA));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day_of_month)
}

/// Days from the beginning of 1970 to a date; months and days out of their range carry over.
pub fn days_to(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    era * ERA + year * 365 + year / 4 - year / 100 + day_of_year - 719_468
}

impl Moment {
    /// Seconds since the beginning of 1970.
    pub fn timestamp(&self) -> i64 {
        days_to(self.year, self.month, self.day) * DAY + self.hour * 3600 + self.minute * 60 + self.second
    }

    /// ISO 8601's year and week.
    pub fn iso_week(&self) -> (i64, i64) {
        let monday_first = |year: i64| {
            // The week that has the fourth of January is the first.
            let fourth = days_to(year, 1, 4);
            fourth - (fourth + 3).rem_euclid(7)
        };
        let day = days_to(self.year, 1, 1) + self.yearday - 1;
        let year = match day {
            day if day < monday_first(self.year) => self.year - 1,
            day if day >= monday_first(self.year + 1) => self.year + 1,
            _ => self.year,
        };
        (year, (day - monday_first(year)) / 7 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_timestamps_are_inverse() {
        for seconds in (-100_000_000_000..100_000_000_000).step_by(12_345_678_901) {
            assert_eq!(moment(seconds).timestamp(), seconds);
        }
    }

    #[test]
    fn known_dates() {
        let start = moment(1_700_000_000);
        assert_eq!((start.year, start.month, start.day, start.hour), (2023, 11, 14, 22));
        assert_eq!((start.weekday, start.yearday), (1, 318));
        let leap = moment(951_782_400);
        assert_eq!((leap.year, leap.month, leap.day), (2000, 2, 29));
        assert_eq!(moment(1_609_459_200).iso_week(), (2020, 53));
    }
}
