"use strict";

// Runs before the page is drawn, so that a dark page is never light at first.
(() => {
  const SCHEME = "putokaz.scheme";
  const LANGUAGE = "putokaz.language";
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  // Storage may be forbidden; then nothing is remembered.
  const recall = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {}
  };

  const drawScheme = () => {
    const chosen = recall(SCHEME) ?? (prefersDark.matches ? "slate" : "default");
    document.body.dataset.mdColorScheme = chosen;
  };

  const turnScheme = () => {
    const dark = document.body.dataset.mdColorScheme === "slate";
    remember(SCHEME, dark ? "default" : "slate");
    drawScheme();
  };

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("[data-pk-languages][open]")) {
      if (menu !== except) menu.open = false;
    }
  };

  const offerLanguage = () => {
    for (const offer of document.querySelectorAll("[data-pk-continue]")) {
      offer.hidden = offer.dataset.pkContinue !== recall(LANGUAGE);
    }
  };

  document.documentElement.classList.replace("no-js", "js");
  drawScheme();
  prefersDark.addEventListener("change", drawScheme);

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-pk-language]");
    if (link) {
      remember(LANGUAGE, link.dataset.pkLanguage);
      link.hash = location.hash;
    }
    if (target.closest("[data-pk-scheme]")) turnScheme();
    closeMenus(target.closest("[data-pk-languages]"));
  });

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") closeMenus();
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-pk-scheme]")) button.hidden = false;
    offerLanguage();
  });
})();
