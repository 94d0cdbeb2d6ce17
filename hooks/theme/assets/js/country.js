"use strict";

// Finds a municipality by its name. Without this script the whole list stands on the page.
(() => {
  const CYRILLIC = new Map(
    "а=a б=b в=v г=g д=d ђ=đ е=e ж=z з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=c у=u ф=f х=h ц=c ч=c џ=dz ш=s"
      .split(" ")
      .map((pair) => pair.split("=")),
  );
  const MOST_MISSED = 4;

  // The same as `fold` of finder.py, which made the keys of the list.
  const fold = (text) =>
    [...text.toLowerCase()]
      .map((letter) => CYRILLIC.get(letter) || letter)
      .join("")
      .replace(/đ/g, "dj")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim();

  const isMeant = (sought, item) =>
    item.dataset.keys.split("|").some((key) => ` ${key}`.includes(` ${sought}`));

  const finder = document.querySelector("[data-pk-find]");
  if (!finder) return;

  const field = finder.querySelector("[data-pk-field]");
  const input = field.querySelector("input");
  const status = field.querySelector("[role=status]");
  const missedArea = finder.querySelector("[data-pk-missed]");
  const groups = [...finder.querySelectorAll(".pk-find__group")];
  const guides = [...finder.querySelectorAll(".pk-find__group li")];
  const missed = [...finder.querySelectorAll(".pk-names li")];
  const linkOf = (guide) => guide.querySelector("a");

  const showMissed = (places) => {
    missedArea.textContent = "";
    for (const place of places.slice(0, MOST_MISSED)) {
      const template = document.querySelector(`template[data-missed="${place.dataset.entity}"]`);
      const copy = template.content.cloneNode(true);
      copy.querySelector("[data-name]").textContent = place.textContent;
      missedArea.append(copy);
    }
  };

  const markOnMap = (found) => {
    const ids = new Set(found.map((guide) => linkOf(guide).dataset.municipality));
    for (const place of finder.querySelectorAll("[data-place]")) {
      place.classList.toggle("pk-map__place--dim", !ids.has(place.dataset.place));
    }
  };

  const search = () => {
    const sought = fold(input.value);
    const found = guides.filter((guide) => isMeant(sought, guide));
    const without = sought.length > 1 ? missed.filter((place) => isMeant(sought, place)) : [];
    for (const guide of guides) guide.hidden = !found.includes(guide);
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    showMissed(without);
    markOnMap(found);
    const number = found.length + without.length;
    status.textContent = !sought
      ? ""
      : number
        ? status.dataset.found.replace("{number}", number)
        : status.dataset.nothing;
    return found;
  };

  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const found = search();
    if (found.length === 1) location.assign(linkOf(found[0]).href);
  });
  field.hidden = false;
  if (input.value) search();

  const last = finder.querySelector("[data-pk-last]");
  const used = guides.map(linkOf).find((a) => a.dataset.municipality === kept.recall("municipality"));
  if (used) {
    const link = last.querySelector("a");
    link.href = used.href;
    link.textContent = used.textContent;
    last.hidden = false;
  }
})();
