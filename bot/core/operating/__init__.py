"""Whether the bot itself works.

* `readiness`: whether sources are asked, articles tracked, messages sent
* `setting_aside`: what cannot be read or placed, and when it is tried again
* `findings`: what `watchfloor check` reports; `rotating`: which backups are kept
"""
