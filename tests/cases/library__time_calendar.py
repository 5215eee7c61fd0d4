import time

for seconds in (0, 951_782_400, 1_609_459_200, -1, -62_135_596_800, 3_888_000, 1e9 + 0.75, 253_402_300_799):
    moment = time.gmtime(seconds)
    print(moment, time.mktime(moment), time.asctime(moment))
    print(time.strftime("%c|%x|%X|%p|%I|%j|%U|%W|%w|%u|%V|%G|%g|%C|%s|%P|%k|%l|%r|%D|%F|%T|%R|%e|%y|%q|%f|%z|%Z|%%Y|%", moment))
print(time.strftime(""), time.strftime("%%%d%%", time.gmtime(0)), time.strftime("%A %a %B %b %h%n%t|", time.gmtime(0)))
for attempt in (
    lambda: time.struct_time(),
    lambda: time.struct_time(5),
    lambda: time.struct_time((1, 2)),
    lambda: time.struct_time(range(12)),
    lambda: time.struct_time(range(11)).tm_gmtoff,
    lambda: time.struct_time(range(9)).tm_zone,
    lambda: time.gmtime(0).tm_zone,
    lambda: time.localtime(0).tm_zone,
    lambda: time.gmtime("a"),
    lambda: time.gmtime(float("nan")),
    lambda: time.gmtime(1e30),
    lambda: time.strftime(3),
    lambda: time.strftime("%Y", (1,)),
    lambda: time.strftime("%Y", 5),
    lambda: time.strftime("%Y", (2000, 13, 1, 0, 0, 0, 0, 0, 0)),
    lambda: time.strftime("%d", (2000, 1, 32, 0, 0, 0, 0, 0, 0)),
    lambda: time.strftime("%Y", (2000, 1.5, 1, 0, 0, 0, 0, 0, 0)),
    lambda: time.asctime((2000, 0, 0, 0, 0, 0, -1, 0, 0)),
    lambda: time.asctime(5),
    lambda: time.mktime(5),
    lambda: time.mktime((1, 2)),
    lambda: time.mktime((2000, 14, 40, 30, 70, 80, 0, 0, 0)),
    lambda: time.ctime("a"),
):
    try:
        print(repr(attempt()))
    except Exception as error:
        print(type(error).__name__, error)
moment = time.gmtime(90_061)
year, month, *rest = moment
print(year, month, rest, moment[3], moment[-1], len(moment), moment == tuple(moment), hash(moment) == hash(tuple(moment)))
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec, moment.tm_wday, moment.tm_yday, moment.tm_isdst)
try:
    moment.tm_year = 5
except AttributeError as error:
    print(error)
print(time.struct_time.n_fields, time.struct_time.__match_args__, time.mktime, time.tzname, time.timezone)
match moment:
    case time.struct_time(1970, 1, day):
        print("day", day)
