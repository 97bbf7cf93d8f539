"""What a question asks for, and the words that sources may use for it.

* Start with `asked`: a question, understood. `wants` is the kind of answer it calls for,
  `predicates` the word that says what happened, `measures` what is to be measured, `timing` from
  when and up to when, `attributed` whose report
* How it was typed: `spelling` of common words, names without a capital (`recased`) and with a wrong
  letter (`respelt`)
* What sources say instead: `alike`, `fields` (of business, courts, sport), `phrases` of several
  words, nouns `derived` from verbs, things of the `sorts` asked for, `countries` and what is theirs
* `light`: words that sources may leave out
"""
