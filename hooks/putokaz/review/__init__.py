"""What a change to the data does to the guides, in words: for whoever reviews it."""
