"use strict";

// While the site is served to whoever edits it: a mistake is told on the page, which stays as it was.
(() => {
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const told = document.createElement("pre");
  told.className = "pk-problem";
  told.setAttribute("role", "alert");
  document.body.prepend(told);

  const look = async () => {
    const answer = await fetch(`${base}/problem.txt`, { cache: "no-store" }).catch(() => null);
    if (answer && answer.ok) told.textContent = await answer.text();
  };
  setInterval(look, 1000);
})();
