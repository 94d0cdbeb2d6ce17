"use strict";

// Whether a print still holds. Its code comes behind the # of the address, or is typed in.
// Without this script the list of editions stands on the page, and the address opens the right one.
(() => {
  const page = document.querySelector("[data-edition]");
  if (!page) return;

  const LETTERS = {
    А: "A", Б: "B", В: "B", Ц: "C", С: "C", Д: "D", Е: "E", Ф: "F", О: "0", O: "0", I: "1", L: "1",
  };

  // As people copy it from paper: small letters, spaces, a dash, another keyboard.
  const codeIn = (text) => {
    const signs = [...text.toUpperCase()].filter((sign) => /[\dA-ZА-Я]/.test(sign));
    const code = signs.map((sign) => LETTERS[sign] || sign).join("");
    return /^[0-9A-F]{8}$/.test(code) ? code : null;
  };

  const status = page.querySelector("[role=status]");
  const form = page.querySelector("[data-form]");

  const tell = (state, words, code) => {
    page.dataset.state = state;
    status.textContent = words.replace("{code}", `${code.slice(0, 4)}-${code.slice(4)}`);
    status.scrollIntoView();
  };

  const check = (code) => {
    const known = page.querySelector(`[id="${code}"]`);
    if (code === page.dataset.edition) tell("current", page.dataset.current, code);
    else if (known) tell("changed", page.dataset.changed, code);
    else tell("unknown", page.dataset.unknown, code);
  };

  const clear = () => {
    delete page.dataset.state;
    status.textContent = "";
  };

  const fragment = () => {
    let text = location.hash.slice(1);
    try {
      text = decodeURIComponent(text);
    } catch (wrong) {
      // Then it is no code either.
    }
    const code = codeIn(text);
    if (!code) clear();
    // Only a code as it is written opens its edition without a script, so with one too.
    else if (text !== code) location.replace(`#${code}`);
    else check(code);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = codeIn(form.elements.code.value);
    if (!code) tell("wrong", page.dataset.wrong, "");
    else if (location.hash === `#${code}`) check(code);
    else location.hash = code;
  });

  // The day of Bosnia and Herzegovina, whatever the device's own zone is.
  const today = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/Sarajevo",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const expired = today.format(new Date()) > page.dataset.validUntil;
  page.querySelector("[data-expired]").hidden = !expired;

  form.hidden = false;
  addEventListener("hashchange", fragment);
  fragment();
})();
