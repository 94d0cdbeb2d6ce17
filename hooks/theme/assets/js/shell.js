"use strict";

// What this browser keeps of the site. The page on safety lists all of it, and `forget` of safety.js
// erases it. Storage may be forbidden; then nothing is remembered.
const kept = (() => {
  const KEYS = ["language", "municipality", "scheme", "neutral"];
  const PREFIX = "putokaz.";

  const recall = (key) => {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch (forbidden) {
      return null;
    }
  };

  const remember = (key, value) => {
    if (!KEYS.includes(key)) throw new RangeError(key);
    try {
      localStorage.setItem(PREFIX + key, value);
    } catch (forbidden) {
      // Then it holds for this page.
    }
  };

  return { PREFIX, recall, remember };
})();

// Runs before the page is drawn, so that a dark page is never light at first.
(() => {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const drawScheme = () => {
    const preferred = prefersDark.matches ? "slate" : "default";
    document.body.dataset.mdColorScheme = kept.recall("scheme") || preferred;
  };

  const turnScheme = () => {
    const dark = document.body.dataset.mdColorScheme === "slate";
    kept.remember("scheme", dark ? "default" : "slate");
    drawScheme();
  };

  // For whoever looks at the tabs: a title and an icon that say nothing.
  const drawNeutral = () => {
    if (!kept.recall("neutral")) return;
    const icon = document.querySelector("[data-pk-neutral]");
    icon.href = icon.dataset.pkNeutral;
    document.title = icon.dataset.title;
    const app = document.querySelector("[data-pk-app]");
    if (app) app.href = app.dataset.pkApp;
  };

  // What stands at the foot of every sheet. Styles in the page itself are forbidden, these are not.
  const drawPaper = () => {
    const footer = document.querySelector("[data-printed]");
    if (!footer) return;
    const edition = document.querySelector("[data-paper]") || document.querySelector("h1");
    const now = new Date();
    const printed = footer.dataset.printed
      .replace("{day}", now.getDate())
      .replace("{month}", now.getMonth() + 1)
      .replace("{year}", now.getFullYear());
    const line = JSON.stringify(`${edition.textContent} · ${printed}`);
    document.documentElement.style.setProperty("--pk-paper", line);
  };

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("[data-pk-languages][open]")) {
      if (menu !== except) menu.open = false;
    }
  };

  const offerLanguage = () => {
    for (const offer of document.querySelectorAll("[data-pk-continue]")) {
      offer.hidden = offer.dataset.pkContinue !== kept.recall("language");
    }
  };

  document.documentElement.classList.remove("no-js");
  document.documentElement.classList.add("js");
  drawNeutral();
  drawScheme();
  // Browsers of 2018 know `addListener` only, and some listen to nothing else.
  prefersDark.addListener(drawScheme);

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-pk-language]");
    if (link) {
      kept.remember("language", link.dataset.pkLanguage);
      link.hash = location.hash;
    }
    if (target.closest("[data-pk-scheme]")) turnScheme();
    closeMenus(target.closest("[data-pk-languages]"));
  });

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") closeMenus();
  });

  addEventListener("beforeprint", drawPaper);

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-pk-scheme]")) button.hidden = false;
    offerLanguage();
  });
})();
