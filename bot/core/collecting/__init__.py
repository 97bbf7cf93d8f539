"""Decisions about what sources give: when to ask again, which article it is, what to distrust."""
