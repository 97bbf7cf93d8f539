"""The sentence that a rejected statement of a model points at, to stand in its place.

So a brief that loses a statement at the gate keeps the model's choice and order: what was told too
freely is told as its source tells it. What has little in common with what it points at is no
shortening of it, and gets nothing here; nor does what gives a count for which there is a later one.
"""

from bot.core.briefs import Change, Statement
from bot.core.composing.material import Material
from bot.core.composing.packing import Pack
from bot.core.composing.statements import stated
from bot.core.composing.tellers import teller
from bot.core.gate.alike import widened
from bot.core.text.words import stems

#: So much of what a statement says stands in the sentence that may take its place.
_SHARE = 0.5


def stand_in(said: Statement, packed: Pack, material: Material) -> Statement | None:
    """Return the sentence that a statement repeats most of what it cites; None where it does not.

    Args:
        said: What the gate rejected; its citations keep their numbers.
        packed: The evidence that the model was shown.
        material: What there is.
    """
    cited = {citation.span for citation in said.citations}
    mine = set(stems(said.text))
    found = [
        (len(mine & widened(stems(made.text))), made, told)
        for id, told in packed.facts.items()
        if told.fact.sentence in cited
        and id not in packed.outdated
        and (made := stated(material, told.fact.sentence)) is not None
    ]
    shared, made, told = max(found, key=lambda one: one[0], default=(0, None, None))
    if made is None or told is None or shared < _SHARE * len(mine):
        return None
    return Statement(
        text=made.text,
        citations=tuple(one for one in said.citations if one.span in made.spans),
        attribution=teller(material, told.fact, made.text),
        change=told.change or Change.NEW,
        fact=told.fact.key,
    )
