"""Two hundred random data sets, each with the statistics that fit it, as JSON lines on stdout.

Small and odd on purpose: n from 1 to 6 and up to 200, missing values, ties, items that do not vary, zero weights.
"""

import json
import random
import sys
from typing import Any

SETS = 200


def matrix(rng: random.Random, rows: int, columns: int, options: int, missing: float) -> list[list[int | None]]:
    """Answers of people with a leaning of their own; now and then an item that does not vary."""
    constant = rng.randrange(columns) if rng.random() < 0.15 else -1
    table: list[list[int | None]] = []
    for _ in range(rows):
        lean = rng.gauss(0, 1)
        row: list[int | None] = []
        for column in range(columns):
            value = 1 + min(options - 1, max(0, round((options - 1) / 2 + lean + rng.gauss(0, 1))))
            value = 1 if column == constant else value
            row.append(None if rng.random() < missing else value)
        table.append(row)
    return table


def cases(rng: random.Random, number: int) -> list[dict[str, Any]]:
    n = rng.choice([1, 2, 3, 4, 5, 6, 6, 12, 20, 50, 200])
    items = rng.choice([1, 2, 3, 5, 8])
    options = rng.choice([2, 4, 5, 7])
    missing = rng.choice([0.0, 0.0, 0.05, 0.3])
    table = matrix(rng, n, items, options, missing)
    found: list[dict[str, Any]] = []

    def add(statistic: str, **arguments: Any) -> None:
        found.append({"id": f"{number}.{len(found)}", "statistic": statistic, **arguments})

    for use in ["complete", "pairwise"]:
        for statistic in ["alpha", "alpha_dropped", "item_rest"]:
            add(statistic, x=table, use=use)
    add("feldt", x=table, level=0.95)
    raters = matrix(rng, rng.choice([2, 3, 4, 6]), rng.choice([1, 2, 5, 12, 40]), options, missing)
    for level in ["nominal", "ordinal", "interval", "ratio"]:
        add("krippendorff", x=raters, level=level)
    add("icc", x=matrix(rng, n, rng.choice([1, 2, 3, 5]), options, 0.0))
    pairs = rng.choice([1, 2, 5, 30, 150])
    one = [rng.randrange(options) for _ in range(pairs)]
    two = [value if rng.random() < 0.6 else rng.randrange(options) for value in one]
    for weights in ["none", "linear", "quadratic"]:
        add("kappa", one=one, two=two, weights=weights, categories=options)
    counts = [rng.choice([0, 0, 1, 3, 10, 40]) for _ in range(max(3, options))]
    add("consensus", counts=counts)
    add("agreement_a", counts=counts)
    values = [rng.randint(1, options) for _ in range(n)]
    add("rwg", values=values, options=options)
    first = [rng.choice([0, 25, 50, 75, 100]) for _ in range(rng.choice([1, 2, 3, 5, 12, 40]))]
    second = [rng.choice([25, 50, 75, 100]) for _ in range(rng.choice([1, 2, 4, 6, 15, 60]))]
    for statistic in ["mann_whitney", "cliffs_delta", "welch"]:
        add(statistic, one=first, two=second)
    chances = [rng.choice([rng.random(), rng.random() / 100, 0.02]) for _ in range(rng.randint(1, 20))]
    add("holm", p=chances)
    add("benjamini_hochberg", p=chances)
    add("mean_interval", values=first, population=None)
    add("mean_interval", values=first, population=len(first) + rng.choice([0, 1, 5, 100]))
    add("wilson", count=rng.randint(0, n), n=n)
    add("bca_acceleration", values=first, statistic_of="mean")
    add("bca_acceleration", x=[[rng.gauss(0, 1), rng.gauss(0, 1)] for _ in range(n)], statistic_of="correlation")
    strata = [[rng.randint(0, 4) * 25 for _ in range(rng.choice([2, 3, 6, 30]))] for _ in range(rng.randint(1, 4))]
    add("rao_wu", strata=strata, replicates=2000, seed=number)
    units = rng.choice([1, 2, 3, 6, 20])
    effects = [rng.gauss(50, rng.choice([0.0, 1.0, 10.0])) for _ in range(units)]
    variances = [rng.uniform(0.5, 30) for _ in range(units)]
    for method in ["PM", "REML"]:
        add("pool", effects=effects, variances=variances, method=method)
    for p in [0.0, 0.025, 0.5, 0.9]:
        add("quantile", values=first, p=p)
    return found


def main() -> None:
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 2026)
    for number in range(SETS):
        for case in cases(rng, number):
            print(json.dumps(case))


if __name__ == "__main__":
    main()
