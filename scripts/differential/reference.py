"""Expected values from Python: PyPI's krippendorff, scipy, numpy, and two formulas written out from their publications.

`reference.py < cases.jsonl > expected.jsonl`. A line a case and reference: {"id", "reference", "value", "note"}; null where the
reference has no value, `note` says why.
"""

import json
import math
import sys
import warnings
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import krippendorff
import numpy as np
from scipy import stats

Request = dict[str, Any]
Value = float | dict[str, float | None] | None


def krippendorff_alpha(request: Request) -> Value:
    rows = [[math.nan if value is None else float(value) for value in row] for row in request["x"]]
    return float(krippendorff.alpha(reliability_data=np.array(rows), level_of_measurement=request["level"]))


def consensus(request: Request) -> Value:
    """Tastle and Wierman (2007): 1 + Σ p·log2(1 − |x − mean| / width), options one apart."""
    counts = np.array(request["counts"], dtype=float)
    places = np.arange(len(counts))
    shares = counts / counts.sum()
    mean = float((shares * places).sum())
    width = len(counts) - 1
    return 1 + sum(p * math.log2(1 - abs(x - mean) / width) for p, x in zip(shares, places) if p > 0)


def triples(pattern: list[int]) -> tuple[int, int]:
    """How many triples of options (in order, not only neighbours) speak for one peak (011, 110) and for two (101)."""
    single = double = 0
    options = len(pattern)
    for i in range(options):
        for j in range(i + 1, options):
            for k in range(j + 1, options):
                triple = (pattern[i], pattern[j], pattern[k])
                single += triple in ((0, 1, 1), (1, 1, 0))
                double += triple == (1, 0, 1)
    return single, double


def layer_agreement(pattern: list[int]) -> float:
    """A of one layer: U·(1 − (S − 1)/(K − 1)), U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)(TU + TDU)).

    One option filled is full agreement, all options filled none.
    """
    options, filled = len(pattern), sum(pattern)
    if filled == 1:
        return 1.0
    if filled == options:
        return 0.0
    single, double = triples(pattern)
    u = ((options - 2) * single - (options - 1) * double) / ((options - 2) * (single + double))
    return u * (1 - (filled - 1) / (options - 1))


def agreement_a(request: Request) -> Value:
    """Van der Eijk (2001): flat layers are taken off one after the other; their agreements weigh by their people."""
    counts = list(request["counts"])
    people = sum(counts)
    if people == 0 or len(counts) < 3:
        raise ValueError("nobody, or fewer than three options")
    agreement = 0.0
    while any(counts):
        lowest = min(count for count in counts if count > 0)
        pattern = [int(count > 0) for count in counts]
        agreement += layer_agreement(pattern) * lowest * sum(pattern) / people
        counts = [count - lowest if count > 0 else 0 for count in counts]
    return agreement


def mann_whitney(request: Request) -> Value:
    test = stats.mannwhitneyu(
        request["one"], request["two"], alternative="two-sided", method="asymptotic", use_continuity=True
    )
    return {"u": float(test.statistic), "p": float(test.pvalue)}


def cliffs_delta(request: Request) -> Value:
    """Cliff (1993), pair by pair."""
    one, two = request["one"], request["two"]
    return sum((a > b) - (a < b) for a in one for b in two) / (len(one) * len(two))


def rwg(request: Request) -> Value:
    """James, Demaree and Wolf (1984), answers by chance uniform."""
    expected = (request["options"] ** 2 - 1) / 12
    return 1 - float(np.var(request["values"], ddof=1)) / expected


def quantile(request: Request) -> Value:
    return float(np.quantile(request["values"], request["p"], method="linear"))


SCIPY, NUMPY, WRITTEN = f"scipy {version('scipy')}", f"numpy {np.__version__}", "formula, Python"
REFERENCES: dict[str, tuple[str, Callable[[Request], Value]]] = {
    "krippendorff": (f"krippendorff {version('krippendorff')}", krippendorff_alpha),
    "consensus": (WRITTEN, consensus),
    "agreement_a": (WRITTEN, agreement_a),
    "mann_whitney": (SCIPY, mann_whitney),
    "cliffs_delta": (WRITTEN, cliffs_delta),
    "rwg": (NUMPY, rwg),
    "quantile": (NUMPY, quantile),
}


def finite(value: Value) -> Value:
    """JSON knows no NaN: what is not finite is null."""
    if isinstance(value, dict):
        numbers = {name: number if number is not None and math.isfinite(number) else None for name, number in value.items()}
        return numbers if any(number is not None for number in numbers.values()) else None
    return value if value is not None and math.isfinite(value) else None


def main() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if request["statistic"] not in REFERENCES:
            continue
        reference, of = REFERENCES[request["statistic"]]
        note = ""
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            try:
                value = finite(of(request))
                note = "" if value is not None else "not a number"
            except (ValueError, ZeroDivisionError, IndexError) as error:
                value, note = None, f"error: {error}"
            if said and value is not None:
                value, note = None, f"warning: {said[0].message}"
        print(json.dumps({"id": request["id"], "reference": reference, "value": value, "note": note}))


if __name__ == "__main__":
    main()
