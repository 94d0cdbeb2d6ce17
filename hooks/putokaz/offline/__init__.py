"""Guides without the network: what a browser keeps, and what is taken along as a zip."""
