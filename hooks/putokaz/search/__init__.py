"""The search index: what can be found, analysed in Python once and read in JavaScript."""
