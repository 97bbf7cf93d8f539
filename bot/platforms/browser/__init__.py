"""The channel that we host ourselves, in a browser: on this machine, or for who can sign in.

* `server` listens; `site` has the addresses of its pages; `guards` is what every request passes,
  `visiting` who it is from, `signing_in` the door
* `pages` are what is shown, made by `render`, with `pictures`, `sheets` (forms) and `sources`
* `fronting` does what commands, buttons and forms ask for
* `messenger` posts; `live` tells open pages of the `events` in their channel
"""
