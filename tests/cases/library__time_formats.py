# Dates as log lines write them: strftime and its directives, round trips through mktime, struct_time as a tuple.
import time

moment = 1_700_000_000
utc = time.gmtime(moment)
local = time.localtime(moment)
print(utc == local, utc, local.tm_zone, local.tm_gmtoff)
for pattern in ("%Y-%m-%d %H:%M:%S", "%d/%b/%Y:%H:%M:%S %z", "%A, %d. %B %Y", "%I:%M %p", "%j %U %W %w", "%G-W%V-%u", "%%", "%y%m%d", "no directives", "", "%c", "%x %X", "é %H ü", "%e|%k|%l", "%s", "%D %T %R %F", "%n%t|", "%C %g %h"):
    print(repr(pattern), repr(time.strftime(pattern, utc)))
print(time.asctime(utc), "|", time.ctime(moment), "|", time.asctime((2024, 2, 9, 3, 4, 5, 4, 40, 0)))
print(time.mktime(local) == moment, time.mktime((2024, 1, 32, 25, 61, 61, 0, 0, -1)))
print(time.gmtime(0), time.gmtime(-1).tm_year, time.gmtime(0.999).tm_sec, time.gmtime(951_782_400)[:3])
print(time.strftime("%Y", (2024, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime("%Y %j", (999, 1, 1, 0, 0, 0, 0, 1, 0)))


def attempt(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("month", lambda: time.strftime("%m", (2024, 13, 1, 0, 0, 0, 0, 1, 0)))
attempt("day", lambda: time.strftime("%d", (2024, 1, 32, 0, 0, 0, 0, 1, 0)))
attempt("hour", lambda: time.strftime("%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0)))
attempt("minute", lambda: time.strftime("%M", (2024, 1, 1, 0, 60, 0, 0, 1, 0)))
attempt("second", lambda: time.strftime("%S", (2024, 1, 1, 0, 0, 62, 0, 1, 0)))
attempt("weekday", lambda: time.strftime("%a", (2024, 1, 1, 0, 0, 0, 7, 1, 0)))
attempt("yearday", lambda: time.strftime("%j", (2024, 1, 1, 0, 0, 0, 0, 367, 0)))
attempt("short", lambda: time.strftime("%Y", (2024, 1)))
attempt("list", lambda: time.strftime("%Y", [2024, 1, 1, 0, 0, 0, 0, 1, 0]))
attempt("text", lambda: time.gmtime("0"))
attempt("none", lambda: time.gmtime(None).tm_year)
attempt("far", lambda: time.gmtime(10**20))
attempt("inf", lambda: time.gmtime(float("inf")))
attempt("nan", lambda: time.localtime(float("nan")))
attempt("mktime", lambda: time.mktime("x"))
attempt("ctime", lambda: time.ctime("x"))
attempt("asctime", lambda: time.asctime((1, 2)))
attempt("struct", lambda: time.struct_time((1, 2, 3)))
attempt("struct 9", lambda: time.struct_time(range(1, 10)))
attempt("struct 11", lambda: time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0, "ABC", 3600)).tm_zone)
attempt("index", lambda: utc[9])
attempt("set", lambda: setattr(utc, "tm_year", 5))
attempt("replace", lambda: utc.__replace__(tm_year=1999))
year, month, day, *rest = utc
print(year, month, day, rest, len(utc), utc[1:3], utc > time.gmtime(0), hash(utc) == hash(tuple(utc)), isinstance(utc, tuple))
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields, time.tzname, time.timezone, time.altzone, time.daylight)
