# Dates.
import datetime
from datetime import date, timedelta

day = date(2024, 2, 29)
print(repr(day), day, day.isoformat(), day.year, day.weekday(), day.isoweekday(), day.isocalendar(), day.toordinal(), day.ctime())
print(day + timedelta(1), day - timedelta(days=60), date(2024, 3, 1) - day, day.replace(year=2020), day.timetuple())
print(date.fromordinal(1), date.fromordinal(738000), date.min, date.max, date.resolution, day.strftime("%d.%m.%y %A %j"), f"{day:%Y/%m}")
print(date.fromisoformat("2024-02-29"), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date.fromisocalendar(2020, 53, 7))
print([date(year, 1, 1).isocalendar()[:2] for year in range(2018, 2025)], date(1, 1, 1).isocalendar())
print(day < date(2024, 3, 1), day == date(2024, 2, 29), hash(day) == hash(date(2024, 2, 29)), day != None)
print(date.fromtimestamp(86400 * 365), datetime.MINYEAR, datetime.MAXYEAR, isinstance(datetime.datetime(1, 1, 1), date))
for wrong in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date("a", 1, 1), lambda: date(2020, 1),
    lambda: date.fromisoformat("2024-2-9"), lambda: date.fromisoformat("x"), lambda: date.max + timedelta(1),
    lambda: date.fromordinal(0), lambda: date.fromisocalendar(2021, 53, 1), lambda: day.replace(day=31), lambda: date.fromisoformat(5),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
