"""Which sentence answers, what is told beside it, and whether any does.

* `signs` measures what speaks for a sentence and against it, each from 0 to 1
* `which` ranks sentences by all their signs; `beside` chooses what is told after the best one
* `whether` decides if the best one answers at all; `worths` is what each sign counts there
"""
