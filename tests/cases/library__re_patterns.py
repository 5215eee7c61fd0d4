import re

T=[(r'a*','baaac'),(r'(a)(b)?','ac'),(r'(?P<x>\w+) (?P<y>\d+)','ab 12 cd 34'),(r'^\s*(\w+)\s*=\s*(.*?)\s*$','  key = value  '),
(r'(?i)HELLO','say hello'),(r'(?<=a)b','ab cb'),(r'(?<!a)b','ab cb'),(r'a(?=b)','ac ab'),(r'a(?!b)','ab ac'),(r'(\w)\1','hello'),
(r'(a)?b(?(1)c|d)','bd abc'),(r'a{2,3}','aaaa'),(r'a{2,3}?','aaaa'),(r'(?:ab){2}','ababab'),(r'(ab)*','ababab'),(r'(?:a|b)*?c','abac'),
(r'(?>a+)ab','aaab'),(r'a++b','aaab'),(r'a?+a','a'),(r'[^a-c]+','abcdef'),(r'[]a]+','a]b'),(r'\bfoo\b','a foo b'),(r'x*',''),(r'(a|ab)(c|bcd)(d*)','abcd'),
(r'(?s).*','a\nb'),(r'.*','a\nb'),(r'(?m)^\w+$','ab\ncd'),(r'\d+(?:\.\d+)?','3.14 42'),(r'(?x) a b # c\n c','abc'),(r'(a+)+$','aaaaaaaaaaaab'[:10]),
(r'(?P<q>[\'"])(.*?)(?P=q)','say "hi" \'yo\''),(r'\A\w\Z','a'),(r'[\w.-]+@[\w.-]+','x me@a.b y'),(r'((a)|(b))*','abab'),(r'(?:(a)|b)*','ab'),(r'()','a'),(r'(?i:a)B','AB aB'),
(r'\u00e9','é'),(r'[é-ü]','ö'),(r'(?i)[a-z]+','ABC'),(r'(?i)ß','ẞ'),(r'(?a)\w+','éa'),(r'\w+','éa'),(r'(a*)*','b'),(r'(a*)+','aab'),(r'(?:a?){3}b','aab'),(r'(?=(a+))a*b\1','aaab aba'),
(r'(.)(?=.*\1)','abca'),(r'(?!x)','x'),(r'\101\x41','AA'),(r'[\b]','\b'),(r'\$\.','$.'),(r'a|b|','c'),(r'\B','ab'),(r'(?<=(a))b','ab'),(r'^*','a') , (r'(?i)k','\u212a'),(r'\Ba\B','bab'),(r'(?:)*','ab')]
for p,s in T:
    try:
        c=re.compile(p)
        m=c.search(s)
        print(p, c.groups, dict(c.groupindex), m and (m.span(), m.groups(), m.lastindex, m.lastgroup, m.regs), c.findall(s), [x.span() for x in c.finditer(s)], c.split(s), c.sub('<\\g<0>>',s), c.subn('-',s,1), bool(c.match(s)), bool(c.fullmatch(s)))
    except re.error as e: print(p, 'ERR', e, e.pos)
