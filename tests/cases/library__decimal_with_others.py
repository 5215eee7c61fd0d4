# Decimals in the hands of other modules: statistics, fractions, json, copy and random numbers; exact money; long numbers.
import copy
import json
import statistics
from decimal import *
from fractions import Fraction

prices = [Decimal(text) for text in ("19.99", "5.01", "0.10", "120.00", "7.35")]
print(sum(prices), statistics.mean(prices), statistics.median(prices), statistics.stdev(prices), statistics.pvariance(prices))
print(statistics.fmean(prices), statistics.harmonic_mean(prices), statistics.geometric_mean(prices), statistics.quantiles(prices, n=3))
print(statistics.mean([Decimal("0.5"), 1]), statistics.stdev([Decimal(1), Decimal(1)]), statistics.pstdev([Decimal("1E+50"), Decimal("-1E+50")]))
for mixed in ([Decimal(1), 0.5], [Decimal(1), Fraction(1, 2)], [Decimal("NaN"), Decimal(1)]):
    try:
        print(statistics.mean(mixed))
    except TypeError:
        # Which of the two types is named first hangs on their addresses.
        print("no common type")
print(Fraction(Decimal("0.125")), Fraction.from_decimal(Decimal("-1.5")), Fraction(1, 3) < Decimal("0.34"), Decimal("0.5") == Fraction(1, 2))
print(json.loads("[1.10, 2]", parse_float=Decimal), copy.copy(prices[0]) is prices[0], copy.deepcopy(prices) == prices)
try:
    json.dumps(prices)
except TypeError as error:
    print(error)
cent = Decimal("0.01")
for rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING):
    print(rounding, [str((price * Decimal("1.085")).quantize(cent, rounding=rounding)) for price in prices])
with localcontext(prec=300):
    total = Decimal(1)
    for k in range(200, 0, -1):
        total = 1 + total / k
    print(total == +Decimal(1).exp(), total)
with localcontext(prec=5000):
    print(str(Decimal(1) / 7)[-12:], str(Decimal(2).sqrt())[-10:])
print(f"{sum(prices):>12,.2f}|{prices[3]:<10}|{prices[1]:^+9}|", "%s" % prices[0], str(prices[2]).zfill(8))
print({price: str(price) for price in prices}[Decimal("120")], prices[0].__reduce__(), prices[0] in prices, prices.index(Decimal("0.1")))
match Decimal("1.0"):
    case 1:
        print("one")
