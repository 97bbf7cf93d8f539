"""What can be read without a question: how things stand, and what changed since."""
