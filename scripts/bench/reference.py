"""The work of `just bench` in numpy and in polars, so that anyone can see what a kernel of its own is worth.

    python3 -m venv bench && bench/bin/pip install numpy polars
    bench/bin/python scripts/bench/reference.py 1000000      # answers; prints a line for numpy and one for polars

Institutions of a thousand people (a million answers are twenty, ten thousand are one of 200), as in the kernel's bench; fifty
items with five options in ten dimensions, 5 % not answered, two attributes with groups of 3 to 550 in a thousand. For each institution: a score by respondent and dimension (half of the
items answered, else none); dimension x everyone and x each category with n, mean, sd and t interval; item with n, mean, % favourable
and distribution; one figure, the geometric mean over the dimensions, with a percentile interval from 1,000 rescaled resamples
(Rao-Wu) by gender. Not done here, but by the kernel: the release policy, reversed items, gaps, the rungs, JSON.

Seconds are those of the work, data made before and imports left out; memory is the peak of the process, and what of it came after
the data. Each library runs in a process of its own and with its own threads (numpy one; polars all).
"""

import math
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ITEMS, DIMENSIONS, OPTIONS, RESAMPLES = 50, 10, 5, 1000
EACH = ITEMS // DIMENSIONS
ABSENT = 255
# The gender and seniority of a thousand people; who is left over states none.
ATTRIBUTES = {"gender": [550, 400, 12], "seniority": [400, 290, 3]}


@dataclass
class Institution:
    answers: NDArray[np.uint8]  # respondents x items: option 0 to 4, or ABSENT
    groups: dict[str, NDArray[np.int8]]  # category by respondent, -1 where none is stated


