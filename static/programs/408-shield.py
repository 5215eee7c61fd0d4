# title: Behind a shield
# title-zh: 受保护的等待
# section: 7
# claim: shield lets the waiting be cancelled but not the work: after the time limit the payment still goes through.
# claim-zh: shield 允许取消等待，但不取消工作本身：超时之后付款照样完成。

import asyncio


async def pay(amount):
    await asyncio.sleep(3)
    print(f"bank: {amount} paid")
    return "receipt"


async def main():
    payment = asyncio.create_task(pay(100), name="payment")
    try:
        await asyncio.wait_for(asyncio.shield(payment), timeout=1)
    except TimeoutError:
        print("main: waited long enough; cancelled:", payment.cancelled())

    await asyncio.sleep(0.5)
    print("main: did something else")
    print("main:", await payment)


asyncio.run(main())
