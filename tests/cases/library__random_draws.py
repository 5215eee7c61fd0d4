import random
r = random.Random(11)
out = []
for name, args in [("random",()),("uniform",(2,9)),("triangular",()),("triangular",(1,5,2)),("normalvariate",()),("gauss",(1,2)),("lognormvariate",(0,1)),("expovariate",(2,)),("vonmisesvariate",(1,3)),("gammavariate",(3,2)),("gammavariate",(.5,2)),("gammavariate",(1,2)),("betavariate",(2,3)),("paretovariate",(3,)),("weibullvariate",(1,2)),("binomialvariate",(10,.3)),("binomialvariate",(1000,.4)),("binomialvariate",(50,.9)),("randrange",(3,90,4)),("randint",(1,6)),("getrandbits",(70,)),("randbytes",(5,)),("choice",("abcdef",)),("randrange",(10**25,))]:
    r.seed(11)
    draws = [getattr(r, name)(*args) for _ in range(1000)]
    print(name, args, draws[:2], draws[-1], hash(tuple([round(draw, 12) if isinstance(draw, float) else draw for draw in draws])))
r.seed(5)
x=list(range(50)); r.shuffle(x); print(x)
print(r.sample(range(1000), 60), r.sample("abc", 2), r.sample([1,2], 5, counts=[3,4]))
print(r.choices("abc", [1,2,3], k=20), r.choices([1,2], cum_weights=[1,5], k=3), r.choices("xyz", k=4))
for f in [lambda: r.sample({1,2},1), lambda: r.choices([1],[0]), lambda: r.choices([], k=1), lambda: r.randint(2,1), lambda: r.randrange(3,1,1), lambda: r.randrange(0), lambda: r.randrange(1,9,0), lambda: r.randrange(1.5), lambda: r.choice([]), lambda: r.sample([1],2), lambda: r.choices([1],2), lambda: random.seed([]), lambda: r.gammavariate(0,1), lambda: r.getrandbits(-1), lambda: r.shuffle((1,2)), lambda: r.binomialvariate(-1), lambda: r.setstate((1,2,3)), lambda: random.Random(1,2), lambda: r.expovariate(0), lambda: random.nothing]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s=r.getstate(); a=r.random(); r.setstate(s); print(a==r.random(), s[0], len(s[1]), s[2])
random.seed("text"); print(random.random()); random.seed(b"x"); print(random.random()); random.seed(2.5); print(random.random()); random.seed(-7); print(random.random()); random.seed(True); print(random.random())
class Mine(random.Random):
    def random(self): return 0.25
print(Mine().uniform(0,4), random.choice, random.Random)