def institutions(answers: int) -> list[Institution]:
    """Invented people: each leans somewhere, as in the kernel's bench."""
    rng = np.random.default_rng(1)
    people = min(1000, answers // ITEMS)
    count = answers // ITEMS // people
    made = []
    for _ in range(count):
        lean = rng.integers(0, 3, people, dtype=np.uint8)
        table = np.minimum(rng.integers(0, 3, (people, ITEMS), dtype=np.uint8) + lean[:, None], OPTIONS - 1)
        table[rng.random((people, ITEMS), dtype=np.float32) < 0.05] = ABSENT
        groups = {}
        for name, shares in ATTRIBUTES.items():
            place = np.searchsorted(np.cumsum(shares), rng.integers(0, 1000, people), side="right")
            groups[name] = np.where(place < len(shares), place, -1).astype(np.int8)
        made.append(Institution(table, groups))
    return made


def t975(df: float) -> float:
    """97.5 % quantile of t: Cornish-Fisher (Abramowitz and Stegun 26.7.5), good to 1e-4 from df = 11 on, where intervals begin."""
    z = 1.959963984540054
    terms = [(z**3 + z) / 4, (5 * z**5 + 16 * z**3 + 3 * z) / 96, (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384]
    return z + sum(term / df ** (at + 1) for at, term in enumerate(terms))


def geometric(means: NDArray[np.float64]) -> NDArray[np.float64]:
    """Over the last axis; not below 1, as in the kernel's bench."""
    return np.exp(np.log(np.maximum(means, 1.0)).mean(axis=-1))


def resampled(scores: NDArray[np.float64], strata: NDArray[np.int8]) -> tuple[float, float]:
    """95 % of a thousand figures: in each stratum n - 1 are drawn, n/(n - 1) each; a stratum of one keeps its weight.

    Multinomial counts times a matrix of scores: the whole of a stratum's replicates in one product.
    """
    rng = np.random.default_rng(2)
    sums, weights = np.zeros((RESAMPLES, DIMENSIONS)), np.zeros((RESAMPLES, DIMENSIONS))
    for stratum in np.unique(strata):
        own = scores[strata == stratum]
        n = len(own)
        there = ~np.isnan(own)
        both = np.hstack([np.where(there, own, 0.0), there])
        if n == 1:
            total = np.broadcast_to(both[0], (RESAMPLES, 2 * DIMENSIONS))
        else:
            total = np.empty((RESAMPLES, 2 * DIMENSIONS))
            # In parts, for the memory: 50 replicates at once.
            for first in range(0, RESAMPLES, 50):
                draws = rng.integers(0, n, (50, n - 1))
                draws += np.arange(50)[:, None] * n
                counts = np.bincount(draws.ravel(), minlength=50 * n).reshape(50, n)
                total[first : first + 50] = counts @ both
            total *= n / (n - 1)
        sums += total[:, :DIMENSIONS]
        weights += total[:, DIMENSIONS:]
    low, high = np.quantile(geometric(sums / weights), [0.025, 0.975])
    return float(low), float(high)


Cell = tuple[int, float, float, float, float]
Result = dict[str, object]


def cell(values: NDArray[np.float64]) -> Cell:
    """n, mean, sd, t interval (from n = 12)."""
    own = values[~np.isnan(values)]
    n = len(own)
    mean, sd = (float(own.mean()) if n else math.nan), (float(own.std(ddof=1)) if n > 1 else math.nan)
    far = t975(n - 1) * sd / math.sqrt(n) if n >= 12 else math.nan
    return n, mean, sd, mean - far, mean + far


def with_numpy(data: list[Institution]) -> list[Result]:
    out: list[Result] = []
    for institution in data:
        table = institution.answers
        people = len(table)
        there = (table != ABSENT).reshape(people, DIMENSIONS, EACH)
        sums = np.where(there, table.reshape(people, DIMENSIONS, EACH), 0).sum(axis=2, dtype=np.uint16)
        counts = there.sum(axis=2, dtype=np.uint8)
        with np.errstate(invalid="ignore", divide="ignore"):
            scores = np.where(2 * counts >= EACH, sums * (100.0 / (OPTIONS - 1)) / counts, np.nan)
        cells: dict[str, Cell] = {}
        for dimension in range(DIMENSIONS):
            own = scores[:, dimension]
            cells[f"{dimension}"] = cell(own)
            for name, shares in ATTRIBUTES.items():
                for category in range(len(shares)):
                    cells[f"{dimension}.{name}.{category}"] = cell(own[institution.groups[name] == category])
        items = []
        for item in range(ITEMS):
            distribution = np.bincount(table[:, item], minlength=ABSENT + 1)[:OPTIONS]
            n = int(distribution.sum())
            mean = float(distribution @ np.arange(OPTIONS)) * 100 / (OPTIONS - 1) / n
            items.append((n, mean, 100 * float(distribution[3:].sum()) / n, distribution.tolist()))
        means = np.array([cells[f"{dimension}"][1] for dimension in range(DIMENSIONS)])
        out.append({"cells": cells, "items": items, "index": float(geometric(means)),
                    "interval": resampled(scores, institution.groups["gender"])})
    return out


def with_polars(data: list["pl.DataFrame"]) -> list[Result]:  # noqa: F821
    """Tables by polars expressions; polars has no weighed resampling, so that is the same as numpy's, on polars' scores."""
    import polars as pl

    names = [f"d{dimension}" for dimension in range(DIMENSIONS)]
    out: list[Result] = []
    for table in data:
        scored = table.with_columns(
            pl.when(pl.sum_horizontal(pl.col(own).is_not_null() for own in items) * 2 >= EACH)
            .then(pl.mean_horizontal(pl.col(own) for own in items) * (100 / (OPTIONS - 1)))
            .alias(names[dimension])
            for dimension, items in enumerate([f"i{dimension * EACH + at}" for at in range(EACH)] for dimension in range(DIMENSIONS))
        )
        figures = [
            figure
            for name in names
            for figure in (pl.col(name).count().alias(f"{name}.n"), pl.col(name).mean().alias(f"{name}.mean"),
                           pl.col(name).std().alias(f"{name}.sd"))
        ]
        groups = {"": scored.select(figures).rows(named=True)}
        for attribute in ATTRIBUTES:
            groups[attribute] = scored.filter(pl.col(attribute) >= 0).group_by(attribute).agg(figures).rows(named=True)
        cells: dict[str, Cell] = {}
        for attribute, rows in groups.items():
            for row in rows:
                for dimension, name in enumerate(names):
                    n, mean, sd = row[f"{name}.n"], row[f"{name}.mean"], row[f"{name}.sd"]
                    far = t975(n - 1) * sd / math.sqrt(n) if n >= 12 else math.nan
                    key = f"{dimension}.{attribute}.{row[attribute]}" if attribute else f"{dimension}"
                    cells[key] = (n, math.nan if mean is None else mean, math.nan if sd is None else sd,
                                  math.nan if mean is None else mean - far, math.nan if mean is None else mean + far)
        items_of = [pl.col(f"i{item}") for item in range(ITEMS)]
        counted = table.select([(own == option).sum().alias(f"{at}.{option}") for at, own in enumerate(items_of)
                                for option in range(OPTIONS)]).row(0)
        items = []
        for item in range(ITEMS):
            distribution = list(counted[item * OPTIONS : (item + 1) * OPTIONS])
            n = sum(distribution)
            mean = sum(option * count for option, count in enumerate(distribution)) * 100 / (OPTIONS - 1) / n
            items.append((n, mean, 100 * sum(distribution[3:]) / n, distribution))
        means = np.array([cells[f"{dimension}"][1] for dimension in range(DIMENSIONS)])
        scores = scored.select(pl.col(names).fill_null(math.nan)).to_numpy()
        out.append({"cells": cells, "items": items, "index": float(geometric(means)),
                    "interval": resampled(scores, table["gender"].to_numpy())})
    return out


def frames(data: list[Institution]) -> list["pl.DataFrame"]:  # noqa: F821
    import polars as pl

    return [
        pl.DataFrame({f"i{item}": institution.answers[:, item] for item in range(ITEMS)} | dict(institution.groups))
        .with_columns(pl.col(f"i{item}").replace({ABSENT: None}) for item in range(ITEMS))
        for institution in data
    ]


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one(library: str, answers: int) -> None:
    data = institutions(answers)
    tables = frames(data) if library == "polars" else None
    before, start = megabytes(), time.perf_counter()
    result = with_numpy(data) if tables is None else with_polars(tables)
    seconds = time.perf_counter() - start
    index, (low, high) = result[0]["index"], result[0]["interval"]
    print(f"{library}: {answers} answers in {seconds:.3f} s; {megabytes():.0f} MB at the peak, {megabytes() - before:.0f} MB of it "
          f"in the work; first index {index:.6f} ({low:.4f} to {high:.4f})", flush=True)


def same(answers: int) -> None:
    """Both ways give the same cells, items and figure."""
    data = institutions(answers)
    for mine, other in zip(with_numpy(data), with_polars(frames(data))):
        assert [own[0] for own in mine["items"]] == [own[0] for own in other["items"]]
        assert mine["items"][0][3] == other["items"][0][3]
        for key, own in other["cells"].items():
            assert np.allclose(mine["cells"][key], own, equal_nan=True), (key, mine["cells"][key], own)
        assert math.isclose(mine["index"], other["index"]) and np.allclose(mine["interval"], other["interval"])
    print(f"numpy and polars agree on {answers} answers")


def main() -> None:
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    if len(sys.argv) > 2:
        (same(answers) if sys.argv[2] == "same" else one(sys.argv[2], answers))
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    for library in ("numpy", "polars"):
        subprocess.run([sys.executable, __file__, str(answers), library], check=True)


if __name__ == "__main__":
    main()
