# JSON texts as values.
import io
import json

for text in (
    '{"a": [1, -2.5, 1e3, null, true, false], "b": {"c": "\\u00e9\\n\\ud83d\\ude00\\/"}}', " [ ] ", "{}", '"x"', "0", "-0", "1E-2",
    "[NaN, Infinity, -Infinity]", "12345678901234567890", '{"a": 1, "a": 2}', "\t[1 ,\n2]\r\n",
):
    print(json.loads(text))
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.load(io.StringIO("[1, 2]")))
print(json.loads("[1.10, 2]", parse_float=str, parse_int=lambda n: n * 2), json.loads("[NaN]", parse_constant=str.lower))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda made: sorted(made.items())))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder(strict=False).decode('"a\nb"') == "a\nb")
out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(out.getvalue())
for text in (
    "", "[", "{", "[1,]", "[1 2]", '{"a" 1}', '{"a": 1,}', "{1: 2}", '{"a": 1 "b"}', '"abc', '"\\x"', '"\\u12"', '"\\uD8zz"', "nul", "01",
    "1.", "-", "[1]x", '"\n"', "{'a': 1}", "[1,\n 2\n 3]", '{"a":', "tru", "\ufeff1", '"abc\\',
):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error, (error.msg, error.pos, error.lineno, error.colno))
for wrong in (1, None, [1]):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
