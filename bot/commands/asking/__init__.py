"""Questions and claims: asked in public or alone, by a line or a form, and shared.

* `openly` in a channel, `alone` where nobody else sees it, `here` by a form, `pointing` by the menu
  of a message; `queueing` where one person asks several at once, `prompting` suggests some
* `aloud` shows the beginning of an answer; `sharing` shows the channel what one person was told
* `checking` compares a claim with the sources; `judging` is feedback
"""
