"""The words for what became of people and things, as tables.

A table has a row for each kind of figure; where it holds phrases, each has a line of its own.

* `verbs`: what is done to somebody, with the forms of each verb
* `afterwards`: other phrases that follow those counted ("12 people lost their lives")
* `beforehand`: other phrases that come before the count ("the deaths of 12 people")
* `frames`: verbs with what stands behind the count ("sent 12 people to hospital")
* `nouns`: nouns that say by themselves what their count is ("three hostages")
* `stems`: pieces of all these words, for a quick first look

Phrases are regular expressions for text in small letters. A new phrase needs a stem in `stems`, or
it is never looked for.
"""
