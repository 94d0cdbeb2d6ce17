// Answers every request of a page: from the server, or from what is kept.

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== SCOPE.origin) return;
  if (!url.pathname.startsWith(SCOPE.pathname) || request.headers.has("range")) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const path = pathOf(url);
  const isPage = request.mode === "navigate";
  const kept = await stored(path).catch(() => null);
  const isResting = Date.now() < resting;
  if (kept && (isResting || NEVER_CHANGES.test(path))) return show(kept, isPage);
  const fresh = await fromServer(request, path, kept || (isResting && !isPage) ? LIMIT : PATIENCE);
  if (fresh) return fresh;
  if (kept) return show(kept, isPage);
  return isPage ? notKept(path, url) : Response.error();
}

// Null where the server fails or takes too long. Pages and data are never taken unasked from what
// the browser itself has kept.
async function fromServer(request, path, limit) {
  const asking = fetch(request, path.startsWith("assets/") ? {} : { cache: "no-cache" });
  try {
    const response = await Promise.race([asking, wait(limit, null)]);
    if (response && response.status < 500) {
      resting = 0;
      return response;
    }
  } catch (error) {
    // No connection.
  }
  asking.catch(() => {});
  resting = Date.now() + REST;
  return null;
}

async function show({ response, date, language }, isPage) {
  if (!isPage) return response;
  const html = await response.text();
  const words = WORDS[language];
  const banner = `<p class="pk-offline" role="status" data-pk-from-device>${words.banner.replace("{date}", date)}</p>`;
  return new Response(html.replace(/<main[\s>]/, (main) => banner + main), { headers: response.headers });
}

// ---- a page that is not kept

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function notKept(path, url) {
  const { languages } = await record().catch(() => ({ languages: {} }));
  const language = WORDS[path.split("/")[0]] ? path.split("/")[0] : Object.keys(languages)[0] || "bs";
  const words = WORDS[language];
  const all = [language, ...Object.keys(languages).filter((other) => other !== language)];
  const kept = all.filter((one) => languages[one]).map((one) => keptIn(one, languages[one])).join("");
  const numbers = NUMBERS.map(
    ({ phone, link, names }) => `<li><a class="call" href="${link}"><b>${phone}</b> ${escaped(names[language])}</a></li>`,
  ).join("");
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${escaped(words.title)}</title><style>${STYLE}</style></head><body>
<aside><a class="exit" href="${escaped(AWAY)}" rel="noreferrer">${escaped(words.exit)} <small>${escaped(words.history)}</small></a></aside><main>
<h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>
<p><a href="${escaped(url.href)}">${escaped(words.again)}</a></p>
<ul class="calls">${numbers}</ul>
${kept ? `<h2>${escaped(words.kept)}</h2>${kept}` : `<p>${escaped(words.nothing)}</p>`}
</main></body></html>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function keptIn(language, { manifest, guides }) {
  const rows = Object.keys(guides).map((id) => {
    const { name, date } = guides[id].manifest;
    return `<li><a href="${addressOf(`${language}/${id}/`)}">${escaped(name)}</a> <small>${WORDS[language].as_of.replace("{date}", date)}</small></li>`;
  });
  const home = manifest.files[`${language}/`] ? `<li><a href="${addressOf(`${language}/`)}">${escaped(WORDS[language].home)}</a></li>` : "";
  return `<h3 lang="${language}">${escaped(WORDS[language].own_name)}</h3><ul lang="${language}">${rows.join("")}${home}</ul>`;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1b2227;--petrol:#0e4a5a;--red:#ab1f17;--on:#fff;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef0;--petrol:#7fc7da;--red:#ff978c;--on:#2b0603;--paper:#11191d}}
body{margin:0;font:1.06rem/1.5 "Source Sans 3",-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:37rem;margin:0 auto;padding:1rem}h1{font-size:1.6rem;line-height:1.2;color:var(--petrol)}h2{font-size:1.2rem}h3{font-size:1rem;margin-bottom:0}
ul{list-style:none;padding:0;margin:0}li a{display:inline-block;padding:.7rem 0;min-height:1.5rem}a{color:var(--petrol)}
.exit{position:sticky;top:0;display:block;padding:.8rem 1rem;background:#ffd84d;color:#1b2227;font-weight:700;text-align:center}.exit small{font-weight:400}
.call{display:block;background:var(--red);color:var(--on);border-radius:.4rem;padding:.7rem 1rem;margin:.4rem 0;text-decoration:none}.call b{font-size:1.3rem;margin-right:.5rem}`;
