"""Numbers and what they measure, as digits or as words, and what is no figure.

* `numbers` in prose, one by one (`scanned`): as `digits` or `worded`, made of `tokens`
* `words` of number by language: `languages`, of which `latin` and `eastern` ones
* What they measure: `measures`, `currencies`, `qualifiers`
* Without a noun: `bare`, `slashes`; no figures: `idioms`, `kin`
"""
