// Live updates without a reload. Everything works without this file: links lead to pages, forms
// post, and waiting pages refresh. It fetches the same pages and merges what differs by id, so
// the server stays the only place that knows what anything looks like. Small enough to need no
// library.
"use strict";

const byId = (id, root = document) => root.getElementById(id);
let events = null;
let syncing = null;

async function load(url, options) {
  const reply = await fetch(url, options);
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  return { page, url: reply.url, ok: reply.ok };
}

// Makes a list equal to its fresh copy; returns the entries that were not there before.
function merge(list, fresh) {
  const added = [];
  const kept = new Set([...fresh.children].map((item) => item.id));
  [...list.children].filter((item) => !kept.has(item.id)).forEach((item) => item.remove());
  let place = list.firstElementChild;
  for (const item of [...fresh.children]) {
    const old = byId(item.id);
    if (!old) {
      list.insertBefore(item, place);
      added.push(item);
    } else {
      const differs = old.dataset.version !== item.dataset.version || old.dataset.version === undefined;
      if (differs && old.innerHTML !== item.innerHTML) replace(old, item);
      place = (differs ? byId(item.id) : old).nextElementSibling;
    }
  }
  return added;
}

function replace(old, item) {
  const link = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  const wasOpen = old.querySelector("details[open]");
  old.replaceWith(item);
  if (wasOpen) item.querySelector("details").open = true;
  if (link) item.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
}

// Keeps what is being read where it is; follows the newest line only for those who are there.
function held(scroller, change) {
  const fromEnd = scroller.scrollTop;
  const height = scroller.scrollHeight;
  const added = change();
  if (fromEnd < -40) scroller.scrollTop = fromEnd - (scroller.scrollHeight - height);
  return added;
}

function showPanel(page) {
  const fresh = byId("panel", page);
  const panel = byId("panel");
  let added = [];
  if (!fresh) panel?.remove();
  else if (panel?.dataset.panel === fresh.dataset.panel && byId("replies")) {
    added = held(panel.querySelector(".scroll"), () => merge(byId("replies"), byId("replies", page)));
  } else {
    const aside = document.createElement("aside");
    for (const { name, value } of fresh.attributes) aside.setAttribute(name, value);
    aside.append(...fresh.childNodes);
    if (panel) panel.replaceWith(aside);
    else byId("announce").before(aside);
    byId("span")?.scrollIntoView({ block: "center" });
  }
  document.body.classList.toggle("has-panel", Boolean(fresh));
  return added;
}

function show(page) {
  const stream = byId("entries", page);
  const added = stream ? held(byId("stream"), () => merge(byId("entries"), stream)) : [];
  const replies = showPanel(page);
  document.title = page.title;
  const news = [...added, ...replies].filter((item) => item.dataset.author && item.dataset.author !== "You");
  if (news.length) {
    const more = news.length > 1 ? `, and ${news.length - 1} more` : "";
    byId("announce").textContent = `${news[0].dataset.author}: ${news[0].dataset.title}${more}`;
  }
}

async function visit(url, isNew = true) {
  const { page, url: at } = await load(url);
  if (isNew) history.pushState(null, "", at + new URL(url, location.href).hash);
  show(page);
  byId("panel-title")?.focus({ preventScroll: true });
}

// Bursts of events (a brief and its thread) become one look at the page.
function sync() {
  clearTimeout(syncing);
  syncing = setTimeout(() => {
    if (byId("panel")?.dataset.panel !== "evidence") load(location.href).then(({ page }) => show(page)).catch(() => {});
  }, 80);
}

function connect() {
  const live = byId("live");
  const say = (words, isLost) => { live.hidden = false; live.textContent = words; live.classList.toggle("lost", isLost); };
  events = new EventSource(`/events?channel=${encodeURIComponent(document.body.dataset.channel)}`);
  events.onopen = () => { say("Live", false); sync(); };
  events.addEventListener("entry", sync);
  events.onerror = () => {
    say("Reconnecting…", true);
    if (events.readyState === EventSource.CLOSED) setTimeout(() => document.hidden || connect(), 5000);
  };
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.replies, a.close, a.cite, .facts ~ .notice a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin) return;
  event.preventDefault();
  visit(link.href).catch(() => { location.href = link.href; });
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const buttons = form.querySelectorAll("button");
  event.preventDefault();
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const { page, url, ok } = await load("/ask", { method: "POST", body });
    const problem = form.querySelector(".problem");
    if (problem) problem.textContent = [...page.querySelectorAll(".problem")].map((each) => each.textContent).join("");
    if (ok) {
      form.reset();
      if (url !== location.href) history.pushState(null, "", url);
      show(page);
      byId("panel")?.querySelector("textarea")?.focus();
    }
  } catch {
    form.querySelector(".problem")?.replaceChildren("The question did not get through. Is Watchfloor still running?");
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches("textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === "Escape") document.querySelector("#panel .close")?.click();
});

// A hidden page lets go of its connection: browsers allow only six to one address.
document.addEventListener("visibilitychange", () => { if (document.hidden) events?.close(); else connect(); });
addEventListener("popstate", () => visit(location.href, false).catch(() => location.reload()));
if (!location.hash && !byId("panel")) byId("entries").lastElementChild?.scrollIntoView({ block: "start" });
connect();
