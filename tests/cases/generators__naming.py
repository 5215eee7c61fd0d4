# Names of generators, coroutines and async generators can be set; their other attributes refuse in CPython's words.
async def ag(): yield
def ge(): yield
async def co(): pass
for f, names in ((ag, "ag_running ag_await ag_code ag_frame ag_suspended __name__ __qualname__ other"), (ge, "gi_running gi_yieldfrom gi_code gi_frame gi_suspended __name__ __qualname__ other"), (co, "cr_running cr_await cr_code cr_frame cr_suspended cr_origin __name__ __qualname__ other")):
    o = f()
    for n in names.split():
        for v in (1, None, "txt"):
            try: setattr(o, n, v); print(n, getattr(o, n))
            except Exception as e: print(n, type(e).__name__, e)
        try: delattr(o, n)
        except Exception as e: print(n, type(e).__name__, e)
    print(repr(o).split(" at ")[0])
    print(type(o.asend(1) if f is ag else o).__name__)
    if f is co: o.close()
