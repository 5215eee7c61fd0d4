# dedent and indent.
import textwrap

print(repr(textwrap.dedent("""
    first
      second

    third
    """)))
print(repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("   \n  x\n")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\n b\n", "> ")), repr(textwrap.indent("a\n\nb", "+", lambda line: True)))
