"""The guide as its readers use it, whatever it is drawn on: calls, cards, steps, exercises."""
