"""What is posted between two briefs, and when.

* `severity`: whether a change is worth a breaking update; `quiet`: the hours in which it waits
* `correcting`: what a correction says
* `suggesting`: when a story that nobody follows is offered
"""
