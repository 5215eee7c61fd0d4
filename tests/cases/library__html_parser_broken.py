# html.parser on texts that are no HTML: a thousand of them, put together by chance and fed in one or in two pieces.
import random
from html.parser import HTMLParser


class Log(HTMLParser):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.said = []

    def tell(name):
        def method(self, *args):
            self.said.append((name, *args, self.getpos()))

        return method

    handle_starttag = tell("start")
    handle_endtag = tell("end")
    handle_startendtag = tell("both")
    handle_data = tell("data")
    handle_charref = tell("character")
    handle_entityref = tell("entity")
    handle_comment = tell("comment")
    handle_decl = tell("declaration")
    handle_pi = tell("instruction")
    unknown_decl = tell("section")


pieces = [
    "<", ">", "/", "a", "b", "<p>", "</p>", '<a href="x">', "<br/>", "<img src=y alt>", '"', "'", "=", " ", "\n", "&", "&amp;", "&lt", "&#65;",
    "&#x41", "&#", "&am", "&;", "<!-- c -->", "<!--", "-->", "<!doctype html>", "<!", "<![CDATA[x]]>", "<![if x]>", "<![", "<?xml?>", "<?",
    "<script>", "</script>", "<style x=1>", "</ style >", "</SCRIPT", "text", "1", "-", ".", ";", "<div class=a&b id='q'", "< p", "</", "</>",
    "</1>", "\u00e9", ",", "\t", "==", '="x', '<a b="c', "<a/b>", "\0", "]]", "--",
]
draw = random.Random(8)
for _ in range(1000):
    text = "".join(draw.choices(pieces, k=draw.randint(1, draw.choice([4, 8, 20]))))
    parser = Log(convert_charrefs=draw.random() < 0.5)
    cut = draw.choice([0, draw.randint(0, len(text))])
    try:
        parser.feed(text[:cut])
        parser.feed(text[cut:])
        parser.close()
    except AssertionError as error:
        parser.said.append(str(error))
    print(repr(text), *parser.said, repr(parser.rawdata))
