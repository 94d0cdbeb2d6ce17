"use strict";

// Finds records and municipalities; hooks/putokaz/search/index.py writes what it reads, and says how.
class Engine {
  constructor(data) {
    this.analyzer = new Analyzer(data.tables, data.language);
    this.places = data.places;
    this.nameWords = data.places.map(([, name]) => this.analyzer.words(name).length);
    this.areas = data.areas.map((places) => new Set(places));
    this.groups = data.groups.map(([weight, ...distances]) => {
      let record = 0;
      return { weight: weight / 10, records: distances.map((distance) => (record += distance)) };
    });
    this.records = data.records;
    this.count = data.records.titles.length;
    this.indexes = [new SearchIndex(data)];
    this.numbers = data.records.telephones.map((signs) =>
      signs.filter((_, at) => at % 3 === 0).map((shown) => Engine.national(shown)),
    );
  }

  // Running text, which may come later.
  addText(data) {
    this.indexes[1] = new SearchIndex(data);
  }

  search(query, { municipality = "", limit = 10 } = {}) {
    const own = this.places.findIndex(([id]) => id === municipality);
    const digits = /^[\d\s+()/-]+$/.test(query) ? Engine.national(query) : "";
    const byNumber = digits.length > 1 ? this.called(digits, own) : [];
    const found = [...byNumber, ...this.ranked(query, own)].map((one) => this.result(one));
    return Engine.once(found).slice(0, limit);
  }

  // Contacts whose number begins so, those of the reader's municipality first.
  called(digits, own) {
    const found = [];
    this.numbers.forEach((numbers, record) => {
      const number = numbers.findIndex((one) => one.startsWith(digits));
      if (number < 0) return;
      const area = this.records.areas[record];
      const here = own >= 0 && this.areas[area].has(own);
      const whole = numbers[number] === digits;
      const share = this.areas[area].size / this.places.length;
      const score = 4 * whole + (here ? 3 - share : share);
      found.push({ record, place: here ? own : -1, number, score });
    });
    return found.sort((a, b) => b.score - a.score || a.record - b.record);
  }

  ranked(query, own) {
    const words = this.askedWords(query);
    if (!words.length) return [];
    const scores = words.map(({ word, soft }, at) => ({
      ...this.scored(word, at === words.length - 1),
      soft,
    }));
    const hard = scores.filter(({ soft }) => !soft).length;
    const named = this.namedPlaces(scores, hard);
    const found = named.map((place) => this.home(place, scores, hard));
    for (let record = 0; record < this.count; record++) {
      if (scores.some(({ records }) => records[record])) {
        found.push(...this.candidates(record, named, own, scores, hard));
      }
    }
    found.sort((a, b) => b.score - a.score || a.record - b.record);
    return this.titled(found.slice(0, 40), words);
  }

  // The words that count, the rest of them only where there is no other; each once.
  askedWords(query) {
    const all = [...new Set(this.analyzer.words(query))].slice(0, 12);
    const wanted = all.filter((word) => !this.analyzer.stop.has(word));
    const words = wanted.length ? wanted : all;
    const onlySoft = words.every((word) => this.analyzer.soft.has(word));
    return words.map((word) => ({ word, soft: !onlySoft && this.analyzer.soft.has(word) }));
  }

  // How well each record and each municipality fits one word.
  scored(word, isLast) {
    const records = new Float32Array(this.count);
    const places = new Float32Array(this.places.length);
    const matches = wordMatches(this.indexes, word, isLast, this.analyzer);
    const most = this.rarityOf(matches);
    matches.forEach((found, number) => {
      const before = number ? 0 : this.groups.length + this.places.length;
      for (const [position, weight] of found) {
        const targets = this.indexes[number].targets(position);
        const rarity = this.rarity(targets);
        const score = weight * (weight < 1 ? Math.min(most, rarity) : rarity);
        this.spread(targets, before, score, records, places);
      }
    });
    return { records, places };
  }

  rarity(targets) {
    return Math.max(1, Math.log10(this.count / targets.length));
  }

  // Of a word that is written so somewhere; longer words that begin with it count no more.
  rarityOf(matches) {
    let least = Infinity;
    matches.forEach((found, number) => {
      for (const [position, weight] of found) {
        const targets = this.indexes[number].targets(position);
        if (weight >= 1) least = Math.min(least, this.rarity(targets));
      }
    });
    return least;
  }

  // Of the targets, so many are groups and places, which come before the records.
  spread(targets, before, weight, records, places) {
    const raise = (scores, at, score) => {
      if (score > scores[at]) scores[at] = score;
    };
    for (let at = 0; at < targets.length; at += 2) {
      const score = weight * Engine.FIELD_WEIGHTS[targets[at + 1]];
      const target = targets[at];
      if (target >= before) raise(records, target - before, score);
      else if (target >= this.groups.length) raise(places, target - this.groups.length, score);
      else this.members(target, score, (record, share) => raise(records, record, share));
    }
  }

  members(group, score, raise) {
    const { weight, records } = this.groups[group];
    for (const record of records) raise(record, score * weight);
  }

  // Municipalities that the query names; those that fit it much less than the best are left out.
  namedPlaces(scores, hard) {
    const fit = this.places.map((_, place) => {
      const matched = scores.filter(({ places, soft }) => places[place] && !soft);
      const sum = Engine.sum(scores, (one) => one.places[place]);
      return ((sum * matched.length) / hard) * (1 + this.covered(place, scores));
    });
    const best = Math.max(...fit);
    const named = this.places.map((_, place) => place).filter((place) => fit[place] > 0);
    return named.filter((place) => fit[place] >= 0.5 * best).slice(0, 40);
  }

