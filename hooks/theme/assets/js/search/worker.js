"use strict";

// Answers Material's search box: SETUP with READY, QUERY with RESULT. It loads the index when the
// reader types, or when the box is open and nothing else is to do, and running text only afterwards.
(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const MOST = 8; // drawing more is what takes time on a slow phone
  const IDLE = 400;

  // Material's own fields, and under `found` what is written into what it draws: as Material would
  // read titles and texts as HTML, it is given none.
  const item = (found, position, language) => ({
    location: `${language}/${found.location}`,
    title: "",
    text: "",
    score: MOST - position,
    terms: {},
    found,
  });

  class Answers {
    // `load` brings a script by its address from here, and fails if it cannot; `post` answers;
    // `warm` begins to bring what is loaded soon.
    constructor(load, post, warm = () => {}) {
      this.load = load;
      this.warm = warm;
      this.post = post;
      this.loads = new Map();
      this.complete = false;
      this.asked = "";
      this.given = "";
    }

    take({ type, data }) {
      if (type === SETUP) this.setUp(data);
      else if (type === QUERY) this.answer(data);
    }

    setUp(setup) {
      this.setup = setup;
      this.post({ type: READY });
      setTimeout(() => this.engine().catch(() => {}), IDLE);
    }

    async answer(query) {
      this.asked = query;
      if (!query.trim()) return this.give(query, []);
      try {
        const engine = await this.engine();
        if (query !== this.asked) return;
        this.give(query, this.search(engine));
      } catch (error) {
        console.warn(error);
        this.give(query, [], true);
        return;
      }
      this.completeText().catch(() => {});
    }

    give(query, items, failed = false) {
      this.given = JSON.stringify([query, items]);
      this.post({ type: RESULT, data: { items: items.map((one) => [one]), query, failed } });
    }

    search(engine) {
      const { language, municipality } = this.setup;
      return engine
        .search(this.asked, { municipality, limit: MOST })
        .map((found, position) => item(found, position, language));
    }

    // What running text adds to the last answer is given too.
    async completeText() {
      if (this.complete) return;
      const engine = await this.engine();
      await this.once("text", async () => engine.addText(await this.index(".text")));
      this.complete = true;
      if (!this.asked.trim()) return;
      const items = this.search(engine);
      if (JSON.stringify([this.asked, items]) !== this.given) this.give(this.asked, items);
    }

    engine() {
      return this.once("engine", async () => {
        ["analyzer.js", "engine.js", this.address("")].forEach(this.warm);
        await this.once("analyzer.js", () => this.load("analyzer.js"));
        await this.once("engine.js", () => this.load("engine.js"));
        return new Engine(await this.index(""));
      });
    }

    async index(part) {
      let received;
      self.putokazIndex = (data) => {
        received = data;
      };
      await this.load(this.address(part));
      return received;
    }

    address(part) {
      return `../../../search/${this.setup.language}${part}.js`;
    }

    // Done once; what failed is tried again when it is needed again.
    once(name, work) {
      if (!this.loads.has(name)) {
        const done = work();
        this.loads.set(name, done);
        done.catch(() => this.loads.delete(name));
      }
      return this.loads.get(name);
    }
  }

  if (typeof document === "undefined") {
    // `importScripts` waits for one after the other.
    const warm = (address) => void fetch(address).catch(() => {});
    const load = async (address) => importScripts(address);
    const answers = new Answers(load, (message) => postMessage(message), warm);
    addEventListener("message", ({ data }) => answers.take(data));
  } else {
    self.Answers = Answers;
  }
})();
