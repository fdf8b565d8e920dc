"""The work of `just bench` in Python, so that anyone can see the ratio.

Institutions of 1,000 people answer 50 five-option statements in ten dimensions, 5 % not answered. From bytes: each person's
score of each dimension, the cells of every dimension by everyone and by category (n, mean, deviation, t interval), the cells of
every statement (n, mean, favourable, distribution), and a geometric index with an interval by 1,000 resamples in groups (n - 1
draws, factor n/(n - 1)). No disclosure rules and no release: that is left out in favour of Python.

    python3 -m venv venv && venv/bin/pip install numpy scipy polars
    venv/bin/python scripts/bench/reference.py 1000000          # numpy, then polars
"""

import resource
import sys
import time
from collections.abc import Callable

import numpy as np
import polars as pl
from scipy.stats import t as student

DIMENSIONS, ITEMS, PEOPLE, REPLICATES = 10, 50, 1000, 1000
PER_DIMENSION = ITEMS // DIMENSIONS
AREAS = np.array([400, 290, 150, 80, 40, 12, 3, 25]) / 1000  # The last states none.
GENDERS = np.array([550, 400, 12, 38]) / 1000


def people(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Answers 0 to 4, 255 for none; gender; area."""
    lean = rng.integers(0, 3, size=(n, 1))
    answers = np.minimum(rng.integers(0, 3, size=(n, ITEMS)) + lean, 4).astype(np.uint8)
    answers[rng.random((n, ITEMS)) < 0.05] = 255
    return answers, rng.choice(4, n, p=GENDERS), rng.choice(8, n, p=AREAS)


def cell(scores: np.ndarray) -> tuple[int, float, float, float]:
    scores = scores[~np.isnan(scores)]
    n = len(scores)
    if n < 2:
        return n, 0.0, 0.0, 0.0
    deviation = scores.std(ddof=1)
    return n, scores.mean(), deviation, student.ppf(0.975, n - 1) * deviation / np.sqrt(n)


def resampled(scores: np.ndarray, gender: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Quantiles of the geometric index; weights of all replicates at once, one matrix product a group."""
    have = ~np.isnan(scores)
    filled = np.where(have, scores, 0.0)
    points, weights = np.zeros((REPLICATES, DIMENSIONS)), np.zeros((REPLICATES, DIMENSIONS))
    for group in range(4):
        own = np.flatnonzero(gender == group)
        n = len(own)
        if n < 2:
            continue
        drawn = rng.multinomial(n - 1, np.full(n, 1 / n), size=REPLICATES) * (n / (n - 1))
        points += drawn @ filled[own]
        weights += drawn @ have[own]
    index = np.exp(np.log(np.maximum(points / weights, 1)).mean(axis=1))
    return np.quantile(index, [0.025, 0.975])


def statements(answers: np.ndarray, reversed_items: np.ndarray) -> list[tuple[int, float, float, np.ndarray]]:
    cells = []
    for item in range(ITEMS):
        counts = np.bincount(answers[:, item], minlength=256)[:5]
        counts = counts[::-1] if reversed_items[item] else counts
        n = counts.sum()
        cells.append((n, (counts * np.arange(5)).sum() * 25 / n, counts[3:].sum() / n, counts / n))
    return cells


def by_numpy(answers: np.ndarray, gender: np.ndarray, area: np.ndarray, rng: np.random.Generator) -> float:
    reversed_items = np.arange(ITEMS) % 5 == 0
    values = np.where(answers == 255, np.nan, answers * 25.0)
    values[:, reversed_items] = 100 - values[:, reversed_items]
    of_dimension = values.reshape(len(values), DIMENSIONS, PER_DIMENSION)
    answered = (~np.isnan(of_dimension)).sum(axis=2)
    sums = np.nansum(of_dimension, axis=2)
    scores = np.where(2 * answered >= PER_DIMENSION, sums / np.maximum(answered, 1), np.nan)
    total = 0.0
    for dimension in range(DIMENSIONS):
        total += cell(scores[:, dimension])[1]
        for attribute, categories in [(gender, 3), (area, 7)]:
            for category in range(categories):
                total += cell(scores[attribute == category, dimension])[3]
    statements(answers, reversed_items)
    return total + resampled(scores, gender, rng).sum()


def by_polars(answers: np.ndarray, gender: np.ndarray, area: np.ndarray, rng: np.random.Generator) -> float:
    reversed_items = np.arange(ITEMS) % 5 == 0
    names = [f"S{item}" for item in range(ITEMS)]
    frame = pl.DataFrame(answers, schema=names).with_columns(
        pl.when(pl.col(name) == 255)
        .then(None)
        .otherwise((4 - pl.col(name).cast(pl.Int16) if turned else pl.col(name).cast(pl.Int16)) * 25.0)
        .alias(name)
        for name, turned in zip(names, reversed_items)
    )
    groups = [names[d * PER_DIMENSION : (d + 1) * PER_DIMENSION] for d in range(DIMENSIONS)]
    scores = frame.select(
        pl.when(2 * pl.sum_horizontal(pl.col(name).is_not_null() for name in own) >= PER_DIMENSION)
        .then(pl.mean_horizontal(own))
        .otherwise(None)
        .alias(f"d{d}")
        for d, own in enumerate(groups)
    ).with_columns(gender=pl.Series(gender), area=pl.Series(area))
    dimensions = [f"d{d}" for d in range(DIMENSIONS)]
    figures = [f(pl.col(d)).name.suffix(s) for d in dimensions for f, s in [(pl.Expr.count, "n"), (pl.Expr.mean, "m"), (pl.Expr.std, "s")]]
    total = float(scores.select(figures).row(0)[1])
    for attribute in ["gender", "area"]:
        total += len(scores.group_by(attribute).agg(figures))
    for name in names:
        frame.get_column(name).value_counts()
    return total + resampled(scores.select(dimensions).to_numpy(), gender, rng).sum()


def main() -> None:
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    ways: dict[str, Callable[..., float]] = {"numpy": by_numpy, "polars": by_polars}
    size = min(PEOPLE, answers // ITEMS)
    rng = np.random.default_rng(1)
    data = [people(rng, size) for _ in range(answers // ITEMS // size)]
    for name, way in ways.items():
        start = time.perf_counter()
        for institution in data:
            way(*institution, rng)
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{name}: {answers} answers, {seconds:.2f} s, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
