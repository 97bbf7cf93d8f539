"""Discord: the gateway in, the REST API out, embeds on the screen.

* In: `listener` hears people over a `connection`, with `pacing` between two of them and `sharding`
  over several; `hearing` makes of it what somebody said, `wording` what they typed,
  `following_up` takes replies without a mention. `asking` reads commands, buttons and `forms`, and
  `fronting` serves them in the three seconds that Discord waits; `interactions` answers them
* Out: `messenger` posts, each call made `once`, into `threads` and `forums`; `attaching` adds
  pictures. `reference` marks a post so that `looking` finds it again, `failures` says what follows
  when Discord refuses, `tolls` what counts towards its limits. `working` shows that an answer is on
  its way, `beginning` an answer as it is written
* On the screen: `render` makes bodies of messages, `lines` that fit into them, `markup` inside
  these, `fallback` without embeds
* Who and where: `people`, the `audience` of a channel, `leaving`, `closing` (places that are gone
  or locked)
* The app: `registration` with Discord, `registering` of its commands, `invite`, `tokens`, the
  `client`, `check` for `watchfloor check`
"""
