import html
from html.entities import name2codepoint, html5, codepoint2name
print(html.escape("<a href=\"x\">'&</a>"), html.escape("'\"", quote=False))
for text in ("&lt;p&gt; &amp;amp; &quot;&#39;&#x27;", "&notit; &notin; &copy 2024 &eacute;&Eacute", "&#0; &#128; &#x110000; &#xD800; &#1; &#13;", "&unknown; & &; &#; &#x; &a", "&NotEqualTilde;&ampx"):
    print(ascii(html.unescape(text)))
print(len(html5), len(name2codepoint), name2codepoint["eacute"], codepoint2name[233], sum(name2codepoint.values()), name2codepoint["lang"], sum(ord(c) for v in html5.values() for c in v))
