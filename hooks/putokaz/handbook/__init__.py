"""The handbook to print: the content of one guide in one language, and how it becomes paper."""
