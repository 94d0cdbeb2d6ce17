"""What the outputs say in each language: strings, dates, hours, phones and the order of letters."""