  home(place, scores, hard) {
    const matched = scores.filter(({ places, soft }) => places[place] && !soft).length;
    const alone = matched === hard;
    const sum = Engine.sum(scores, ({ places }) => places[place]);
    const score = sum * (matched / hard) ** 2 * (1 + this.covered(place, scores)) * (alone ? 3 : 1);
    return { record: -1, place, number: 0, score };
  }

  // How much of the municipality's name is in the query.
  covered(place, scores) {
    const asked = scores.filter(({ places }) => places[place]).length;
    return Math.min(1, asked / this.nameWords[place]);
  }

  candidates(record, named, own, scores, hard) {
    const area = this.records.areas[record];
    if (area < 0) return [this.whole(record, named, scores, hard)];
    const here = named.filter((place) => this.areas[area].has(place));
    if (here.length) return here.map((place) => this.there(record, place, scores, hard));
    const place = own >= 0 && this.areas[area].has(own) ? own : -1;
    const score = this.fit(record, -1, scores, hard) * (place < 0 ? 0.7 : 1.3);
    return [{ record, place, number: 0, score: named.length ? 0.2 * score : score }];
  }

  // On a page of the whole, the name of a municipality is no mistake, but it finds nothing.
  whole(record, named, scores, hard) {
    const idle = scores.filter(
      ({ records, places, soft }) => !soft && !records[record] && named.some((one) => places[one]),
    ).length;
    const wanted = this.records.paths[record].includes("#") ? 1 : 1.6;
    const score = this.fit(record, -1, scores, hard, 0.5 * idle) * (named.length ? 1 : wanted);
    return { record, place: -1, number: 0, score };
  }

  // What stands in a guide is meant only where the query says more than the municipality.
  there(record, place, scores, hard) {
    const meant = scores.some(({ records, places }) => records[record] && !places[place]);
    const named = 1 + 0.8 * this.covered(place, scores);
    const score = this.fit(record, place, scores, hard) * named * (meant ? 1 : 0.5);
    return { record, place, number: 0, score };
  }

  fit(record, place, scores, hard, extra = 0) {
    let sum = 0;
    let matched = extra;
    for (const { records, places, soft } of scores) {
      const score = Math.max(records[record], place < 0 ? 0 : places[place]);
      sum += soft ? 0.5 * score : score;
      if (score && !soft) matched += 1;
    }
    return (sum * (matched / hard) ** 2 * this.records.weights[record]) / 10;
  }

  // Of titles that say no more than the query, the place is higher.
  titled(found, words) {
    const stems = new Set(words.map(({ word }) => this.analyzer.stem(word)));
    for (const one of found) {
      if (one.record < 0) continue;
      const title = this.analyzer.words(this.records.titles[one.record]);
      const said = title.filter((word) => stems.has(this.analyzer.stem(word))).length;
      one.score *= 1 + (0.4 * said) / Math.max(title.length, words.length);
    }
    return found.sort((a, b) => b.score - a.score || a.record - b.record);
  }

  result({ record, place, number }) {
    if (record < 0) {
      const [id, title] = this.places[place];
      const nothing = { place: "", sector: "", phone: null, hours: "", snippet: "" };
      return { location: `${id}/`, title, ...nothing };
    }
    const { titles, sectors, sector, snippets, snippet, telephones } = this.records;
    const [shown, hours, confirmed] = telephones[record].slice(3 * number);
    return {
      location: this.location(record, place),
      title: titles[record],
      place: place < 0 ? this.onlyPlace(record) : this.places[place][1],
      sector: sectors[sector[record]],
      phone: shown ? { shown, link: Engine.link(shown), confirmed: Boolean(confirmed) } : null,
      hours: hours || "",
      snippet: snippets[snippet[record]],
    };
  }

  location(record, place) {
    const { areas, paths, elsewhere } = this.records;
    if (areas[record] < 0) return paths[record];
    if (place < 0 && elsewhere[record] !== null) return elsewhere[record];
    const [first] = this.areas[areas[record]];
    return `${this.places[place < 0 ? first : place][0]}/${paths[record]}`;
  }

  // The municipality of what stands in one guide alone.
  onlyPlace(record) {
    const area = this.areas[this.records.areas[record]];
    return area && area.size === 1 ? this.places[[...area][0]][1] : "";
  }

  // The digits of a number as it is dialled in the country.
  static national(shown) {
    const digits = shown.replace(/\D/g, "");
    return digits.replace(/^(00)?3870?/, "0");
  }

  // The address that dials it: 0800 and short numbers have no international form.
  static link(shown) {
    const digits = Engine.national(shown);
    return digits.length <= 4 || digits.startsWith("080")
      ? `tel:${digits}`
      : `tel:+387${digits.slice(1)}`;
  }

  static sum(items, value) {
    return items.reduce((sum, item) => sum + value(item), 0);
  }

  // Of results that lead to one place under one name, the first.
  static once(results) {
    const seen = new Set();
    return results.filter(({ location, title }) => {
      const key = `${location} ${title}`;
      return !seen.has(key) && seen.add(key);
    });
  }
}

// Of running text, headings, words typed for a record, and titles.
Engine.FIELD_WEIGHTS = [1, 1.2, 2.6, 3];
