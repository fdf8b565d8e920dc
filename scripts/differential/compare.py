"""Holds ours against theirs: compare.py CASES OURS THEIRS…; a table in Markdown on stdout, exit 1 where anything differs."""

import json
import math
import sys
from collections import defaultdict
from typing import Any, Iterator

# Relative; searches by likelihood stop where their own threshold says.
TOLERANCE = defaultdict(lambda: 1e-8, {"pool": 1e-5, "feldt": 1e-7})
# Replicates of `rao_wu`: its variance wanders by √(2/B) of itself; four of these.
REPLICATES = 2000


def numbers(value: Any, path: str = "") -> Iterator[tuple[str, float | None]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from numbers(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from numbers(inner, f"{path}[{at}]")
    else:
        yield path, None if value is None or not math.isfinite(value) else float(value)


def apart(statistic: str, ours: Any, theirs: Any) -> float | None:
    """The worst relative difference; infinite where one is defined and the other is not; none where neither is."""
    one, two = dict(numbers(ours)), dict(numbers(theirs))
    if not any(value is not None for value in [*one.values(), *two.values()]):
        return None
    worst = 0.0
    for key in one.keys() | two.keys():
        a, b = one.get(key), two.get(key)
        if a is None and b is None:
            continue
        if a is None or b is None:
            return math.inf
        worst = max(worst, abs(a - b) / max(1.0, abs(b)))
    return worst


def load(path: str) -> dict[str, Any]:
    with open(path, encoding="utf-8") as lines:
        return {entry["id"]: entry.get("value") for entry in map(json.loads, lines)}


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    ours = load(sys.argv[2])
    theirs: dict[str, Any] = {}
    for path in sys.argv[3:]:
        theirs |= load(path)
    table: dict[str, list[float | None]] = defaultdict(list)
    differing: list[str] = []
    for case in cases:
        statistic, number = case["statistic"], case["id"]
        if number not in theirs:
            differing.append(f"- `{number}` {statistic}: no reference answered")
            continue
        difference = apart(statistic, ours[number], theirs[number])
        if statistic == "rao_wu" and difference is not None and difference < math.inf:
            a, b = ours[number]["variance"], theirs[number]["variance"]
            # In Monte-Carlo standard errors of the variance, brought to the scale of the others.
            errors = abs(a - b) / (b * math.sqrt(2 / REPLICATES)) if b else abs(a - b)
            difference = errors * 1e-8 / 4
        table[statistic].append(difference)
        if difference is not None and difference > TOLERANCE[statistic]:
            differing.append(f"- `{number}` {statistic}: ours {ours[number]}, theirs {theirs[number]}")
    print("| statistic | cases | neither defined | agree | furthest apart |\n|---|---|---|---|---|")
    for statistic, all_of in table.items():
        defined = [difference for difference in all_of if difference is not None]
        agree = sum(difference <= TOLERANCE[statistic] for difference in defined)
        worst = max(defined, default=0.0)
        told = f"{worst * 4e8:.1f} Monte-Carlo errors" if statistic == "rao_wu" else f"{worst:.1e}"
        print(f"| {statistic} | {len(all_of)} | {len(all_of) - len(defined)} | {agree} of {len(defined)} | {told} |")
    print(f"\n{len(cases)} cases, {len(differing)} differ.")
    print("\n".join(differing))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
