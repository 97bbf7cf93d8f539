"""What a number counts, where and when: nouns, labels, lists, tables, parts of a whole.

* `drafts`: candidates for figures; `circumstances`: where, as of when, changed from what
* What is counted: `nouns`, `predicates`, `labels`, the `qualities` of those counted, `replies`
* In lists and tables: `tabled`, `tables`
* Several counts: `neighbours`, `breakdowns` and `parts` of a whole, `some` of those known,
  `respective` ones, `tolls` told over other numbers; `elliptical` ones, which leave out what they
  count; those that the article itself takes back (`superseded`); `totalwords`
"""
