# Time zones, the fixed ones and one of a program.
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

print(timezone.utc, repr(timezone.utc), UTC is timezone.utc, timezone(timedelta(0)) is UTC, timezone.min, timezone.max)
for zone in (timezone(timedelta(hours=2)), timezone(-timedelta(hours=3, minutes=30)), timezone(timedelta(seconds=61)), timezone(timedelta(hours=1), "CET")):
    print(repr(zone), zone, zone.utcoffset(None), zone.tzname(None), zone.dst(None))
print(timezone(timedelta(hours=1), "A") == timezone(timedelta(hours=1)), hash(UTC) == hash(timezone(timedelta(0), "Z")))


class Summer(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1) if moment is not None and 4 <= moment.month <= 9 else timedelta(0)

    def tzname(self, moment):
        return "SUM" if self.dst(moment) else "WIN"


zone = Summer()
for month in (1, 7):
    moment = datetime(2024, month, 1, 12, tzinfo=zone)
    print(moment, moment.tzname(), moment.dst(), moment.astimezone(UTC), moment.timetuple().tm_isdst, f"{moment:%Z %z %:z}")
    print(datetime(2024, month, 1, 12, tzinfo=UTC).astimezone(zone))
print(time(1, tzinfo=zone).utcoffset())
for wrong in (lambda: tzinfo().utcoffset(None), lambda: UTC.utcoffset(5), lambda: UTC.fromutc(datetime(2024, 1, 1)), lambda: timezone(timedelta(0), 5)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
