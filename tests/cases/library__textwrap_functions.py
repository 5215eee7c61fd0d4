import textwrap
text = "The quick-brown fox -- a well-known animal -- jumped over the lazy dog's back. It was a hand-to-hand e-mail self-evident situation!  Really?"
for width in (10, 15, 20, 33, 70):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11), textwrap.shorten("Hello world", width=10, placeholder="..."))
print(repr(textwrap.dedent("""
    hello
      world

    \tx
   y
""")))
print(repr(textwrap.dedent("  a\n   \n  b\n")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.dedent("a\n b")))
print(repr(textwrap.indent("hello\n\n \nworld", "  ")), repr(textwrap.indent("a\n\nb\n", "+ ", lambda line: True)))
print(textwrap.wrap("supercalifragilisticexpialidocious is long", 10), textwrap.wrap("supercalifragilistic is long", 10, break_long_words=False))
print(textwrap.wrap("a-b-c-d-e-f-g-hh-ii", 5), textwrap.wrap("aaa-bbb ccc-ddd", 5, break_on_hyphens=False), textwrap.wrap("a\tb\nc", 20), textwrap.wrap("", 5))
print(textwrap.wrap("Hello there. How are you? fine", 40, fix_sentence_endings=True), textwrap.wrap("one two three four five", 10, max_lines=2), textwrap.wrap("  lead", 4, drop_whitespace=False))
w = textwrap.TextWrapper(width=12, max_lines=2, placeholder="~")
print(w.wrap("alpha beta gamma delta epsilon"), w.fill("x"))
for call in (lambda: textwrap.wrap("a", 0), lambda: textwrap.shorten("abc def", 3)):
    try:
        print(call())
    except ValueError as error:
        print(error)
print(textwrap.wrap("--option=value -x foo--bar--baz one-two-three-four 12-34 x-y", 8))
