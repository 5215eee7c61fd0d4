# What html.parser says of a page: tags, attributes, text, references, comments, scripts, places, in one piece or in many.
from html.parser import HTMLParser

PAGE = """<!DOCTYPE html>
<?xml version="1.0"?>
<html lang=en>
<head><title>Tea &amp; cake &#233; &#xE9; &copy &notin; &unknown;</title>
<script type="text/javascript">if (a < b && b > c) { document.write("<p>" + '</p>'); }</script>
<style>p > a { color: red }</style></head>
<body class='main wide' hidden data-x="1 &lt; 2" data-y=a&amp;b ONCLICK = "go()">
<!-- a comment -- with dashes -->
<p>First<br/>second<br />third<img src="a.png" alt='"quoted"'/>
<a href="?a=1&b=2">link</a> 3 < 4 & 5 > 2
<![CDATA[ some <data> ]]><![if IE]>
</p ></body
></html>
"""


class Teller(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print(self.getpos(), "start", tag, attrs, repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print(self.getpos(), "end", tag)

    def handle_data(self, data):
        print(self.getpos(), "data", repr(data))

    def handle_entityref(self, name):
        print(self.getpos(), "entity", name)

    def handle_charref(self, name):
        print(self.getpos(), "character", name)

    def handle_comment(self, data):
        print(self.getpos(), "comment", repr(data))

    def handle_decl(self, decl):
        print(self.getpos(), "declaration", repr(decl))

    def handle_pi(self, data):
        print(self.getpos(), "instruction", repr(data))

    def unknown_decl(self, data):
        print(self.getpos(), "section", repr(data))


for convert in (True, False):
    print("-----", convert)
    parser = Teller(convert_charrefs=convert)
    parser.feed(PAGE)
    parser.close()
print("----- in pieces of seven characters")
parser = Teller()
for at in range(0, len(PAGE), 7):
    parser.feed(PAGE[at:at + 7])
parser.close()
parser.reset()
print(parser.getpos(), parser.rawdata == "", parser.CDATA_CONTENT_ELEMENTS)


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_startendtag(self, tag, attrs):
        self.found.append((tag, "closed"))

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs).get("href"))


links = Links()
links.feed('<a href="/one">1</a><a>none</a><A HREF=/three?x=1&amp;y=2>3</A><hr/>')
print(links.found)
