# Text that becomes a moment again: strptime, and what it says of text that does not fit.
import time

for text, pattern in [
    ("2024-02-29 12:30:45", "%Y-%m-%d %H:%M:%S"), ("29 Feb 2024", "%d %b %Y"), ("Thu Feb 29 01:02:03 2024", "%a %b %d %H:%M:%S %Y"),
    ("February 3, 99", "%B %d, %y"), ("03 68", "%m %y"), ("03 69", "%m %y"), ("12:05 AM", "%I:%M %p"), ("12:05 pm", "%I:%M %p"),
    ("2024 060", "%Y %j"), ("100%", "%H0%%"), ("  5", "%d"), ("2024-W09-4", "%G-W%V-%u"), ("2024 9 4", "%Y %U %w"),
    ("+0530", "%z"), ("-01:30", "%z"), ("Z", "%z"), ("UTC", "%Z"), ("60", "%S"), ("61", "%S"), ("Thu Feb 29 01:02:03 2024", "%c"), ("02/29/24", "%x"), ("01:02:03", "%X"),
    ("monday", "%A"), ("WED", "%a"), ("", ""), ("1.5", "%S"), ("2024-13-01", "%Y-%m-%d"), ("2023-02-29", "%Y-%m-%d"), ("24:00", "%H:%M"), ("2024-01-01 tail", "%Y-%m-%d"),
    ("x", "%Q"), ("x", "%"), ("2024 x", "%Y"), ("13 PM", "%I %p"), ("2024 54 1", "%Y %W %w"), ("2024-W54-1", "%G-W%V-%u"), ("2024 5", "%G %V"), ("5", "%V"), ("2024 060", "%G %j"), ("+2400", "%z"), ("+05:3015", "%z"),
]:
    try:
        print(repr(text), repr(pattern), tuple(time.strptime(text, pattern)))
    except Exception as error:
        print(repr(text), repr(pattern), type(error).__name__, error)
print(time.strptime("Thu Feb 29 01:02:03 2024").tm_yday, time.strptime("01 +0100", "%H %z").tm_gmtoff)
for args in ((5, "%Y"), ("5", 5), ("5",), ()):
    try:
        print(time.strptime(*args))
    except Exception as error:
        print(type(error).__name__, error)
