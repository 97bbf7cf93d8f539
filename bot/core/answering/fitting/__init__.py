"""How well a sentence fits a question: what each part of the one finds in the other.

* Words: `covering` measures how many are there, `weighty` which must be, `standing` in which order,
  `binding` whether those that belong together stand together. `articles` holds the stems of an
  article, `aboutness` measures a whole article, `clauses` are the clauses of a sentence
* What is asked for: `seeking` finds names, numbers and times that may be it, `counting` the counts,
  `reasons` and `existing` what such questions want, `relating` who somebody is to somebody else
* Whom it is about: `named`, and `pointing` where the sentence says "he"; `passing` where an article
  only mentions somebody; `namesakes` and `rivals` are somebody else, `partly` some of them
* Who does what to whom: `deeds` in a sentence, `sought` by a question; `roles` compares them, and
  `turned` finds the sides exchanged
* What the sentence denies: `opposed`, `unreal`; `nobody` where that is a count
"""
