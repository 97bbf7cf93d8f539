"""Slack: Socket Mode or HTTP in, Web API out, Block Kit on the screen.

* In: `listener` hears people, over a `connection` or through the `door` for HTTP; `ears` hands on
  whatever came, `hearing` makes of it what somebody said, `wording` what they typed. `asking` reads
  commands, buttons and forms, and `fronting` serves them in the three seconds that Slack waits
* Out: `messenger` posts, `posting` builds the call, `attaching` uploads pictures, `merging` makes
  fewer posts of many. `failures` says what follows when Slack refuses, `pacing` slows down where it
  asks to. `whispering` shows something to one person, `working` that an answer is on its way,
  `streaming` an answer as it is written, `prompting` suggested questions
* On the screen: `render` makes bodies of messages, `pieces` that fit into them, `elements` inside
  these, `paging` for what is too long, `fallback` without blocks; `views` are forms
* Who and where: `people` and their `profiles`, `memberships`, `leaving`, `places` (channels of
  several workspaces); `rounds` looks at every channel again
* The app: `registration` with Slack, its `manifest`, `tokens`, the `client`, `seats` (one workspace
  or several), `check` for `watchfloor check`
* Several workspaces: `installing` with its `installation`, `workspaces`, `sealing` of their tokens
"""
