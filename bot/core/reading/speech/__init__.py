"""Who says what: verbs of saying and their subjects, turns, interviews, speech without marks.

* What is speech: `units` of a text with the quotes in them, `genuine` quotes, `unmarked` speech
* Who says a sentence: `sayings` (each a `saying`) by `verbs`, which the words around them tell from
  other words (`speechverbs`, `calledso`, `nearby`, `tags`), with `subjects` in front or behind
  (`pieces`, `inverted`)
* Whose words a quote is: `turns` resolve sayings, `leads` tell whom a sentence is about,
  `labelling` reads "ORLAN:", `governing` chooses among several; `interviews`, and a `conversation`
  by turns; in `hindsight`, `echoes` and somebody `namedlater`
* Who is meant: `speakers`, each a `speaker`; a pronoun by `nearness`
* Other languages: `foreignsayings` by `foreignverbs`, `foreignmentions`, `foreignleads`,
  `eastasian`
"""
