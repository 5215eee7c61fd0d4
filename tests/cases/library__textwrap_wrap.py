# Wrapping.
import textwrap

text = "The quick-brown fox, which jumped over the lazy dog -- twice -- was supercalifragilisticexpialidocious.  Then it rested."
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 12, break_long_words=False), textwrap.wrap(text, 12, break_on_hyphens=False))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 20, placeholder="..."), textwrap.shorten("short", 40))
print(textwrap.wrap(text, 20, max_lines=2), textwrap.wrap("a  b\tc\nd", 80), textwrap.wrap("", 10), textwrap.wrap("   ", 10))
print(textwrap.wrap("one two  three", 5, drop_whitespace=False), textwrap.wrap("It ended. It began", 80, fix_sentence_endings=True))
try:
    textwrap.wrap("a", 0)
except ValueError as error:
    print(error)
try:
    textwrap.shorten("abc def", 3)
except ValueError as error:
    print(error)
