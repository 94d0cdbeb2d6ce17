"""The hand-written pages of `docs/`: read, compared between the languages, derived in Latin."""
