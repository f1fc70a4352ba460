"""Writes what scipy says about the statistics of `src/measure/statistics/`, for `tests/it/statistics.rs` to compare with.

Usage: statistics.py           writes statistics.json beside this file
       statistics.py --check   says whether that file is current, and changes nothing

Needs the versions in requirements.txt. All inputs are invented or drawn with a stated seed.
"""

import itertools
import json
import math
import pathlib
import sys

import numpy
import scipy
from scipy import special, stats

FILE = pathlib.Path(__file__).with_suffix(".json")
LEVELS = [0.5, 0.8, 0.95, 0.99, 0.998, 0.9999]

generator = numpy.random.default_rng(20260101)


def poisson():
    """Garwood's limits by way of chi-square, as his paper has them; the program goes by way of gamma."""
    counts = [0, 1, 2, 3, 5, 10, 29, 100, 365, 1000, 12_345, 10**5, 10**6, 9_999_999, 10**7, 10**8, 10**10, 10**12]
    for events, confidence in itertools.product(counts, LEVELS):
        tail = (1 - confidence) / 2
        watched = 1 + events % 7 / 4
        low = stats.chi2.ppf(tail, 2 * events) / 2 / watched if events else 0.0
        high = stats.chi2.isf(tail, 2 * events + 2) / 2 / watched
        yield {"events": events, "watched": watched, "confidence": confidence, "low": low, "high": high}


