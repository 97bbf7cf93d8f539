"""How counts compare and how they are worded: of one series or not, early, stale or far off.

* `series`: which figures are of one series, and which say the same; `series_index` finds them
* Counts of a kind of their own: `amounts`, `ordinals`
* `bounds` of a number; `labels` for one that is early, stale or far from the others
* `wording`: how a figure is written out
"""
