"""What stands behind the commands of `watchfloor` other than `run`, one file for each."""
