import re

print(re.compile('a',re.I|re.M), re.I|re.M, re.compile(b'a'), re.I, str(re.I), repr(re.NOFLAG), re.compile('x',re.A|re.X).flags, re.compile('a').flags)
m=re.search('(?P<a>b)(c)?','abd'); print(m, m['a'], m[2], m.groupdict(), m.groupdict('-'), m.groups('-'), m.expand('\\1-\\g<a>'), m.start(), m.end(2), m.span('a'), m.pos, m.endpos, m.string, m.re)
for f in (lambda: m.group(3), lambda: m['zz'], lambda: re.match(b'a','a'), lambda: re.match('a',b'a'), lambda: re.match('a',1), lambda: re.compile(1), lambda: re.compile(re.compile('a'),re.I), lambda: re.compile('a',re.L), lambda: re.compile(b'a',re.U), lambda: re.compile('a',re.A|re.U), lambda: re.sub('a',1,'a'), lambda: re.sub('a',lambda m:1,'a'), lambda: re.sub('a',b'x','a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.escape('a.b*c d-é_\n'), re.escape(b'a.b'), re.split(r'(,)\s*','a, b,c', maxsplit=1), re.sub('a',lambda m:m.group().upper()+str(m.start()),'banana',count=2))
print(re.findall(rb'\w+',b'ab cd\xe9'), re.match(rb'(?i)AB',b'ab'), re.sub(b'a',b'<\\g<0>>',b'cat'))
print(re.compile('a')==re.compile('a'), hash(re.compile('a'))==hash(re.compile('a')), re.compile('b').search('abc',2), re.compile('^b').match('ab',1), re.compile('b$').search('abc',0,2), re.compile('(?<=a)b').match('ab',1))
print(isinstance(m,re.Match), type(re.compile('')), re.error is re.PatternError, re.error)
