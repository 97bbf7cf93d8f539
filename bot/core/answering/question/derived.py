"""Nouns made of verbs: who asks who refused is told of a refusal."""

from collections.abc import Iterator

from bot.core.text.synonyms import by_stem

#: An ending, and the letters that must stand before it.
_ENDINGS = (
    ("al", 4),
    ("ment", 3),
    ("ation", 4),
    ("ion", 5),
    ("er", 4),
    ("or", 4),
    ("ist", 4),
    ("anc", 5),
    ("enc", 5),
    ("ee", 5),
)
#: Those whose letters change.
_CHANGED = by_stem(
    (
        "divide division",
        "collide collision",
        "conclude conclusion",
        "expand expansion",
        "extend extension",
        "suspend suspension",
        "permit permission",
        "admit admission",
        "submit submission",
        "defend defence defense",
        "succeed success",
        "fail failure",
        "seize seizure",
        "depart departure",
        "expose exposure",
        "bear birth born",
        "weigh weight heavy",
        "high height",
        "long length",
        "wide width",
        "deep depth",
        "strong strength",
        "hot heat",
        "poor poverty",
        "believe belief",
        "prove proof",
        "lose loss",
        "choose choice",
        "advise advice",
        "speak speech",
        "bleed blood",
        "give gift",
        "think thought",
        "know knowledge",
        "analyse analyze analysis",
        "produce production",
        "reduce reduction",
        "receive receipt reception",
        "describe description",
        "solve solution",
        "apply application",
        "qualify qualification",
        "identify identification identity",
        "compete competition competitor",
        "repeat repetition",
        "propose proposal",
        "steal thief theft",
        "try trial",
        "sue lawsuit suit",
        "free freedom",
        "safe safety",
        "young youth",
        "angry anger",
        "hungry hunger",
        "proud pride",
        "true truth",
        "able ability",
        "ill illness",
        "speak spokesman spokeswoman spokesperson",
        "chair chairman chairwoman chairperson",
        "employ employee employer",
        "begin beginner",
        "win winner",
        "run runner",
        "plan planner",
        "swim swimmer",
        "deny denial",
    )
)
_SHORTEST = 3


def derived(one: str) -> Iterator[str]:
    """Yield the stems of what is made of a stem, and of what it is made of."""
    yield from _CHANGED.get(one, ())
    if not one.isalpha() or len(one) < _SHORTEST:
        return
    for ending, least in _ENDINGS:
        if len(one) >= least:
            yield one + ending
        if one.endswith(ending) and len(one) - len(ending) >= least:
            yield one.removesuffix(ending)
