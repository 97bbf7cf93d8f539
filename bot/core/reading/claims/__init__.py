"""Who gives a figure, and as what: told, claimed, estimated, planned or denied.

* `claimants`: who gives it, by the `clues` of a sentence: the `nearest` claim, its `subjects`,
  `labels` and `headings`, or whoever `continued`
* What is a claim: `telling`, by `words`; who it is: `trims`, and the fullest of its `names`
* `status`: what kind of knowledge it is; what is yet to come is told `ahead`; `demands`
"""
