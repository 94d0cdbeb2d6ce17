"use strict";

// Asks the service worker to keep the guide that is open, and tells how that goes. Without this
// script the site needs the network; nothing else changes.
(() => {
  const { base, putokaz: config } = JSON.parse(document.getElementById("__config").textContent);
  const { language, offline: words } = config;
  const page = document.querySelector(".pk-page[data-municipality]");
  const municipality = page ? page.dataset.municipality : "";
  const status = document.querySelector("[data-pk-keeping]");
  const rest = document.querySelector("[data-pk-rest]");
  const list = document.querySelector("[data-pk-offline-page]");
  const wasKept = document.querySelector("[data-pk-from-device]");

  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  if (document.querySelector("[data-pk-forget]")) return; // nothing begins where everything ends

  const send = (message) =>
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage(message));
  const keep = (wish) => send(Object.assign({ type: "keep", language, municipality }, wish));

  const say = (text, { live = true } = {}) => {
    if (!status) return;
    if (live) status.setAttribute("role", "status");
    status.hidden = !text;
    if (status.textContent !== text) status.textContent = text;
  };

  // ---- a page of a guide

  // The page came from the device, and meanwhile newer data have: they are one step away.
  const offerNew = () => {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = words.showNew;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    wasKept.textContent = `${words.changed} `;
    wasKept.append(link);
  };

  const size = (bytes) => `${Math.round(bytes / 1000)}\u00a0KB`;

  const offerRest = async (more) => {
    if (!rest) return;
    const answer = await fetch(`${base}/${language}/offline.json`).catch(() => null);
    const offer = answer && answer.ok ? (await answer.json()).guides[municipality] : null;
    const zip = document.querySelector("[data-pk-zip]");
    if (zip && offer && offer.zip) zip.textContent = `, ${size(offer.zip)}`;
    rest.hidden = more || !offer || !offer.more;
    if (!rest.hidden) rest.querySelector("[data-pk-size]").textContent = size(offer.more);
  };

  const isMine = (message) => message.language === language && message.municipality === municipality;

  const told = {
    saving: ({ percent }) => say(words.saving.replace("{percent}", percent)),
    saved: ({ date, more }) => {
      say(words.saved.replace("{date}", date));
      if (wasKept) offerNew();
      offerRest(more);
    },
    current: ({ date, more }) => {
      say(words.saved.replace("{date}", date), { live: status && status.hasAttribute("role") });
      offerRest(more);
    },
    full: () => say(words.full),
    failed: () => say(wasKept ? "" : words.failed),
  };

  // ---- the page that lists what is kept

  const row = (id) => list.querySelector(`[data-pk-guide="${id}"]`);

  const draw = (record) => {
    const kept = record[language];
    for (const item of list.querySelectorAll("[data-pk-guide]")) {
      const id = item.dataset.pkGuide;
      const found = kept && (id ? kept.guides[id] : kept.more && kept);
      const state = item.querySelector("[data-none]");
      state.textContent = found ? words.asOf.replace("{date}", found.date) : state.dataset.none;
      item.classList.toggle("pk-kept--yes", Boolean(found));
      item.querySelector("[data-pk-keep]").hidden = Boolean(found);
      item.querySelector("[data-pk-drop]").hidden = !found;
    }
  };

  const ask = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => draw(data);
    navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ type: "record" }, [port2]));
  };

  const choose = ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const id = button.closest("[data-pk-guide]").dataset.pkGuide;
    if (button.matches("[data-pk-keep]")) keep({ municipality: id, more: !id });
    else send({ type: "drop", language, municipality: id });
  };

  // ----

  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (list) {
      if (told[data.type]) told[data.type](data);
      if (data.record) draw(data.record);
    } else if (isMine(data) && told[data.type]) told[data.type](data);
  });

  if (rest) {
    rest.querySelector("button").addEventListener("click", () => keep({ more: true }));
  }
  if (list) {
    list.querySelector("[data-pk-without]").hidden = true;
    list.addEventListener("click", choose);
    ask();
  }

  // After the page: reading comes first, and whoever pays for data is not asked to pay for more.
  const isSaving = navigator.connection && navigator.connection.saveData;
  addEventListener("load", () => {
    navigator.serviceWorker
      .register(`${base}/sw.js`, { updateViaCache: "none" })
      .then(() => municipality && !isSaving && keep({}))
      .catch(() => {});
  });
})();
