"""What one sentence is good for: whether it stands alone, what it weighs, where a brief has it."""
