"""Near-duplicates through noise: one page through many extractors, and texts cut, edited, wrapped.

Updates of a bulletin (other numbers, some sentences new) are among the texts and must stay apart.
A plain MinHash over words is measured in the same run.
"""

import base64
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import trafilatura
import xxhash
from lxml import html

from bench.datasets import items
from bot.core.articles import ArticleId
from bot.core.placing.duplicates import compared, signature
from bot.core.stories import Signature
from bot.core.text.words import words
from bot.pages import extract_page

#: Share of the shorter text's three-word runs from which two items of the data are one text.
_SAME = 0.8
#: (what it is, which text it is, its words)
Version = tuple[str, str, str]

_HEADER = "Home\nNews\nWeather\nSubscribe\nPublished {n} March 2026 | {n} comments\n\n"
_FOOTER = (
    "\n\nRelated: {n} things to know about the new tramway\nMore from this section\n"
    "All rights reserved. No part of this page may be copied without written permission.\n"
)


def measure(folder: Path) -> Mapping[str, float]:
    """Print and return pair F1 of both methods, and how many updates were taken for copies."""
    noisy = list(_pages(folder))
    texts = _folded(
        [item["text"] for name in ("quotes", "figures") for item in items(folder, name)]
    )
    clean = list(_copies(texts, Random(1)))
    updates = list(_updates(texts, Random(2)))
    scores: dict[str, float] = {}
    for name, versions in (("noisy", noisy), ("clean", clean), ("all", noisy + clean + updates)):
        for method, grouped in (("ours", _ours), ("minhash", _minhash)):
            for measured, score in _score(versions, grouped, Random(3)).items():
                scores[f"{name} {method} {measured}"] = score
    for key, score in scores.items():
        print(f"duplicates  {key:<28} {score:.3f}")
    return scores


def _folded(texts: Sequence[str]) -> list[str]:
    """Leave out texts that stand in the data before, under another id: they are true copies."""
    kept: list[tuple[str, frozenset[tuple[str, ...]]]] = []
    for text in texts:
        tokens = words(text)
        grams = frozenset(tuple(tokens[at : at + 3]) for at in range(len(tokens) - 2))
        if not any(len(grams & old) >= _SAME * min(len(grams), len(old)) for _, old in kept):
            kept.append((text, grams))
    return [text for text, _ in kept]


def _score(
    versions: Sequence[Version], grouped: Callable[[Sequence[str]], list[int]], chance: Random
) -> dict[str, float]:
    order = list(versions)
    chance.shuffle(order)
    groups = grouped([text for _, _, text in order])
    found: defaultdict[int, list[Version]] = defaultdict(list)
    for group, version in zip(groups, order, strict=True):
        found[group].append(version)
    pairs: Counter[str] = Counter()
    for members in found.values():
        for (kind, a, _), (other, b, _) in combinations(members, 2):
            pairs["right" if a == b else "wrong"] += 1
            pairs["updates"] += a != b and "update" in (kind, other)
    sizes = Counter(text for _, text, _ in versions)
    wanted = sum(count * (count - 1) // 2 for count in sizes.values())
    precision = pairs["right"] / max(1, pairs["right"] + pairs["wrong"])
    recall = pairs["right"] / max(1, wanted)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "updates merged": float(pairs["updates"]),
    }


def _ours(texts: Sequence[str]) -> list[int]:
    bands: defaultdict[int, set[int]] = defaultdict(set)
    signed: list[Signature] = []
    groups: list[int] = []
    for number, text in enumerate(texts):
        new = signature(ArticleId(str(number)), text)
        near = {other for band in new.bands for other in bands[band]}
        verdict = compared(new, [signed[other] for other in sorted(near)]).judge(
            lambda id: ArticleId(str(groups[int(id)]))
        )
        original = verdict.original
        if original and verdict.theirs:
            stays = groups[int(original)] in map(int, verdict.ours)
            leaving = sorted(map(int, verdict.theirs if stays else verdict.ours))
            for one in leaving:
                groups[one] = leaving[0]
        groups.append(groups[int(original)] if original else number)
        signed.append(new)
        for band in new.bands:
            bands[band].add(number)
    return groups


