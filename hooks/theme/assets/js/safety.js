"use strict";

// Away from here at once, by a touch or by Shift pressed three times.
(() => {
  const PATIENCE = 5000;
  const link = document.querySelector("[data-pk-exit]");
  const told = document.querySelector("[data-pk-exit-told]");
  let times = 0;
  let last = 0;

  // The page is empty before the next one answers, which may take long.
  const leave = () => {
    const { href } = link;
    document.title = document.querySelector("[data-pk-neutral]").dataset.title;
    document.body.textContent = "";
    location.replace(href);
  };

  const count = (key) => {
    const now = Date.now();
    times = key === "Shift" && now - last < PATIENCE ? times + 1 : Number(key === "Shift");
    last = now;
    if (times === 3) return leave();
    const words = times === 2 ? told.dataset.once : "";
    if (told.textContent !== words) told.textContent = words;
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keydown", ({ key, repeat }) => repeat || count(key), { capture: true });
})();

// On the page about safety: a title that says nothing, and forgetting.
(() => {
  const page = document.querySelector("[data-pk-kept]");
  if (!page) return;

  const forget = page.querySelector("[data-pk-forget]");
  const neutral = page.querySelector("[data-pk-neutral-title]");
  const status = page.querySelector("[role=status]");

  // Only what is ours: another site may share the address.
  const home = new URL(page.dataset.home, location).href;
  const ours = (registration) => registration.scope.startsWith(home);

  const forgetStored = () => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(kept.PREFIX));
    for (const key of keys) localStorage.removeItem(key);
  };

  // A worker that is just saving ends that first; one that does not answer is only removed.
  const endWorker = (worker) => {
    const { port1, port2 } = new MessageChannel();
    const ended = new Promise((resolve) => {
      port1.onmessage = resolve;
      setTimeout(resolve, 3000);
    });
    if (worker.active) worker.active.postMessage({ type: "forget" }, [port2]);
    return (worker.active ? ended : Promise.resolve()).then(() => worker.unregister());
  };

  const forgetPack = async () => {
    if (navigator.serviceWorker) {
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.filter(ours).map(endWorker));
    }
    if (!window.caches) return;
    const names = (await caches.keys()).filter((name) => name.startsWith("putokaz-"));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  const forgetAll = async () => {
    forgetStored();
    await forgetPack();
  };

  forget.addEventListener("click", () => {
    forgetAll().then(
      () => (status.textContent = status.dataset.done),
      () => (status.textContent = status.dataset.failed),
    );
  });

  neutral.checked = Boolean(kept.recall("neutral"));
  neutral.addEventListener("change", () => {
    kept.remember("neutral", neutral.checked ? "yes" : "");
    location.reload();
  });
  for (const part of page.querySelectorAll("[data-pk-scripted]")) part.hidden = false;
})();
