"""What people do with the bot besides asking it questions.

* `requests`: what one person asks for themselves; `actions`: the buttons under messages
* `claims` to check, `courtesies`, and readers' `feedback`
* `limits`: how much may be asked; `queueing`: which of several questions in a row is answered
"""
