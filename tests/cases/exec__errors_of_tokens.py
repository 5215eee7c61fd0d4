# The line that an error has when its text has no end of line: what the tokenizer refuses is shown as it stands.
for source in ("'abc", "f'{x'", "0777", "1__0", "0b12", "0o8", "0xg", "12ab", "1_", "x = 5a", "f'{}'", "x = ", "a b", "f'{x!z}'", "1e", "0_7"):
    for text in (source, source + "\n", source + "\ny = 1\n"):
        try:
            exec(compile(text, "<s>", "exec"), {"x": 1})
            print("fine", repr(text))
        except SyntaxError as error:
            print(repr(text), error.msg, error.lineno, error.offset, repr(error.text))
