# Texts in pages: escaping and back, references with and without semicolons, numbers that are not characters.
import html

for text in ("<a href='x'>\"&\"</a>", "plain", "", "&amp;", "a & b < c", "é™\n"):
    print(html.escape(text), html.escape(text, quote=False), html.unescape(html.escape(text)) == text)
for text in ("&lt;&gt;&amp;&quot;&apos;&#39;&#x27;&#X27;", "&copy; &copy &copyx &notit; &notin; &not &NotEqualTilde;", "&eacute;&Eacute;&ntilde", "&#8364; &#x20ac; &#8364 x", "&#0; &#x110000; &#xD800; &#128; &#x80; &#13; &#1; &#xFFFE;", "&unknown; & &; &#; &#x; &#xg; &#a;", "&amp;lt;", "&hearts;&spades;&alpha;&Omega;", "&nbsp;|&ensp;|&zwj;|", "no references", "&lt", "&ltx", "&CounterClockwiseContourIntegral;", "&bne;&fjlig;", "a&b=c&d", "?a=1&copy=2&reg=3", "&#0000065;&#65", "&#99999999999999999999;"):
    print(repr(text), repr(html.unescape(text)))


def table(rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"


print(table([("<script>", 1), ("a & b", None), ('"quoted"', "it's")]))
for bad in (lambda: html.escape(5), lambda: html.unescape(5), lambda: html.escape(b"<"), lambda: html.escape(), lambda: html.escape("'", "yes"), lambda: html.nothing):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
