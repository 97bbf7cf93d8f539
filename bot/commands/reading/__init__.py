"""What can be read without a question: how things stand, and what changed since.

* `standing` (now, crisis), `briefs` (the one that a button is under), `catching_up` with the
  `since` that was meant
* `status`, with what was `left_out`; `sources` of what was answered; `helping`
* `dispatching`: which of these a verb means
* `from_afar`: for people who installed the bot for themselves, where it is not a member
"""
