"""What a channel gets, and who may say so.

* `subscribing`: which subscriptions hold: those of the configuration, or those of managers
* `wishing`: what a manager wants, as a typed line; in it `calling` (whom a message pings) and
  `zones` (time zones by the names that people use)
* `auditing`: who may change what, and who did
* `visitors` of the browser page, and their `passwords`
"""
