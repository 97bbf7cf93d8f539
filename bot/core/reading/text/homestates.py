"""Where somebody is from, as American papers put it: "of Ashton, Md.,"."""

from bot.core.patterns import Pattern

_STATES = (
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kans?|Ky|La|Md|Mass|Mich|Minn|Miss|Mo"
    r"|Mont|Ne[bv]|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\. ?[CDHJMY]|S\. ?[CD]|R\. ?I"
    r"|W\. ?Va|D\. ?C"
)
#: Behind a place, with its commas; what ends a sentence as well is left to end it.
_HOME_STATE = Pattern(rf",\s(?<=\w..)(?:{_STATES})\.(?:,|(?=\s?[a-z\x01\x02]))")


def without_home_states(plain: str, blank: str) -> str:
    """Blank out ", Md" behind a place, so that no clause ends there; keeps every offset."""
    return _HOME_STATE.sub(lambda found: _blank(found[0], blank), plain)


def _blank(words: str, blank: str) -> str:
    return blank * (len(words) - 1) + ("," if words.endswith(",") else blank)
