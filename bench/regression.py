"""Logistic regression with a quadratic penalty, by Newton's steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

#: How strongly worths are held near nothing, per unit of a sign's deviation, and steps at most.
_PENALTY, _STEPS, _SMALL = 50.0, 12, 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured, and what was so."""

    signs: tuple[float, ...]
    is_so: bool
    #: As how many rows it counts.
    counts: float = 1.0
    #: What is known to speak for it already, in logits.
    known: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A line: a base, and what each sign is worth, in logits."""

    base: float
    worths: Mapping[str, float]

    def weigh(self, signs: Mapping[str, float]) -> float:
        """Return what speaks for it that it is so, in logits."""
        return self.base + sum(worth * signs[name] for name, worth in self.worths.items())


def fitted(names: Sequence[str], rows: Sequence[Row]) -> Fitted:
    """Fit a line to rows; both sides count the same, however many rows there are of each."""
    weights = _balanced(rows)
    means, spreads = _scale(rows, weights, len(names))
    scaled = [
        (
            [1.0, *((v - m) / s for v, m, s in zip(row.signs, means, spreads, strict=True))],
            float(row.is_so),
            weight,
            row.known,
        )
        for row, weight in zip(rows, weights, strict=True)
    ]
    line = _newton(scaled, len(names) + 1)
    worths = [worth / spread for worth, spread in zip(line[1:], spreads, strict=True)]
    base = line[0] - sum(worth * mean for worth, mean in zip(worths, means, strict=True))
    return Fitted(base=base, worths=dict(zip(names, worths, strict=True)))


def _balanced(rows: Sequence[Row]) -> list[float]:
    total = {side: sum(row.counts for row in rows if row.is_so is side) for side in (True, False)}
    half = max(total.values())
    return [row.counts * half / total[row.is_so] for row in rows]


def _scale(
    rows: Sequence[Row], weights: Sequence[float], many: int
) -> tuple[list[float], list[float]]:
    total = sum(weights)
    means, spreads = [], []
    for at in range(many):
        mean = sum(row.signs[at] * w for row, w in zip(rows, weights, strict=True)) / total
        spread = sum(w * (row.signs[at] - mean) ** 2 for row, w in zip(rows, weights, strict=True))
        means.append(mean)
        spreads.append(sqrt(spread / total) or 1.0)
    return means, spreads


def _newton(rows: Sequence[tuple[list[float], float, float, float]], size: int) -> list[float]:
    line = [0.0] * size
    for _ in range(_STEPS):
        slope = [-_PENALTY * one if at else 0.0 for at, one in enumerate(line)]
        bend = [[_PENALTY * (at == by and at > 0) for by in range(size)] for at in range(size)]
        for signs, is_so, weight, known in rows:
            likely = 1 / (1 + exp(-max(-30.0, min(30.0, known + _dot(line, signs)))))
            missed, sure = weight * (is_so - likely), weight * likely * (1 - likely)
            for at, value in enumerate(signs):
                slope[at] += missed * value
                row, part = bend[at], sure * value
                for by in range(at + 1):
                    row[by] += part * signs[by]
        for at in range(size):
            for by in range(at):
                bend[by][at] = bend[at][by]
        step = _solved(bend, slope)
        line = [one + by for one, by in zip(line, step, strict=True)]
        if max(map(abs, step)) < _SMALL:
            break
    return line


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _solved(matrix: list[list[float]], wanted: list[float]) -> list[float]:
    """Solve a symmetric positive system by elimination."""
    size = len(wanted)
    rows = [[*row, value] for row, value in zip(matrix, wanted, strict=True)]
    for at in range(size):
        pivot = rows[at][at] or 1e-9
        for below in range(at + 1, size):
            if factor := rows[below][at] / pivot:
                rows[below] = [b - factor * a for a, b in zip(rows[at], rows[below], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        rest = sum(rows[at][by] * found[by] for by in range(at + 1, size))
        found[at] = (rows[at][size] - rest) / (rows[at][at] or 1e-9)
    return found
