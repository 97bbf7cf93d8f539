"""Which of several names somebody means by what they typed."""

import difflib
from collections.abc import Sequence


def best_match(typed: str, names: Sequence[str]) -> str | None:
    """Return the name that was typed, exactly or nearly, or the only one that contains it.

    If nothing was typed and there is only one name, it is that one.
    """
    if not typed:
        return names[0] if len(names) == 1 else None
    folded = {name.casefold(): name for name in names}
    wanted = typed.casefold()
    holding = [folded[one] for one in folded if wanted in one]
    close = [wanted] if wanted in folded else difflib.get_close_matches(wanted, folded, n=1)
    if close:
        return folded[close[0]]
    return holding[0] if len(holding) == 1 else None
