"""Posting what is owed.

* `rounds`: overlapping rounds, so that a slow channel holds up no other
* `posts`: the requests that a brief would be posted with, for `preview` and for form previews
* `refusals`: tells managers of a message that was refused for good
"""
