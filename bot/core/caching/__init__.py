"""Small memories with a limit.

* `lasting`: a cache whose entries expire; `recent`: a set of the latest few things
* `remembering`: what was worked out of a value, by the value's identity
"""
