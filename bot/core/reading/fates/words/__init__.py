"""The words of `fates`, as tables: one row for each kind of figure, one phrase on each line.

* `verbs`: what is done to somebody, with the forms of each verb
* `afterwards`: other phrases that follow those counted ("12 people lost their lives")
* `beforehand`: other phrases that come before the count ("the deaths of 12 people")
* `nouns`: nouns that say by themselves what their count is ("three hostages")
* `stems`: pieces of all these words, for a quick first look

Phrases are regular expressions for text in small letters. A new phrase needs a stem in `stems`, or
it is never looked for.
"""
