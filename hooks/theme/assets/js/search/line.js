"use strict";

// Material's messages: it asks, and is answered with what it shows.
const SETUP = 0;
const QUERY = 2;
const RESULT = 3;

// What Material takes for its Worker. Behind it is one, or the page itself where it was opened from
// a disk and no worker may run; one that broke is replaced when something is asked again.
class Line {
  constructor(address, setup) {
    // Safari of 2018 makes no other target of events.
    this.heard = document.createElement("i");
    this.address = address;
    this.setup = { type: SETUP, data: setup };
    this.end = null;
    this.drawn = "[]";
  }

  addEventListener(...about) {
    this.heard.addEventListener(...about);
  }

  removeEventListener(...about) {
    this.heard.removeEventListener(...about);
  }

  // Asks for READY, which can be asked for again.
  start() {
    if (!this.end) this.end = location.protocol === "file:" ? this.inPage() : this.inWorker();
    this.end.postMessage(this.setup);
  }

  postMessage(message) {
    if (!this.end) this.start();
    this.end.postMessage(message);
    if (message.type === QUERY) this.heard.dispatchEvent(new CustomEvent("asked"));
  }

  inWorker() {
    const worker = new Line.Worker(this.address);
    worker.addEventListener("message", ({ data }) => this.receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      this.fail();
    });
    return worker;
  }

  inPage() {
    const load = (address) => searchBox.load(`${new URL(address, new URL(this.address, location))}`);
    const answers = load("").then(() => new Answers(load, (message) => this.receive(message)));
    answers.catch(() => this.fail());
    return { postMessage: (message) => answers.then((one) => one.take(message)) };
  }

  fail() {
    this.end = null;
    this.receive({ type: RESULT, data: { items: [], failed: true } });
  }

  // Drawing is what takes time on a slow phone: the same results are not drawn again.
  receive({ type, data }) {
    const items = type === RESULT ? JSON.stringify(data.items) : "";
    const draws = items === "[]" || items !== this.drawn;
    if (type === RESULT) {
      this.drawn = items;
      this.heard.dispatchEvent(new CustomEvent("answered", { detail: { ...data, draws } }));
    }
    if (draws) this.heard.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
  }
}
Line.Worker = window.Worker;
