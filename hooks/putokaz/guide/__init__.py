"""The core: one Guide per municipality, of which every output is a rendering."""