def wilson():
    trials = [1, 2, 3, 7, 10, 40, 263, 1000, 99_999, 10**7, 10**9]
    for n, confidence in itertools.product(trials, LEVELS):
        for successes in sorted({0, 1, n // 3, n // 2, n - 1, n}):
            found = stats.binomtest(successes, n).proportion_ci(confidence, method="wilson")
            yield {
                "successes": successes,
                "trials": n,
                "confidence": confidence,
                "low": found.low,
                "high": found.high,
            }


def funnel():
    targets = [0.001, 0.05, 0.3, 0.5, 0.62, 0.97]
    trials = [1, 2, 5, 10, 37, 100, 1000, 10_000, 123_456, 10**6, 10**7]
    for target, n, confidence in itertools.product(targets, trials, LEVELS):
        tail = (1 - confidence) / 2
        low, high = stats.binom.ppf(tail, n, target), stats.binom.isf(tail, n, target)
        # Where a tail meets its limit exactly, rounding decides; such cases are tested by hand.
        tails = [stats.binom.cdf(k, n, target) for k in (low - 1, low)]
        tails += [stats.binom.sf(k, n, target) for k in (high - 1, high)]
        if not any(math.isclose(found, tail, rel_tol=1e-7) for found in tails):
            yield {"target": target, "trials": n, "confidence": confidence, "low": int(low), "high": int(high)}


def dispersion():
    for units, target in [(3, 0.5), (12, 0.2), (60, 0.9)]:
        trials = generator.integers(1, 400, units)
        cases = generator.binomial(trials, target)
        # Pearson's chi-square of cases and of the others, over the units.
        expected = numpy.array([trials * target, trials * (1 - target)])
        found = stats.chisquare(numpy.array([cases, trials - cases]), expected, axis=0)
        yield {
            "units": numpy.stack([cases, trials], axis=1).tolist(),
            "target": target,
            "dispersion": float(numpy.mean(found.statistic)),
        }


def score_variance(days, values):
    """The variance of Kendall's score with ties on both sides; of short series also by trying every order."""
    n = len(days)

    def sums(series):
        sizes = numpy.unique(series, return_counts=True)[1].astype(float)
        return [
            (sizes * (sizes - 1) * (2 * sizes + 5)).sum(),
            special.perm(sizes, 3).sum(),
            special.perm(sizes, 2).sum(),
        ]

    (days_all, days_three, days_two), (values_all, values_three, values_two) = sums(days), sums(values)
    variance = (
        (n * (n - 1) * (2 * n + 5) - days_all - values_all) / 18
        + days_three * values_three / (9 * special.perm(n, 3))
        + days_two * values_two / (2 * special.perm(n, 2))
    )
    if n <= 6:
        one, other = numpy.triu_indices(n, 1)
        signs = numpy.sign(days[other] - days[one])
        orders = numpy.array(list(itertools.permutations(values)))
        scores = (signs * numpy.sign(orders[:, other] - orders[:, one])).sum(axis=1)
        assert math.isclose(scores.var(), variance, abs_tol=1e-9), (days, values)
    return variance


def theil_sen():
    series = []
    for points in [5, 6, 8, 13, 30, 100]:
        distinct = numpy.sort(generator.choice(points * 4, points, replace=False))
        walk = 1000 + numpy.cumsum(generator.integers(-3, 9, points))
        series.append((distinct, walk + generator.random(points)))  # unequal gaps, no ties
        series.append((distinct, walk))  # ties among values
        series.append((numpy.sort(generator.integers(0, points, points)), walk + generator.random(points)))
        series.append((numpy.sort(generator.integers(0, points, points)), walk // 8))  # ties in both
    for days, values in series:
        values = numpy.round(values, 2)
        tied_twice = all(len(set(side.tolist())) < len(side) for side in (days, values))
        pairs = itertools.combinations(zip(days, values), 2)
        slopes = sorted((later[1] - one[1]) / (later[0] - one[0]) for one, later in pairs if later[0] != one[0])
        deviation = math.sqrt(score_variance(days, values))
        limits = []
        for confidence in LEVELS:
            spread = stats.norm.isf((1 - confidence) / 2) * deviation
            below, above = round((len(slopes) - spread) / 2) - 1, round((len(slopes) + spread) / 2)
            found = stats.theilslopes(values, days, confidence)
            low, high = found.low_slope, found.high_slope
            if tied_twice:
                # scipy leaves out the terms of points that tie in both ways.
                low, high = slopes[max(below, 0)], slopes[min(above, len(slopes) - 1)]
            # scipy gives the outermost slope for a rank that lies outside; the program gives no limit.
            inside = below >= 0 and above < len(slopes)
            limits.append([confidence, *((float(low), float(high)) if inside else (None, None))])
        slope = float(stats.theilslopes(values, days).slope)
        yield {"days": days.tolist(), "values": values.tolist(), "slope": slope, "limits": limits}


def ranks():
    for size in [1, 2, 5, 12, 40]:
        values = generator.integers(0, size * 2, size)
        yield {
            "values": values.tolist(),
            "best": stats.rankdata(-values, "min").astype(int).tolist(),
            "worst": stats.rankdata(-values, "max").astype(int).tolist(),
        }


def percentile_ranks():
    for size in [1, 2, 5, 12, 40]:
        values = generator.integers(0, size * 2, size)
        yield {
            "values": values.tolist(),
            "ranks": stats.percentileofscore(values, values, kind="mean").tolist(),
        }


def percentiles():
    for size in [1, 2, 5, 12, 41]:
        values = generator.lognormal(3, 2, size)
        percents = [0, 5, 25, 50, 75, 90, 99.5, 100]
        found = numpy.percentile(values, percents, method="linear")
        yield {"values": values.tolist(), "percents": percents, "found": found.tolist()}


def burstiness():
    for gaps in [
        [1, 1, 4],
        [0, 0, 0, 0, 9],
        *(generator.exponential(3, size).tolist() for size in [2, 3, 10, 200]),
        *(generator.pareto(1.5, size).tolist() for size in [5, 50, 200]),
        generator.normal(24, 0.5, 60).tolist(),
    ]:
        n, r = len(gaps), stats.variation(gaps)
        yield {
            "gaps": gaps,
            "uncorrected": (r - 1) / (r + 1),
            "corrected": (math.sqrt(n + 1) * r - math.sqrt(n - 1))
            / ((math.sqrt(n + 1) - 2) * r + math.sqrt(n - 1)),
        }


def golden():
    statistics = [poisson, wilson, funnel, dispersion, theil_sen, ranks, percentile_ranks, percentiles, burstiness]
    return {statistic.__name__: list(statistic()) for statistic in statistics}


def same(one, other):
    """Equal but for the last digits, which differ between machines."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-15)
    return one == other


def main():
    found = {"written_by": "tests/golden/statistics.py", "scipy": scipy.__version__, "numpy": numpy.__version__}
    found |= golden()
    if "--check" not in sys.argv:
        lines = [f"{json.dumps(name)}: {json.dumps(part)}" for name, part in found.items()]
        FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
        return 0
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    stale = [name for name in found | kept if not same(json.loads(json.dumps(found.get(name))), kept.get(name))]
    print(f"not current: {', '.join(stale)}" if stale else f"{FILE.name} is what scipy {scipy.__version__} says")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
