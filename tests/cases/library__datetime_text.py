# strftime and strptime.
from datetime import UTC, datetime, timedelta, timezone

moment = datetime(2024, 3, 5, 7, 8, 9, 123, timezone(timedelta(hours=-5)))
for code in "aAbBcdfHIjmMpSUwWxXyYzZGuV%":
    print(code, moment.strftime("%" + code))
print(moment.strftime("%Y-%m-%dT%H:%M:%S.%f%z (%Z) %%"), datetime(2024, 1, 1).strftime("%z|%Z"), moment.strftime("plain"))
for text, format in (
    ("2024-03-05", "%Y-%m-%d"), ("05/03/24 07:08:09", "%d/%m/%y %H:%M:%S"), ("Mar 5 2024  1:02PM", "%b %d %Y %I:%M%p"), ("7 March 99", "%d %B %y"),
    ("2024-03-05T07:08:09.5+0200", "%Y-%m-%dT%H:%M:%S.%f%z"), ("Tuesday 2024 065", "%A %Y %j"), ("12:00 AM", "%I:%M %p"), ("10%", "%d%%"),
    ("2024-03-05 UTC", "%Y-%m-%d %Z"), ("2024-03-05T00:00:00Z", "%Y-%m-%dT%H:%M:%S%z"),
):
    print(repr(datetime.strptime(text, format)))
for text, format in (
    ("2024", "%Y-%m"), ("2024-03-05 x", "%Y-%m-%d"), ("x", "%d"), ("1", "%Q"), ("2023-02-29", "%Y-%m-%d"), ("25", "%H"), ("a", "%"), ("99", "%M"),
):
    try:
        print(datetime.strptime(text, format))
    except ValueError as error:
        print(error)
