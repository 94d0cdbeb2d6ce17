"use strict";

// One result of the search as a reader sees it: Material's link with name and place, and beside it
// whether somebody answers now and the number to call.
const dressResult = (() => {
  const element = (tag, name, text = "") => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  const call = ({ title, phone }) => {
    const link = element("a", "pk-call");
    link.href = phone.link;
    // Material opens the link with the highest score when Enter is pressed.
    const number = element("span", "pk-call__number", phone.shown);
    number.dataset.mdScore = "-1";
    link.append(number);
    link.setAttribute("aria-label", `${searchBox.config.words.call}: ${title}, ${phone.shown}`);
    return link;
  };

  const badge = (hours) => {
    const made = element("span", "pk-open");
    made.dataset.hours = hours;
    made.hidden = true;
    return made;
  };

  // A folder has no page where nothing serves it; what was not taken along stands on the site.
  const onDisk = (link) => {
    if (link.pathname.endsWith("/")) link.pathname += "index.html";
    const taken = self.putokazZip;
    const root = new URL(`${searchBox.base}/`, location).pathname;
    const path = link.pathname.slice(root.length);
    if (taken && !taken.pages.includes(path)) {
      link.href = taken.site + path.replace(/index\.html$/, "") + link.search + link.hash;
    }
  };

  return (item, found) => {
    const link = item.querySelector("a");
    const article = link.firstElementChild;
    const about = [found.place, found.snippet].filter(Boolean).join(" · ");
    article.textContent = "";
    article.append(element("span", "pk-found__title", found.title));
    if (about) article.append(element("span", "pk-found__about", about));
    if (found.hours) article.append(badge(found.hours));
    if (found.phone && !found.phone.confirmed) {
      article.append(element("span", "pk-badge pk-badge--unverified", searchBox.config.words.unverified));
    }
    link.removeAttribute("tabindex");
    if (location.protocol === "file:") onDisk(link);
    item.classList.add("pk-found", "md-typeset");
    if (found.phone) item.append(call(found));
  };
})();
