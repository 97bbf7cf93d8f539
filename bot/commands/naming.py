"""Which of several names somebody means by what they typed."""

import difflib
from collections.abc import Sequence


def meant(typed: str, names: Sequence[str]) -> str | None:
    """Return the name that is typed, nearly typed, or the only one that holds what is typed.

    Nothing typed means the only one there is.
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
