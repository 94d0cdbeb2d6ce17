// Keeps guides on the device. Pages come from the server whenever it answers within two seconds,
// otherwise as they were kept. The build puts WORDS, by language, NUMBERS and AWAY before this.
//
// Files are kept by their hash, and one record says which hash stands for which path in which
// guide. It is written last, and whole: what was broken off leaves the older record in force.
const FILES = "putokaz-files-1";
const RECORD = "putokaz-state-1";

const SCOPE = new URL(self.registration.scope);
const LIMIT = 2000; // ms for the server, where a page is kept
const PATIENCE = 20000; // and where it is not
const REST = 20000; // ms in which a server that failed is not waited for
const AT_ONCE = 4; // files fetched side by side
const NEVER_CHANGES = /\.[0-9a-f]{8}\.(min\.)?(css|js)$|\.woff2$/;

let resting = 0;
let known = null;
let turn = Promise.resolve();
let forgotten = 0;

const pathOf = (url) => decodeURIComponent(url.pathname.slice(SCOPE.pathname.length)).replace(/(^|\/)index\.html$/, "$1");
const addressOf = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), SCOPE).href;
const keyOf = (hash) => new URL(`kept/${hash}`, SCOPE).href;
const recordKey = () => new URL("kept/record", SCOPE).href;
const wait = (time, value) => new Promise((resolve) => setTimeout(resolve, time, value));

// ---- what is kept: { languages: { hr: { manifest, more, guides: { livno: { manifest, more } } } } }

async function record() {
  if (!known) {
    const cache = await caches.open(RECORD);
    const found = await cache.match(recordKey());
    known = found ? await found.json() : { languages: {} };
  }
  return known;
}

async function write(next) {
  const cache = await caches.open(RECORD);
  await cache.put(recordKey(), new Response(JSON.stringify(next), { headers: { "Content-Type": "application/json" } }));
  known = next;
}

// The parts of a language that the reader wants: each { files, date }.
function parts(kept) {
  const guides = Object.keys(kept.guides).map((id) => kept.guides[id]);
  return [kept, ...guides].reduce((all, { manifest, more }) => {
    all.push({ files: manifest.files, date: manifest.date });
    if (more) all.push({ files: manifest.more, date: manifest.date });
    return all;
  }, []);
}

function lookUp({ languages, latest }, path) {
  const order = [path.split("/")[0], latest, ...Object.keys(languages)];
  for (const language of order) {
    for (const { files, date } of languages[language] ? parts(languages[language]) : []) {
      if (files[path]) return { hash: files[path][0], date, language };
    }
  }
  return null;
}

async function stored(path) {
  const kept = await record();
  const found = lookUp(kept, path) || lookUp(kept, `${path}/`);
  if (!found) return null;
  const response = await (await caches.open(FILES)).match(keyOf(found.hash));
  return response ? { response, date: found.date, language: found.language } : null;
}
