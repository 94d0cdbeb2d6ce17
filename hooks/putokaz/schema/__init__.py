"""JSON Schemas of the data files, written from the models: what editors complete and explain."""
