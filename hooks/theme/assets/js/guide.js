"use strict";

// Whether somebody answers now, and which guide was opened last. Without this the plain hours stand.
(() => {
  const DAY = 1440;
  const WEEK = 7 * DAY;
  const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const page = document.querySelector(".pk-page, [data-holidays]");
  if (!page) return;

  // The clock of Bosnia and Herzegovina, whatever the device's own zone is.
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Sarajevo",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });

  const now = () => {
    const parts = {};
    for (const { type, value } of clock.formatToParts(new Date())) parts[type] = value;
    const weekday = DAYS.indexOf(parts.weekday);
    return {
      minute: weekday * DAY + Number(parts.hour) * 60 + Number(parts.minute),
      date: `${parts.year}-${parts.month}-${parts.day}`,
    };
  };

  const dateAfter = (date, days) => {
    const day = new Date(`${date}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  };

  const holidays = new Set((page.dataset.holidays ?? "").split(" "));

  const time = (minute) => {
    const rest = minute % DAY;
    return [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, "0")).join(":");
  };

  const intervalsOf = (badge) =>
    badge.dataset.hours
      .split(" ")
      .filter(Boolean)
      .map((interval) => interval.split("-").map(Number));

  // Minutes from now until the interval's end or start, over the end of the week if need be.
  const ahead = (from, to) => (to - from + WEEK) % WEEK;

  const openUntil = (intervals, minute) => {
    const inside = intervals.find(([start, end]) => start <= minute && minute < end);
    if (!inside) return null;
    let end = inside[1];
    const next = intervals.find(([start]) => start === end % WEEK);
    if (next) end = next[1];
    return end % WEEK;
  };

  const nextStart = (intervals, minute) =>
    intervals.map(([start]) => start).sort((a, b) => ahead(minute, a) - ahead(minute, b))[0];

  const opening = (intervals, { minute, date }) => {
    const start = nextStart(intervals, minute);
    if (start === undefined) return page.dataset.closed;
    const days = Math.floor(((minute % DAY) + ahead(minute, start)) / DAY);
    if (holidays.has(dateAfter(date, days))) return page.dataset.closed;
    const text = days ? page.dataset.opensOn : page.dataset.opensAt;
    const day = page.dataset.days.split(" ")[Math.floor(start / DAY)];
    return text.replace("{day}", day).replace("{time}", time(start));
  };

  const stateOf = (intervals, moment) => {
    const always = intervals.length === 1 && intervals[0][1] - intervals[0][0] === WEEK;
    if (always) return ["open", page.dataset.open];
    if (holidays.has(moment.date)) return ["holiday", page.dataset.holiday];
    const end = openUntil(intervals, moment.minute);
    if (end === null) return ["closed", opening(intervals, moment)];
    return ["open", page.dataset.openUntil.replace("{time}", time(end))];
  };

  const draw = () => {
    const moment = now();
    for (const badge of document.querySelectorAll(".pk-open[data-hours]")) {
      const [state, text] = stateOf(intervalsOf(badge), moment);
      badge.className = `pk-open pk-open--${state}`;
      if (badge.textContent !== text) badge.textContent = text;
      badge.hidden = false;
    }
  };

  if (page.dataset.open) {
    draw();
    setInterval(draw, 60_000);
    document.addEventListener("visibilitychange", () => document.hidden || draw());
  }

  // Only ids are kept; where storage is forbidden nothing is.
  const remember = (key, value) => {
    try {
      if (value) localStorage.setItem(`putokaz.${key}`, value);
    } catch {}
  };
  remember("municipality", page.dataset.municipality);
  remember("profession", page.dataset.profession);

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
