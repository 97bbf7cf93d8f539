"""The names of months in the languages of newsrooms. No I/O."""

from functools import lru_cache

#: An earlier language goes before a later one where they call two months by one name.
_LOCALES = (
    "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr sr_Latn bs ro hu bg ru uk be mk el tr "
    "az ka hy he hi bn ta te mr gu kn ml pa ne si ur fa id ms vi th my km lo ko lt lv et sq ca eu "
    "gl ga cy af sw am fil kk uz ky mn de_AT ar ar_SY ar_MA ar_DZ ar_TN"
).split()
_ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def month_of(name: str) -> int:
    """Return the number of a month by its name, full or short, in any case; 0 for no month."""
    name = name.casefold().replace(".", "")
    if name in _ENGLISH:
        return _ENGLISH.index(name) + 1
    return _months().get(name, 0)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The names of months, full and short, without case and full stops (Thai has them inside)."""
    from babel import Locale  # reads sixty files, for the rare feed that needs them

    names: dict[str, int] = {}
    for code in reversed(_LOCALES):
        months = Locale.parse(code).months
        for context in ("stand-alone", "format"):
            for width in ("abbreviated", "wide"):
                for number, name in months[context][width].items():
                    names[name.casefold().replace(".", "")] = number
    return names | {"sept": 9}
