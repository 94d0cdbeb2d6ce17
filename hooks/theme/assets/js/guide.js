"use strict";

// Whether somebody answers now, and which guide was opened last. Without this the plain hours stand.
(() => {
  const page = document.querySelector(".pk-page, [data-holidays]");
  if (!page) return;

  if (page.dataset.open) {
    const draw = () => openingClock.draw(page, page.dataset);
    draw();
    setInterval(draw, 60000);
    document.addEventListener("visibilitychange", () => document.hidden || draw());
  }

  if (page.dataset.municipality) kept.remember("municipality", page.dataset.municipality);

  // Whoever follows a link to something folded wants to see it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !page.contains(target)) return;
    for (let part = target; part !== page; part = part.parentElement) {
      if (part.matches("details")) part.open = true;
    }
    target.scrollIntoView();
  };
  if (location.hash) reveal();
  addEventListener("hashchange", reveal);

  // Paper cannot unfold anything.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".pk-page details.pk-unfold:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
