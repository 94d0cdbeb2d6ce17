"use strict";

// Whether somebody answers now. A badge holds its hours in minutes of the week; the words to say it
// are in the dataset of an element around it.
const openingClock = (() => {
  const DAY = 1440;
  const WEEK = 7 * DAY;
  const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

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

  const isHoliday = (date, words) => (words.holidays || "").split(" ").includes(date);

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

  const opening = (intervals, { minute, date }, words) => {
    const start = nextStart(intervals, minute);
    if (start === undefined) return words.closed;
    const days = Math.floor(((minute % DAY) + ahead(minute, start)) / DAY);
    if (isHoliday(dateAfter(date, days), words)) return words.closed;
    const text = days ? words.opensOn : words.opensAt;
    const day = words.days.split(" ")[Math.floor(start / DAY)];
    return text.replace("{day}", day).replace("{time}", time(start));
  };

  const stateOf = (intervals, moment, words) => {
    const always = intervals.length === 1 && intervals[0][1] - intervals[0][0] === WEEK;
    if (always) return ["open", words.open];
    if (isHoliday(moment.date, words)) return ["holiday", words.holiday];
    const end = openUntil(intervals, moment.minute);
    if (end === null) return ["closed", opening(intervals, moment, words)];
    return ["open", words.openUntil.replace("{time}", time(end))];
  };

  const draw = (root, words) => {
    const badges = root.querySelectorAll(".pk-open[data-hours]");
    if (!badges.length) return;
    const moment = now();
    for (const badge of badges) {
      const [state, text] = stateOf(intervalsOf(badge), moment, words);
      badge.className = `pk-open pk-open--${state}`;
      if (badge.textContent !== text) badge.textContent = text;
      badge.hidden = false;
    }
  };

  return { draw };
})();
