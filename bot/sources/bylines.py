"""Who wrote an item of a feed, as its author elements name them. No I/O."""

import re
from collections.abc import Iterator, Sequence

from bot.core.patterns import Pattern
from bot.sources.fragments import one_line

_BY = Pattern(r"\A(?:by|von|par|por|di|da|door|av)\s+(?=[A-ZÀ-ÞА-Я])", re.IGNORECASE)
_PARTED = Pattern(r"\s*(?:[,;&|/]|\s(?:and|und|et|y|e|en|og|och)\s)\s*")
#: "desk@herald.example (Ana Rell)" and "Ana Rell (desk@herald.example)".
_BRACKETS = Pattern(r"[()<>]")
_NO_NAME = Pattern(
    r"[\d@]|\b(?:staff|editor(?:s|ial)?|desk|team|redaktion|redaction|rédaction|redacción|redação|"
    r"redazione|admin(?:istrator)?|webmaster|newsroom|unknown|none|null|correspondent|reporter|"
    r"writer)\b|https?:|www\.",
    re.IGNORECASE,
)
_LONGEST, _MOST = 60, 8


def names_in(said: Sequence[str]) -> str:
    """Return the people that author elements name, parted by commas; "" where they name none.

    Addresses, desks and accounts of the site's own are no people.
    """
    found = (name for text in said for name in _names(one_line(text)))
    return ", ".join(list(dict.fromkeys(found))[:_MOST])


def _names(text: str) -> Iterator[str]:
    for piece in _BRACKETS.split(text):
        for part in _PARTED.split(_BY.sub("", piece.strip())):
            name = part.strip(" .-–—")
            is_name = 1 < len(name) <= _LONGEST and any(one.isupper() for one in name)
            if (is_name or (name and not name.isascii())) and not _NO_NAME.search(name):
                yield name[:_LONGEST]
