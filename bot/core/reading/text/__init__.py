"""The text itself: lines, marks, abbreviations, litter, and patterns that are quick over it.

* `lines`, `flattened` paragraphs, `litter` of the page, `parted` numbers
* `marks` around quotes: `quotemarks` one by one, `singlemarks` in pairs; `masking` of quotes
* `abbreviations`, `homestates`
* Patterns: `alternation`, `gaps`, `ruledout`, `casing`
"""
