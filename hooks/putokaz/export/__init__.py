"""What a reader can take along as a file of another kind."""
