"""Two hundred random data sets as requests, a line each in JSON: `generate.py [seed] > cases.jsonl`.

Small ones above all, because that is where definitions part: n from 1 to 6, values missing, ties, items that do not vary,
options nobody chose, groups of nobody. The same seed gives the same lines.
"""

import json
import random
import sys
from collections.abc import Iterator
from typing import Any

SETS = 200
SMALL = 120  # of them, with n from 1 to 6

Matrix = list[list[float | None]]
Request = dict[str, Any]


def size(at: int, rng: random.Random) -> int:
    """How many people the data set has."""
    if at < SMALL:
        return 1 + at % 6
    return rng.randint(7, 60) if at < 170 else rng.randint(61, 200)


def table(rng: random.Random, rows: int, columns: int, options: int, absent: float, lowest: int = 1) -> Matrix:
    """Answers that hang together: each row leans somewhere. Sometimes a column, or everything, is constant."""
    constant = {column for column in range(columns) if rng.random() < 0.08}
    if rng.random() < 0.04:
        constant = set(range(columns))
    fixed = [rng.randrange(options) for _ in range(columns)]
    noise = rng.choice([0, 1, 1, 2, options])
    out: Matrix = []
    for _ in range(rows):
        lean = rng.randrange(options)
        row: list[float | None] = []
        for column in range(columns):
            place = fixed[column] if column in constant else lean + rng.randint(-noise, noise)
            value = lowest + min(max(place, 0), options - 1)
            row.append(None if rng.random() < absent else value)
        out.append(row)
    if columns > 1 and rng.random() < 0.08:
        # Two items that mirror each other: each varies, their sum does not.
        for row in out:
            row[1] = None if row[0] is None else 2 * lowest + options - 1 - row[0]
    return out


def values(rng: random.Random, n: int) -> list[float]:
    """Numbers of one group: with ties, without, or all alike."""
    kind = rng.choice(["options", "scores", "continuous", "options", "scores", "alike"])
    middle = rng.uniform(0, 3)
    if kind == "options":
        return [float(rng.randint(1, 5)) for _ in range(n)]
    if kind == "scores":
        return [float(25 * rng.randint(0, 4)) for _ in range(n)]
    if kind == "continuous":
        return [round(rng.gauss(middle, 1.5), 4) for _ in range(n)]
    return [float(rng.randint(1, 5))] * n


def requests(at: int, rng: random.Random) -> Iterator[Request]:
    """Everything that is asked about one data set."""
    n = size(at, rng)
    options = rng.choice([2, 3, 4, 5, 5, 5, 7])
    absent = rng.choice([0.0, 0.0, 0.05, 0.2, 0.5])

    x = table(rng, n, rng.choice([1, 2, 3, 3, 4, 5, 5, 8]), options, absent)
    if rng.random() < 0.4:
        # As scoring brings them to 0-100: thirds and sixths that no machine holds exactly.
        x = [[None if value is None else 100 * (value - 1) / (options - 1) for value in row] for row in x]
    for use in ("complete", "pairwise"):
        for statistic in ("alpha", "alpha_dropped", "item_rest"):
            yield {"statistic": statistic, "part": use, "x": x, "use": use}
    yield {"statistic": "feldt", "x": x, "level": rng.choice([0.9, 0.95, 0.99])}

    # Units in rows as they are made; raters in rows as they are asked for. Ratios have a true zero.
    units = table(rng, n, rng.randint(2, 6), options, absent, lowest=0)
    raters = [list(row) for row in zip(*units)]
    for level in ("nominal", "ordinal", "interval", "ratio"):
        yield {"statistic": "krippendorff", "part": level, "x": raters, "level": level}
    yield {"statistic": "icc", "x": table(rng, n, rng.randint(1, 5), options, 0.0)}

    pairs = table(rng, n, 2, options, 0.0, lowest=0)
    for weights in ("none", "linear", "quadratic"):
        yield {"statistic": "kappa", "part": weights, "one": [row[0] for row in pairs], "two": [row[1] for row in pairs],
               "weights": weights, "categories": options}

    # Weights of zero: options that nobody chose, and now and then nobody at all.
    chosen = [option for option in range(options) if rng.random() < 0.7]
    counts = [0] * options
    for _ in range(n if chosen else 0):
        counts[rng.choice(chosen)] += 1
    yield {"statistic": "consensus", "counts": counts}
    yield {"statistic": "agreement_a", "counts": counts}
    yield {"statistic": "rwg", "values": [float(rng.randint(1, options)) for _ in range(n)], "options": options}

    one, two = values(rng, n), values(rng, rng.choice([0, 1, 2, 3, 5, n, n, 2 * n]))
    for statistic in ("mann_whitney", "cliffs_delta", "welch"):
        yield {"statistic": statistic, "one": one, "two": two}

    p = [rng.choice([round(rng.random(), 3), rng.random() ** 4, 0.05, 1.0, 0.0]) for _ in range(n)]
    yield {"statistic": "holm", "p": p}
    yield {"statistic": "benjamini_hochberg", "p": p}

    population = rng.choice([None, None, n, n + 1, 2 * n + 3, 10 * n])
    yield {"statistic": "mean_interval", "values": values(rng, n), "population": population}
    yield {"statistic": "wilson", "count": rng.choice([0, n, rng.randint(0, n)]), "n": n}

    yield {"statistic": "bca_acceleration", "part": "mean", "statistic_of": "mean", "values": values(rng, n)}
    a, b = values(rng, n), values(rng, n)
    tilt = rng.choice([0.0, 0.5, 1.0])
    yield {"statistic": "bca_acceleration", "part": "correlation", "statistic_of": "correlation",
           "x": [[first, round(tilt * first + second, 2)] for first, second in zip(a, b)]}

    strata = [values(rng, rng.choice([1, 2, 3, n, n])) for _ in range(rng.randint(1, 4))]
    yield {"statistic": "rao_wu", "strata": strata, "replicates": 2000, "seed": at}

    effects = [round(rng.gauss(50, rng.choice([0, 3, 15])), 3) for _ in range(n)]
    variances = [round(rng.uniform(0.5, 40), 3) for _ in range(n)]
    if rng.random() < 0.1:
        variances[0] = 0.0
    for method in ("PM", "REML"):
        yield {"statistic": "pool", "part": method, "effects": effects, "variances": variances, "method": method}

    yield {"statistic": "quantile", "values": values(rng, n), "p": rng.choice([0.0, 0.025, 0.25, 0.5, 0.9, 0.975, 1.0, rng.random()])}


def main() -> None:
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for at in range(SETS):
        for request in requests(at, rng):
            part = request.pop("part", None)
            name = f"{at:03}.{request['statistic']}" + (f".{part}" if part else "")
            print(json.dumps({"id": name, **request}))


if __name__ == "__main__":
    main()
