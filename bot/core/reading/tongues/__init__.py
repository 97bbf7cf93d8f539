"""Figures in languages other than English: one table of words each, and one way to read them.

* `figures`: how they are read, with a `tongue` and its `stances`
* The tables: `romance`, `german`, `slavic`, and `farther` ones
"""

from bot.core.reading.tongues.figures import find_foreign_figures, is_foreign

__all__ = ["find_foreign_figures", "is_foreign"]
