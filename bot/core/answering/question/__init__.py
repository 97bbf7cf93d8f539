"""What a question asks for: its words, what the news says for them, times and measures."""
