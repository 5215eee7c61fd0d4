import re

for t in ['\\1','\\2','\\g<1>','\\g<x>','\\g<','\\g','\\g<>','\\q','\\n','\\0','\\101','\\777','\\g<y>','\\\\','\\g<-1>','\\g<1','\\.','\\11']:
    try: print(t, repr(re.sub('(?P<x>a)',t,'bab')))
    except (re.error, IndexError) as e: print(t, type(e).__name__, e)
