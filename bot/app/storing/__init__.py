"""Where the store is, and who may open it.

* `locating`: its address; `opening`: how commands open it beside a running bot
* `locking`: keeps a second bot out; `disks`: whether a file is on a network file system
"""
