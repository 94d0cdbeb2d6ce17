"use strict";

// Opens and closes the search box and says how searching goes. What searches, and Material's bundle
// that draws the results, come when the box is first used.
const searchBox = (() => {
  const root = document.querySelector("[data-md-component=search]");
  const input = root.querySelector("input");
  const state = root.querySelector("[data-pk-search-state]");
  const opener = document.querySelector("[data-pk-search-open]");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const { base, search: worker, putokaz: config } = JSON.parse(
    document.getElementById("__config").textContent,
  );
  const loads = new Map();
  let prepared = null;

  // A script that did not come is asked for again the next time.
  const load = (address) => {
    if (!loads.has(address)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.async = false;
        script.src = address;
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => reject(new Error(address)));
        document.head.append(script);
      });
      loads.set(address, loading);
      loading.catch(() => loads.delete(address));
    }
    return loads.get(address);
  };

  // What is said in place of the number of results: `loading`, `failed`, or nothing.
  const tell = (word) => {
    const text = word ? config.words[word] : "";
    if (state.textContent !== text) state.textContent = text;
    root.classList.toggle("pk-search--told", Boolean(text));
  };

  // Material's bundle may only run after our scripts, but can come with them.
  const preload = (address) => {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = address;
    document.head.append(link);
  };

  const prepare = () => {
    if (prepared) return;
    tell("loading");
    preload(config.material);
    prepared = Promise.all(config.scripts.map(load))
      .then(() => load(config.material))
      .then(() => searchSession.begin())
      .catch(() => {
        prepared = null;
        tell("failed");
      });
  };

  const isOpen = () => toggle.checked;
  const open = () => {
    if (!isOpen()) toggle.click();
    prepare();
  };
  const close = () => {
    if (isOpen()) toggle.click();
  };

  opener.addEventListener("click", () => {
    open();
    input.focus();
  });
  input.addEventListener("focus", open);
  input.addEventListener("input", prepare);
  input.form.addEventListener("submit", (event) => event.preventDefault());
  for (const closer of root.querySelectorAll("[data-pk-search-close]")) {
    closer.addEventListener("click", close);
  }
  root.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget)) close();
  });
  toggle.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", isOpen());
    if (!isOpen() && root.contains(document.activeElement)) {
      document.activeElement.blur();
      opener.focus();
    }
  });
  addEventListener("online", () => isOpen() && prepare());
  if (new URLSearchParams(location.search).has("q")) open();

  return { root, input, base, worker, config, load, tell, isOpen };
})();
