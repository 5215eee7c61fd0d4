# The lost update: two tasks read a balance, wait, and write it back; a lock makes the transfer whole.

import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw_carelessly(self, amount):
        balance = self.balance
        await asyncio.sleep(0.1)
        self.balance = balance - amount

    async def withdraw(self, amount):
        async with self.lock:
            if self.balance < amount:
                raise ValueError(f"only {self.balance} left")
            await self.withdraw_carelessly(amount)


async def main():
    account = Account(100)
    await asyncio.gather(*(account.withdraw_carelessly(30) for _ in range(3)))
    print("careless", account.balance)
    account.balance = 100
    print(await asyncio.gather(*(account.withdraw(30) for _ in range(4)), return_exceptions=True))
    print("locked", account.balance)


asyncio.run(main())
