"use strict";

// Leads into the guide that was opened last. Without this script every municipality can be chosen.
(() => {
  const used = kept.recall("municipality");

  for (const here of document.querySelectorAll("[data-pk-here]")) {
    const places = [...here.querySelectorAll("[data-municipality]")];
    const link = places.find((place) => place.dataset.municipality === used);
    if (!link) continue;
    const go = here.querySelector(".pk-here__go");
    go.href = link.href;
    go.textContent = `${go.dataset.text}: ${link.textContent}`;
    go.hidden = false;
    here.querySelector("[data-pk-first]").hidden = true;
    here.querySelector("[data-pk-other]").hidden = false;
  }
})();