def _minhash(texts: Sequence[str], permutations: int = 128, threshold: float = 0.5) -> list[int]:
    """Compare MinHash estimates over three-word shingles with every text before."""
    sketches: list[list[int]] = []
    groups: list[int] = []
    for number, text in enumerate(texts):
        tokens = words(text)
        grams = {" ".join(tokens[at : at + 3]).encode() for at in range(max(1, len(tokens) - 2))}
        hashes = [xxhash.xxh3_64_intdigest(gram) for gram in grams]
        new = [
            min(
                (value * (2 * seed + 1) + seed * 0x9E3779B97F4A7C15) % (1 << 61) for value in hashes
            )
            for seed in range(permutations)
        ]
        best = (threshold, number)
        for other, old in enumerate(sketches):
            same = sum(a == b for a, b in zip(new, old, strict=True)) / permutations
            if same > best[0]:
                best = (same, other)
        groups.append(groups[best[1]] if best[1] != number else number)
        sketches.append(new)
    return groups


def _pages(folder: Path) -> Iterator[Version]:
    """Give each page as people marked it, and as six extractors see it."""
    for item in items(folder, "pages"):
        raw = base64.b64decode(item["html_b64"])
        page = raw.decode("utf-8", "replace")
        ours = extract_page(raw, item["url"])
        versions = {
            "gold": item["gold"],
            "ours": ours.text if ours else "",
            "plain": trafilatura.extract(page) or "",
            "no comments": trafilatura.extract(page, include_comments=False, include_tables=False),
            "precise": trafilatura.extract(page, favor_precision=True),
            "broad": trafilatura.extract(page, favor_recall=True),
            "everything": "\n".join(
                map(str, html.document_fromstring(raw).itertext("p", "li", "h1", "a"))
            ),
        }
        for name, text in versions.items():
            if text and len(text.split()) >= 20:
                yield name, item["id"], text


def _copies(texts: Sequence[str], chance: Random) -> Iterator[Version]:
    """Give each text, a cut one, one with page furniture, one with gaps and one edited."""
    for number, text in enumerate(texts):
        sentences = _sentences(text)
        if len(sentences) < 6:
            continue
        kept = [one for one in sentences if chance.random() > 0.2]
        edited = [_edited(one, chance) if chance.random() < 0.25 else one for one in sentences]
        framed = _HEADER.format(n=chance.randrange(99)) + text + _FOOTER.format(n=number)
        id = f"text-{number}"
        yield "whole", id, text
        yield "cut", id, " ".join(sentences[: max(5, len(sentences) * 2 // 3)])
        yield "gaps", id, " ".join(kept)
        yield "framed", id, framed
        yield "edited", id, " ".join(edited[chance.randrange(2) :])


def _updates(texts: Sequence[str], chance: Random) -> Iterator[Version]:
    """Give later bulletins: the numbers of the first sentences moved on, others replaced."""
    for number, text in enumerate(texts):
        sentences = _sentences(text)
        if len(sentences) < 6 or not re.search(r"\b\d{1,3}\b", " ".join(sentences[:3])):
            continue
        other = _sentences(texts[(number + 7) % len(texts)])
        moved = [
            re.sub(r"\b\d{1,3}\b", lambda found: str(int(found[0]) + 3), one) if at < 3 else one
            for at, one in enumerate(sentences)
        ]
        kept = [one if at < 3 or chance.random() > 0.2 else "" for at, one in enumerate(moved)]
        yield "update", f"update-{number}", " ".join([one for one in kept if one] + other[3:5])


def _edited(sentence: str, chance: Random) -> str:
    tokens = sentence.split()
    if len(tokens) > 6:
        at = chance.randrange(1, len(tokens) - 2)
        tokens[at : at + 2] = chance.choice(
            (["also"], [], [tokens[at], "reportedly", tokens[at + 1]])
        )
    return " ".join(tokens)


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+", text) if one.strip()]
