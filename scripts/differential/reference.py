"""What Python says, and what follows from the definition where no package has it: {"id", "value"} lines."""

import itertools
import json
import math
import sys
from typing import Any

import krippendorff
import numpy as np


def van_der_eijk(counts: list[int]) -> float | None:
    """Agreement A, written anew from van der Eijk (2001): layers, each judged by its triples."""
    options, people = len(counts), sum(counts)
    if people == 0:
        return None
    left, total = list(counts), 0.0
    while any(left):
        filled = [count > 0 for count in left]
        layer = min(count for count in left if count)
        peaks = troughs = 0
        for a, b, c in itertools.combinations(filled, 3):
            peaks += (a and b and not c) or (not a and b and c)
            troughs += a and not b and c
        width = sum(filled)
        unimodal = 1.0
        if peaks + troughs:
            unimodal = ((options - 2) * peaks - (options - 1) * troughs) / ((options - 2) * (peaks + troughs))
        total += layer * width / people * unimodal * (1 - (width - 1) / (options - 1))
        left = [count - layer if count else 0 for count in left]
    return total


def answer(case: dict[str, Any]) -> Any:
    match case["statistic"]:
        case "krippendorff":
            data = np.array([[np.nan if v is None else v for v in row] for row in case["x"]], dtype=float)
            try:
                alpha = float(krippendorff.alpha(reliability_data=data, level_of_measurement=case["level"]))
            except (ValueError, AssertionError, ZeroDivisionError):
                return None
            return alpha if math.isfinite(alpha) else None
        case "consensus":
            counts = np.array(case["counts"], dtype=float)
            if counts.sum() == 0:
                return None
            x, p = np.arange(len(counts)), counts / counts.sum()
            kept = p > 0
            return float(1 + (p[kept] * np.log2(1 - np.abs(x[kept] - (p * x).sum()) / (len(counts) - 1))).sum())
        case "agreement_a":
            return van_der_eijk(case["counts"])
        case "rwg":
            values, options = case["values"], case["options"]
            if len(values) < 2:
                return None
            return float(1 - np.var(values, ddof=1) / ((options**2 - 1) / 12))
        case "cliffs_delta":
            one, two = np.array(case["one"]), np.array(case["two"])
            return float(np.sign(one[:, None] - two[None, :]).mean())
    return "unknown"


def main() -> None:
    for line in sys.stdin:
        case = json.loads(line)
        value = answer(case)
        if value != "unknown":
            print(json.dumps({"id": case["id"], "value": value}))


if __name__ == "__main__":
    main()
