"use strict";

// From a word to the terms of the index that it may mean.

// Words as search compares them: one script, one spelling, without endings. The rules come with the
// index, from hooks/putokaz/search/tables.json; hooks/putokaz/search/analyzer.py reads the same.
class Analyzer {
  constructor(tables, language) {
    const rules = (pairs) => pairs.map(([found, put]) => [new RegExp(found, "g"), put]);
    this.letters = new Map(Object.entries(tables.letters));
    this.spelling = rules(tables.spelling);
    this.before = rules([...(language === "en" ? tables.en.before : []), ...tables.sh.before]);
    this.after = rules(tables.sh.after);
    this.whole = new RegExp(tables.sh.whole);
    this.longer = new RegExp(tables.sh.longer);
    this.endings = tables.sh.endings;
    this.stop = new Set(tables.stop);
    this.soft = new Set(tables.soft);
  }

  // Small Latin letters without their marks.
  fold(text) {
    const latin = this.translated(text.toLowerCase());
    return this.translated(latin.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
  }

  translated(text) {
    return Array.from(text, (letter) =>
      this.letters.has(letter) ? this.letters.get(letter) : letter,
    ).join("");
  }

  // The folded words and numbers of a text.
  words(text) {
    return this.fold(text).match(/[a-z0-9]+/g) || [];
  }

  // One spelling: đ as d, ijekavian as ekavian.
  canon(word) {
    return Analyzer.replaced(word, this.spelling);
  }

  // The word in its one spelling without its ending; of English, first without that one.
  stem(word) {
    const whole = this.canon(word);
    if (whole.length <= Analyzer.SHORTEST || /\d/.test(whole)) return whole;
    const without = this.withoutEnding(Analyzer.replaced(whole, this.before));
    return Analyzer.replaced(without, this.after);
  }

  // The spellings that a half-typed word may still get: `dij`, `dje` become `de`.
  open(canon) {
    const half = /^(.*[bcdfghjklmnpqrstvwxz])(i|ij|ije|j|je)$/.exec(canon);
    if (!half) return [canon];
    return half[2].endsWith("j") ? [canon, half[1], `${half[1]}e`] : [canon, `${half[1]}e`];
  }

  withoutEnding(word) {
    if (this.whole.test(word)) return word;
    const ending = this.endings.find(
      (one) => word.endsWith(one) && this.mayEnd(word.slice(0, -one.length), one),
    );
    return ending ? word.slice(0, -ending.length) : word;
  }

  // Enough is left, with a vowel; a longer rest before endings that short words often have.
  mayEnd(rest, ending) {
    if (rest.length < Analyzer.SHORTEST || !/[aeiour]/.test(rest)) return false;
    if (ending[0] === "j" && !/[bcdfghklmnprstvz]$/.test(rest)) return false;
    return rest.length > Analyzer.SHORTEST || !this.longer.test(ending);
  }

  static replaced(word, rules) {
    return rules.reduce((text, [found, put]) => text.replace(found, put), word);
  }
}

// Letters that stay when an ending is taken off.
Analyzer.SHORTEST = 3;

const SearchIndex = (() => {
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
  const FIELDS = 4;

  // Terms and their targets, each written as a number with the field in which the term stands.
  return class SearchIndex {
    constructor({ terms, targets }) {
      let before = "";
      this.terms = terms.split(" ").map((coded) => {
        before = before.slice(0, VALUES.get(coded[0])) + coded.slice(1);
        return before;
      });
      this.letters = this.terms.map(SearchIndex.letters);
      this.coded = targets.split(" ");
      this.decoded = new Map();
    }

    // Where the term stands, or would stand.
    position(term) {
      let low = 0;
      let high = this.terms.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.terms[middle] < term) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    // Numbers of targets, each followed by its field.
    targets(position) {
      let found = this.decoded.get(position);
      if (!found) {
        found = SearchIndex.decode(this.coded[position]);
        this.decoded.set(position, found);
      }
      return found;
    }

    // The letters of a word as bits; a letter that another word lacks is an edit between them.
    static letters(word) {
      let bits = 0;
      for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
      return bits;
    }

    static decode(coded) {
      const found = [];
      let value = 0;
      let bits = 0;
      let target = -1;
      for (const sign of coded) {
        const digit = VALUES.get(sign);
        value += (digit & 31) << bits;
        bits += 5;
        if (digit < 32) {
          target += 1 + (value >> 2);
          found.push(target, value % FIELDS);
          value = bits = 0;
        }
      }
      return found;
    }
  };
})();

// The terms of an index that a word may mean, each with how much it counts.
const wordMatches = (() => {
  // Edits between two words, or more than `most`; letters that changed places are one.
  const distance = (from, to, most) => {
    if (Math.abs(from.length - to.length) > most) return most + 1;
    let older = [];
    let old = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
      const now = [row];
      let best = row;
      for (let column = 1; column <= to.length; column++) {
        const same = from[row - 1] === to[column - 1];
        let value = Math.min(old[column] + 1, now[column - 1] + 1, old[column - 1] + !same);
        const changed = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
        if (row > 1 && column > 1 && changed) value = Math.min(value, older[column - 2] + 1);
        now[column] = value;
        if (value < best) best = value;
      }
      if (best > most) return most + 1;
      older = old;
      old = now;
    }
    return old[to.length];
  };

  const exact = (index, stem, canon) => {
    const found = new Map();
    for (const [term, weight] of [[stem, 1], [canon, 1.1]]) {
      const position = index.position(term);
      if (index.terms[position] === term) found.set(position, weight);
    }
    return found;
  };

  const begun = (index, spellings, found) => {
    for (const [number, start] of spellings.entries()) {
      const base = number === 0 ? 0.35 : 0.3;
      for (let at = index.position(start); at < index.terms.length; at++) {
        const term = index.terms[at];
        if (!term.startsWith(start)) break;
        const weight = base + (0.5 * start.length) / term.length;
        if (weight > (found.get(at) || 0)) found.set(at, weight);
      }
    }
  };

  const count = (bits) => {
    let ones = 0;
    for (let rest = bits; rest; rest &= rest - 1) ones += 1;
    return ones;
  };

  // Slips of the finger in a word, in its stem, or in the beginning of a longer word.
  const similar = (index, stem, canon, found) => {
    const most = canon.length >= 7 ? 2 : 1;
    const letters = SearchIndex.letters(canon);
    const lettersOfStem = SearchIndex.letters(stem);
    for (let at = 0; at < index.terms.length; at++) {
      const lacking = ~index.letters[at];
      if (count(letters & lacking) > most && count(lettersOfStem & lacking) > 1) continue;
      const term = index.terms[at];
      if (term.length < 3 || (term[0] !== canon[0] && canon.length < 6)) continue;
      let weight = 0;
      const edits = distance(canon, term, most);
      if (edits <= most) weight = edits === 1 ? 0.6 : 0.35;
      if (weight < 0.5 && stem.length >= 4 && distance(stem, term, 1) <= 1) weight = 0.5;
      if (!weight && canon.length >= 5 && term.length > canon.length) {
        if (distance(canon, term.slice(0, canon.length), 1) <= 1) weight = 0.3;
      }
      if (weight > (found.get(at) || 0)) found.set(at, weight);
    }
  };

  // What is written so or begins so; a slip is looked for when there is neither, or when the word
  // is finished and yet only begins others.
  return (indexes, word, isLast, analyzer) => {
    const canon = analyzer.canon(word);
    const stem = analyzer.stem(word);
    const matches = indexes.map((index) => exact(index, stem, canon));
    const known = matches.some((found) => found.size);
    const starts = analyzer.open(canon).filter((one) => one.length > 1 || word.length === 1);
    indexes.forEach((index, number) => begun(index, starts, matches[number]));
    const unknown = isLast ? matches.every((found) => !found.size) : !known;
    if (unknown && canon.length >= 4 && !/\d/.test(canon)) {
      indexes.forEach((index, number) => similar(index, stem, canon, matches[number]));
    }
    return matches;
  };
})();
