// Keeps guides: one task after the other, and all of a language or nothing.

function keep(wish) {
  const begun = forgotten;
  const work = turn.then(() => (begun === forgotten ? keepNow(wish, begun) : null));
  turn = work.catch(() => {});
  return work.catch(async (error) => {
    await sweep().catch(() => {});
    const full = error && error.name === "QuotaExceededError";
    await tell({ type: full ? "full" : "failed", language: wish.language, municipality: wish.municipality });
  });
}

async function keepNow(wish, begun) {
  const before = await record();
  const next = wished(before.languages[wish.language], wish);
  next.manifest = await manifest(`${wish.language}/offline.json`);
  for (const id of Object.keys(next.guides)) {
    const guide = next.guides[id];
    const offered = next.manifest.guides[id];
    if (!offered) delete next.guides[id];
    else if (guide.hash !== offered.hash) {
      guide.manifest = JSON.parse(await text(await fetched(`${wish.language}/${id}/offline.json`, offered.hash)));
      guide.hash = offered.hash;
    }
  }
  const changed = JSON.stringify(next) !== JSON.stringify(before.languages[wish.language]);
  const fetchedFiles = await complete(next, wish, begun);
  if (begun !== forgotten) return;
  if (changed || fetchedFiles) {
    await write({ languages: Object.assign({}, before.languages, { [wish.language]: next }), latest: wish.language });
    await sweep();
  }
  const guide = next.guides[wish.municipality];
  await tell({
    type: changed ? "saved" : "current",
    language: wish.language,
    municipality: wish.municipality,
    date: (guide || next).manifest.date,
    more: Boolean((guide || next).more),
    record: summary(known),
  });
}

// A copy of what is kept of the language, with what is wished for.
function wished(kept, { municipality, more }) {
  const next = kept ? JSON.parse(JSON.stringify(kept)) : { guides: {}, more: false };
  if (municipality) {
    next.guides[municipality] = next.guides[municipality] || { more: false };
    if (more) next.guides[municipality].more = true;
  } else if (more) next.more = true;
  return next;
}

async function manifest(path) {
  const response = await fetch(addressOf(path), { cache: "no-cache" });
  if (!response.ok) throw new Error(path);
  resting = 0;
  return response.json();
}

const text = (buffer) => new Response(buffer).text();

// Another hash than promised: an old copy on the way, or the site is just being changed. Then the
// next visit will find it whole.
async function fetched(path, hash) {
  const shared = NEVER_CHANGES.test(path) ? "default" : "no-cache";
  // A page that nobody has opened leaves no second copy, which could not be forgotten.
  const cache = path.startsWith("assets/") ? shared : "no-store";
  return promised(path, hash, cache).catch(() => promised(path, hash, "reload"));
}

async function promised(path, hash, cache) {
  const response = await fetch(addressOf(path), { cache });
  if (!response.ok) throw new Error(path);
  const buffer = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  const found = Array.from(digest.slice(0, hash.length / 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(`${path}: ${found}`);
  buffer.type = response.headers.get("Content-Type");
  return buffer;
}

// Fetches what is missing; gives how many files that were.
async function complete(language, wish, begun) {
  const files = await caches.open(FILES);
  const have = new Set((await files.keys()).map(({ url }) => url));
  const missing = new Map();
  for (const part of parts(language)) {
    for (const path of Object.keys(part.files)) {
      const [hash, bytes] = part.files[path];
      if (!have.has(keyOf(hash))) missing.set(hash, { path, bytes });
    }
  }
  const total = Array.from(missing.values()).reduce((sum, { bytes }) => sum + bytes, 0);
  const queue = Array.from(missing);
  let done = 0;
  let told = -1;
  const fetchNext = async () => {
    while (queue.length && begun === forgotten) {
      const [hash, { path, bytes }] = queue.shift();
      const buffer = await fetched(path, hash);
      await files.put(keyOf(hash), new Response(buffer, { headers: { "Content-Type": buffer.type || "" } }));
      done += bytes;
      const percent = Math.floor((100 * done) / total);
      if (percent > told) {
        told = percent;
        await tell({ type: "saving", language: wish.language, municipality: wish.municipality, percent });
      }
    }
  };
  let wrong = null;
  const stop = (error) => {
    queue.length = 0;
    wrong = wrong || error;
  };
  // Nothing is still being written when what was left behind is removed.
  await Promise.all(Array.from({ length: AT_ONCE }, () => fetchNext().catch(stop)));
  if (wrong) throw wrong;
  return missing.size;
}

async function drop({ language, municipality }) {
  const before = await record();
  const languages = JSON.parse(JSON.stringify(before.languages));
  if (languages[language]) {
    if (municipality) delete languages[language].guides[municipality];
    else languages[language].more = false;
    if (!Object.keys(languages[language].guides).length && !languages[language].more) delete languages[language];
  }
  await write({ languages, latest: before.latest });
  await sweep();
  await tell({ type: "dropped", language, municipality, record: summary(known) });
}

// Removes the files for which no record stands.
async function sweep() {
  const { languages } = await record();
  const used = new Set();
  for (const language of Object.keys(languages)) {
    for (const { files } of parts(languages[language])) {
      for (const path of Object.keys(files)) used.add(keyOf(files[path][0]));
    }
  }
  const cache = await caches.open(FILES);
  for (const request of await cache.keys()) if (!used.has(request.url)) await cache.delete(request);
}

async function forget() {
  forgotten += 1;
  await turn;
  known = { languages: {} };
  for (const name of await caches.keys()) if (name.startsWith("putokaz-")) await caches.delete(name);
  await self.registration.unregister();
}

// What a page needs to know of it.
function summary({ languages }) {
  const said = {};
  for (const language of Object.keys(languages)) {
    const { guides, more, manifest: { date } } = languages[language];
    said[language] = { date, more, guides: {} };
    for (const id of Object.keys(guides)) {
      said[language].guides[id] = { date: guides[id].manifest.date, more: guides[id].more };
    }
  }
  return said;
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

const TASKS = {
  keep: (wish) => keep(wish),
  drop: (wish) => {
    turn = turn.then(() => drop(wish)).catch(() => {});
    return turn;
  },
  forget: async (_, port) => {
    await forget();
    if (port) port.postMessage({ type: "forgotten" });
  },
  record: async (_, port) => port.postMessage(summary(await record())),
};

self.addEventListener("message", (event) => {
  const task = TASKS[event.data.type];
  if (task) event.waitUntil(task(event.data, event.ports[0]));
});

// Nothing of an open page depends on which worker answers it: a newer one takes over at once.
self.addEventListener("install", (event) => {
  self.skipWaiting();
  // Chromium would otherwise take a page from its own cache while it starts the worker.
  if (event.addRoutes) event.waitUntil(event.addRoutes({ condition: { requestMode: "navigate" }, source: "fetch-event" }));
});
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("putokaz-") && name !== FILES && name !== RECORD) await caches.delete(name);
  }
  await self.clients.claim();
}
