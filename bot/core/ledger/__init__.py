"""What is known in a crisis: what an article adds, changes or takes back, and what is at hand."""
