# sys.set_coroutine_origin_tracking_depth by hand.

import sys


async def coroutine():
    pass


def make():
    return coroutine()


print(sys.get_coroutine_origin_tracking_depth(), make().close())
sys.set_coroutine_origin_tracking_depth(1)
one = make()
print(len(one.cr_origin), one.cr_origin[0][1:])
sys.set_coroutine_origin_tracking_depth(5)
two = make()
print([entry[1:] for entry in two.cr_origin], sys.get_coroutine_origin_tracking_depth())
del one
del two
sys.set_coroutine_origin_tracking_depth(0)
print(make().cr_origin)
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
