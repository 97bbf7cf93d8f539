"""What stands behind every command of the command line other than `watchfloor run`.

* Beginning: `setting_up` (init, slack-manifest, discord-invite), `checking` (check), `logging_in`
  (password)
* Over loose files and addresses, held in memory (`loose`): `commanding` (brief, ask, verify) with
  its `drawing`, `streaming` (read, stories), `replaying`
* Over the store: `telling` (sources, status, health), `ledgers`, `matching` (crisis test),
  `previewing`, `backtesting` (alerts)
* Sources: `sourcing`, with `adding`
* The store as a whole: `keeping` (backup, restore, export, purge), `moving` (migrate), `people`
"""
