"""What a figure counts, in words that show what became of them.

"Twelve people were killed" counts people, and that they were killed stands apart from them in the
sentence. Whoever is given the figure without its sentence has to see both: "people killed".
"""

import re

from bot.core.evidence import Figure
from bot.core.patterns import Pattern

#: By kind: what shows it in a noun phrase already, and the word that is put behind one that does
#: not.
_SHOWN: dict[str, tuple[Pattern, str]] = {
    kind: (Pattern(rf"\b(?:{stems})", re.I), word)
    for kind, stems, word in (
        ("killed", "kill|dead\\b|death|fatalit|bod(?:y|ies)|corpse|slain|murder|execut|lives lost"
         "|martyr|drown", "killed"),
        ("injured", "injur|wound|hurt|hospitali", "injured"),
        ("missing", "missing|disappear|unaccounted", "missing"),
        ("displaced", "displac|refugee|homeless|idps?\\b", "displaced"),
        ("evacuated", "evacu", "evacuated"),
        ("affected", "affect", "affected"),
        ("kidnapped", "kidnap|abduct", "kidnapped"),
        ("detained", "detain|detention|arrest|prisoner|jail|captiv|inmate", "detained"),
        ("rescued", "rescu|surviv|freed|released", "rescued"),
        ("destroyed", "destroy|burn|collaps", "destroyed"),
        ("damaged", "damag", "damaged"),
    )
}  # fmt: skip


def label(figure: Figure) -> str:
    """Return what is counted with its fate: "people killed", "injured", "houses destroyed".

    The thing counted alone where its kind is no fate, or its own words show it ("12 deaths").
    """
    if figure.kind not in _SHOWN:
        return figure.counted
    shows, word = _SHOWN[figure.kind]
    if figure.kind == "killed" and figure.counted.lower().endswith("lives"):
        return f"{figure.counted} lost"
    if shows.search(figure.counted):
        return figure.counted
    return f"{figure.counted} {word}".strip()
