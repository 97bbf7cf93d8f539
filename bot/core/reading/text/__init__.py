"""The text itself: lines, marks, abbreviations, litter, and patterns that are quick over it.

* `lines`, `flattened` paragraphs, `litter` of the page, `parted` numbers
* `marks` around quotes, and the text with quotes `masking`; `abbreviations`, `homestates`
* Patterns: `alternation`, `gaps`, `ruledout`, `casing`
"""
