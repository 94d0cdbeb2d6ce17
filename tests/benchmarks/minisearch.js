"use strict";

// MiniSearch as it would search this site, with the site's analyzer.
class Mini {
  // `groups` has for a stem the marks of the groups that it names.
  constructor({ tables, language, groups }) {
    this.analyzer = new Analyzer(tables, language);
    this.groups = new Map(Object.entries(groups));
    const words = (term) => term[0] !== "@";
    this.options = {
      fields: ["title", "place", "words", "groups", "heading", "text"],
      storeFields: ["location", "weight"],
      tokenize: (text, field) => (field === "groups" ? text.split(" ") : this.analyzer.words(text)),
      processTerm: (term, field) => this.terms(term, field),
      searchOptions: {
        tokenize: (text) => this.analyzer.words(text),
        processTerm: (term) => this.asked(term),
        prefix: words,
        fuzzy: (term) => words(term) && 0.2,
        boost: { title: 3, place: 3, words: 2.6, groups: 2.6, heading: 1.5 },
        boostDocument: (id, term, { weight }) => weight / 10,
      },
    };
  }

  // As in the site's own index, a word of running text stands only without its ending.
  terms(term, field) {
    if (!term || this.analyzer.stop.has(term)) return null;
    if (field === "groups") return term;
    const stem = this.analyzer.stem(term);
    return field === "text" ? stem : [...new Set([stem, this.analyzer.canon(term)])];
  }

  asked(term) {
    const terms = this.terms(term);
    return terms && [...terms, ...(this.groups.get(terms[0]) || [])];
  }

  built(documents) {
    const index = new MiniSearch(this.options);
    index.addAll(documents);
    return JSON.stringify(index);
  }

  load(index) {
    this.index = MiniSearch.loadJS(index, this.options);
  }

  locations(query) {
    return this.index.search(query).slice(0, 10).map(({ location }) => location);
  }
}
