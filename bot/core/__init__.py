"""The nouns as frozen data, and every decision about them. No I/O, no clock, no network.

A folder is one kind of decision. In the order in which an article meets them:

* `collecting`: when a source is asked again, which article is which, what of it is distrusted
* `reading`: sentences, names, quotes, figures and dates in a text, as spans
* `sentences`: whether one stands alone, what it weighs, where a brief tells it
* `figures`: which count is which, and how a count is worded
* `placing`: copies, and the story that an article belongs to
* `querying`: the crises that an article belongs to
* `ledger`: what an article adds to what is known, changes or takes back
* `composing`: a brief out of a ledger; `gate`: the check that everything written has to pass
* `answering`: an answer out of sentences
* `presenting`, `picturing`: what is said, as messages, charts and maps; `exchange`: as JSON

A module is a noun, or a decision that needs no folder:

* sources: `articles`, `evidence`, `origins`, `stories`, `setting_aside`
* crises: `crises`, `aliases`, `facts`, `naming`, `suggesting`
* briefs: `briefs`, `drafting`, `claims`, `severity`, `quiet`, `correcting`, `budgets`
* questions: `questions`, `courtesies`, `searching`, `meaning`, `queueing`, `limits`
* channels: `channels`, `subscribing`, `wishing`, `calling`, `auditing`, `opinions`, `visitors`,
  `passwords`
* posts: `messages`, `actions`, `requests`, `deliveries`, `holding_up`
* the bot itself: `readiness`, `findings`, `rotating`
* text: `patterns`, `words`, `synonyms`, `characters`, `splitting`, `directions`, `speaking`,
  `zones`
* memory: `frozen`, `lasting`, `recent`, `remembering`
"""
