# Dates with times.
from datetime import UTC, date, datetime, time, timedelta, timezone

moment = datetime(2024, 2, 29, 13, 5, 7, 250)
print(repr(moment), moment, moment.isoformat(), moment.isoformat(" ", "minutes"), moment.isoformat(timespec="milliseconds"), moment.ctime())
print(moment.date(), moment.time(), moment + timedelta(hours=20), moment - datetime(2024, 1, 1), moment.replace(microsecond=0))
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 2, 3, 4)), datetime.min, datetime.max, moment.timetuple())
east = timezone(timedelta(hours=5, minutes=30))
aware = moment.replace(tzinfo=east)
print(repr(aware), aware, aware.utcoffset(), aware.tzname(), aware.astimezone(UTC), aware.timestamp(), aware.utctimetuple().tm_hour)
print(aware.astimezone(timezone(timedelta(hours=-8), "PST")).tzname(), aware == moment, aware == aware.astimezone(UTC), aware.timetz(), aware.dst())
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, UTC), datetime.fromtimestamp(1700000000.123456, UTC), datetime.fromtimestamp(-1, UTC))
print(datetime.combine(date(2020, 1, 2), time(3, 4)), datetime.combine(date(2020, 1, 2), time(3, 4), UTC))
for text in (
    "2024-02-29", "2024-02-29T13:05", "2024-02-29 13:05:07.25", "20240229T130507", "2024-02-29T13:05:07Z", "2024-02-29T13:05:07.123456+05:30",
    "2024-02-29T13-08:00", "2024-W09-4T01:02",
):
    print(repr(datetime.fromisoformat(text)))
print(moment < datetime(2025, 1, 1), hash(aware) == hash(aware.astimezone(UTC)), sorted([datetime(2025, 1, 1), moment])[0])
print(time(1, 2), repr(time(1, 2, 3, 4, east)), time(1, 2, tzinfo=UTC), time.fromisoformat("04:23:01.5"), time(5) < time(6), time.max, time(1).replace(minute=9))
for wrong in (
    lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 0, 60), lambda: aware - moment, lambda: aware < moment,
    lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime.fromisoformat("2024-13-01"), lambda: datetime.fromisoformat("nonsense"),
    lambda: datetime.max + timedelta(1), lambda: timezone(5), lambda: timezone(timedelta(days=1)), lambda: moment.isoformat(timespec="x"),
    lambda: datetime.combine(1, 2), lambda: time(25), lambda: time.fromisoformat("x"), lambda: datetime.now("x"), lambda: time(1) < 5,
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
