"use strict";

// One reader's search: passes what is typed on, and completes what Material's bundle shows of it.
const searchSession = (() => {
  const { root, input, config, tell, isOpen } = searchBox;
  const SLOW = 300;
  const AGAIN = 3000;
  const TO_MATERIAL = new Set(["ArrowDown", "ArrowUp", "Backspace", "Enter", "Escape"]);
  const list = root.querySelector(".md-search-result__list");
  let results = [];
  let answered = "";
  let opensFirst = false;
  let focused = null;
  let slow;
  let again;

  // Of the page, or of the guide that was opened last.
  const municipality = () => {
    const page = document.querySelector(".pk-page[data-municipality]");
    if (page) return page.dataset.municipality;
    return kept.recall("municipality");
  };

  const line = new Line(searchBox.worker, {
    language: config.language,
    municipality: municipality(),
  });

  const ask = () => line.postMessage({ type: QUERY, data: input.value });

  const openFirst = () => {
    const first = list.querySelector("a");
    if (opensFirst && first) first.click();
    opensFirst = false;
  };

  const receive = ({ items, query, failed, draws }) => {
    results = items.map(([item]) => item.found);
    answered = query;
    if (draws) focused = list.contains(document.activeElement) ? document.activeElement.href : null;
    clearTimeout(slow);
    clearTimeout(again);
    tell(failed ? "failed" : "");
    if (failed && isOpen()) again = setTimeout(ask, AGAIN);
    if (query === input.value) setTimeout(openFirst);
  };

  // A later answer is drawn anew; who went on to a result stays there if it is still shown.
  const refocus = () => {
    const links = [...list.querySelectorAll("a")];
    (links.find(({ href }) => href === focused) || input).focus();
  };

  line.addEventListener("asked", () => {
    clearTimeout(slow);
    slow = setTimeout(tell, SLOW, "loading");
  });
  line.addEventListener("answered", ({ detail }) => receive(detail));
  addEventListener("online", () => isOpen() && answered !== input.value && ask());

  new MutationObserver(() => {
    for (const [position, item] of [...list.children].entries()) {
      if (!item.matches(".pk-found")) dressResult(item, results[position]);
    }
    openingClock.draw(list, config.clock);
    if (focused && isOpen()) refocus();
    focused = null;
  }).observe(list, { childList: true });
  setInterval(() => openingClock.draw(list, config.clock), 60000);

  // Material listens to keys only: pasting, dictation and input methods have none.
  input.addEventListener("input", () => {
    opensFirst = false;
    input.dispatchEvent(new KeyboardEvent("keyup"));
  });

  // Material has shortcuts of one letter, which a voice or a slip sets off, and closes the box when
  // the tabulator should lead into the results. It also drops an Enter that comes before the answer.
  const keepFromMaterial = (event) => {
    const { key, target } = event;
    const single = key.length === 1;
    if (isOpen() ? !single && !TO_MATERIAL.has(key) : single) event.stopPropagation();
    if (key === "Enter" && target === input && answered !== input.value) {
      event.stopPropagation();
      event.preventDefault();
      opensFirst = true;
    }
  };
  addEventListener("keydown", keepFromMaterial, { capture: true });

  // The bundle is given the line in place of a worker of its own.
  window.Worker = function () {
    return line;
  };
  line.start();

  // Material has come: it waits for READY, and then asks.
  const begin = () => line.start();

  return { begin };
})();
