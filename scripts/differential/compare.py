"""Holds our values against the references': `compare.py CASES OURS EXPECTED…` prints a report in Markdown.

A value agrees where it is defined on both sides and within the tolerance, or undefined on both. Where one side alone has a
value, the case is listed with what the reference said. Ends with 1 where a difference is neither within the tolerance nor
among the known ones below.
"""

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Case = dict[str, Any]
Leaf = float | None

# Relative to the reference's value. Quantiles of t and F, the tails of the normal distribution, and what a search finds are
# less exact than sums.
TOLERANCE: dict[str, float] = {
    "feldt": 1e-8, "welch": 1e-8, "mean_interval": 1e-8, "mann_whitney": 1e-9, "pool": 1e-6,
    # The jackknife values of a high correlation lie close together: their differences have fewer digits.
    "bca_acceleration": 1e-8,
}
USUAL = 1e-10
# Below so small a value the difference is taken as it stands: what is nothing on one side is rounding on the other.
FLOOR = 1e-3
# Probabilities are small by nature: theirs is relative all the way down.
SMALL = {("mann_whitney", "p"): 1e-300}
# Monte-Carlo standard errors within which a variance of replicates must lie.
ERRORS = 4.0


def psych_refuses(_: Case, note: str) -> bool:
    return any(said in note for said in ("psych needs every correlation", "covariance matrix"))


def pairwise(case: Case, _: str) -> bool:
    return case.get("use") == "pairwise" and any(None in row for row in case["x"])


def one_value(case: Case, _: str) -> bool:
    return len({*case["one"], *case["two"]}) == 1


# (statistic, reference starts with, "reference undefined" or "ours undefined", when, why). What is not here fails.
KNOWN: list[tuple[str, str, str, Callable[[Case, str], bool], str]] = []


def known(statistics: str, reference: str, kind: str, when: Callable[[Case, str], bool], why: str) -> None:
    KNOWN.extend((statistic, reference, kind, when, why) for statistic in statistics.split())


known("alpha alpha_dropped item_rest", "psych", "reference undefined", psych_refuses,
      "psych computes correlations too and stops (or never ends) where an item does not vary or a pair has too few people; it "
      "takes a symmetric table for a covariance matrix. The formula in base R stands beside it.")
known("welch", "base R", "reference undefined", lambda _, note: "essentially constant" in note,
      "t.test refuses two groups that do not vary; ours gives an interval of no width.")
known("rao_wu", "survey", "reference undefined", lambda _, note: "stratum of one person" in note,
      "survey's subbootstrap cannot draw from a stratum of one person; ours keeps its weight. The linearised variance stands "
      "beside it.")
known("mann_whitney", "", "ours undefined", one_value,
      "where all are alike U is defined and p is not; ours then gives neither.")
known("alpha_dropped item_rest alpha", "", "ours undefined", pairwise,
      "ours is undefined as a whole where any pair of items has fewer than two people, and where the pairwise covariances sum to "
      "nothing or less (they need not be those of any data); the formula divides all the same, item by item.")


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Leaf]]:
    """Every number of a value, with its way there."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{at}]")
    else:
        yield path, value


@dataclass
class Row:
    """One statistic against one reference."""

    cases: int = 0
    both_undefined: int = 0
    agree: int = 0
    worst: float = 0.0
    errors: bool = False  # the worst is in Monte-Carlo errors
    apart: Counter[str] = field(default_factory=Counter)


@dataclass
class Difference:
    kind: str
    text: str
    why: str


def judge(case: Case, ours: Any, expected: Case, row: Row) -> Difference | None:
    """Counts the case in its row; what parts the two, if anything does."""
    statistic, theirs = case["statistic"], expected["value"]
    row.cases += 1
    error = theirs.pop("error", None) if isinstance(theirs, dict) else None
    row.errors = row.errors or error is not None
    a, b = dict(leaves(ours)), dict(leaves(theirs))
    # Undefined as a whole is undefined in every part.
    names = [name for name in (a.keys() | b.keys()) if a.get(name) is not None or b.get(name) is not None]
    if not names:
        row.both_undefined += 1
        return None
    kinds: set[str] = set()
    worst = 0.0
    for name in names:
        mine, other = a.get(name), b.get(name)
        if mine is None or other is None:
            kinds.add("ours undefined" if mine is None else "reference undefined")
            continue
        if error is not None:
            # Where nothing varies there is no error either, and rounding is all that may part them.
            far = abs(mine - other) / error if error > 0 else (0.0 if abs(mine - other) < 1e-12 else math.inf)
            limit = ERRORS
        else:
            far = abs(mine - other) / max(abs(other), SMALL.get((statistic, name), FLOOR))
            limit = TOLERANCE.get(statistic, USUAL)
        worst = max(worst, far)
        if far > limit:
            kinds.add("differ")
    row.worst = max(row.worst, worst)
    if not kinds:
        row.agree += 1
        return None
    kind = "differ" if "differ" in kinds else sorted(kinds)[0]
    row.apart[kind] += 1
    note = expected["note"]
    why = next((why for of, reference, what, when, why in KNOWN
                if of == statistic and expected["reference"].startswith(reference) and what == kind and when(case, note)), "")
    text = f"`{case['id']}`: ours {json.dumps(ours)}, {expected['reference']} {json.dumps(theirs)}" + (f" ({note})" if note else "")
    return Difference(kind, text, why)


def lines(path: str) -> list[Case]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> int:
    cases = {case["id"]: case for case in lines(sys.argv[1])}
    ours = {answer["id"]: answer["value"] for answer in lines(sys.argv[2])}
    rows: dict[tuple[str, str], Row] = defaultdict(Row)
    differences: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    asked: set[str] = set()
    for expected in (line for path in sys.argv[3:] for line in lines(path)):
        case = cases[expected["id"]]
        asked.add(case["id"])
        key = (case["statistic"], expected["reference"])
        if difference := judge(case, ours.get(case["id"]), expected, rows[key]):
            differences[key].append(difference)

    print("| statistic | reference | cases | both undefined | agree | reference alone undefined | ours alone undefined | differ | worst relative difference |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    for (statistic, reference), row in sorted(rows.items()):
        worst = f"{row.worst:.1f} MC errors" if row.errors else f"{row.worst:.0e}"
        apart = " | ".join(str(row.apart[kind]) for kind in ("reference undefined", "ours undefined", "differ"))
        print(f"| {statistic} | {reference} | {row.cases} | {row.both_undefined} | {row.agree} | {apart} | {worst} |")

    every = [(key, difference) for key, found in sorted(differences.items()) for difference in found]
    explained = [(key, difference) for key, difference in every if difference.why]
    print("\n## Where definitions part\n")
    print("" if explained else "Nowhere.\n", end="")
    counted = Counter((*key, difference.kind, difference.why) for key, difference in explained)
    for (statistic, reference, kind, why), count in counted.items():
        print(f"- {statistic}, {reference}, {kind} in {count}: {why}")
    left = [(key, difference) for key, difference in every if not difference.why]
    print("\n## Disagreements\n")
    print("" if left else "None.\n", end="")
    for (statistic, _), difference in left:
        print(f"- {statistic}, {difference.kind}: {difference.text}")
    unasked = Counter(case["statistic"] for name, case in cases.items() if name not in asked)
    for statistic, count in unasked.items():
        print(f"- {statistic}: no reference for {count} cases")
    return 1 if left or unasked or len(ours) != len(cases) else 0


if __name__ == "__main__":
    sys.exit(main())
