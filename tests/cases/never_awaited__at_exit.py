# A coroutine that lives until the interpreter ends.

async def forgotten():
    pass


kept = forgotten()
print("end of the program")
