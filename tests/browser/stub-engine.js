"use strict";

// Finds what contains every word; says which municipality it was told.
class Engine {
  constructor({ records }) {
    this.records = records;
  }

  addText({ records }) {
    this.records = [...this.records, ...records];
  }

  search(query, { municipality, limit }) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const text = ({ title, place, sector }) => `${title} ${place} ${sector}`.toLowerCase();
    return this.records
      .filter((record) => words.every((word) => text(record).includes(word)))
      .slice(0, limit)
      .map((record) => ({ ...record, snippet: `for ${municipality}` }));
  }
}
