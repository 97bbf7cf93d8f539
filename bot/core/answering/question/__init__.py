"""What a question asks for, and the words that sources may use for it.

* Start with `asked`: a question, understood. `wants` is the kind of answer it calls for,
  `predicates` the word that says what happened, `nouns` what is counted or of which sort it is,
  `measures` what is to be measured, `timing` from when and up to when, `attributed` whose report;
  `vocabulary` is the words of asking themselves
* How it was typed: what a `hurried` person writes around it, `spelling` of common words,
  `capitals` that make no name, names without one (`recased`) and with a wrong letter (`respelt`)
* What sources say instead: `alike`, `fields` (of business, courts, sport), `everyday` words,
  `phrases` of several words, nouns `derived` from verbs, things of the `sorts` asked for,
  `countries` and what is theirs
* `light`: words that sources may leave out; `abroad`: whether it is asked in another language
"""
