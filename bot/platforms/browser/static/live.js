// Live updates without a reload. Everything works without this file: links lead to pages, forms
// post, and waiting pages refresh. It fetches the same pages and merges what differs by id, so the
// server stays the only place that knows what anything looks like. Short, so it needs no library.
import { byId, held, merge } from "./merge.js";
import { waiting } from "./waiting.js";

const words = document.body.dataset;
const channelPath = `/channel/${encodeURIComponent(words.channel)}`;
const isReading = () => byId("panel")?.dataset.panel === "evidence";
const isFilling = () => byId("panel")?.dataset.panel.startsWith("sheet-") ?? false;
let events = null;
let syncing = null;
// Grows when the reader leaves for somewhere and when they get there: what was asked for before
// that is not shown after it.
let moves = 0;

async function load(url, options) {
  const reply = await fetch(url, options);
  if (reply.status === 401) location.reload(); // The door is shut.
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  return { page, url: reply.url, ok: reply.ok };
}

function showPanel(page) {
  const fresh = byId("panel", page);
  const panel = byId("panel");
  document.body.classList.toggle("has-panel", Boolean(fresh));
  if (!fresh) panel?.remove();
  else if (panel?.dataset.panel === fresh.dataset.panel && byId("replies")) {
    return held(panel.querySelector(".scroll"), () => merge(byId("replies"), byId("replies", page)));
  } else {
    const aside = document.createElement("aside");
    for (const { name, value } of fresh.attributes) aside.setAttribute(name, value);
    aside.append(...fresh.childNodes);
    if (panel) panel.replaceWith(aside);
    else byId("announce").before(aside);
    if (isReading()) aside.querySelector(".close").href = channelPath;
    aside.querySelector(".back")?.removeAttribute("hidden");
    byId("span")?.scrollIntoView({ block: "center" });
  }
  return [];
}

function show(page, keepsPanel = false) {
  const stream = byId("entries", page);
  const added = stream ? held(byId("stream"), () => merge(byId("entries"), stream)) : [];
  if (!keepsPanel) {
    added.push(...showPanel(page));
    document.title = page.title;
  }
  const news = added.filter((item) => item.matches(".bot:not(.begun)"));
  if (!news.length) return;
  const more = news.length > 1 ? ` (+${news.length - 1})` : "";
  byId("announce").textContent = `${news[0].dataset.author}: ${news[0].dataset.title}${more}`;
}

async function visit(url, isNew = true) {
  const last = byId("panel")?.dataset.panel.replace("thread-", "e") ?? "";
  const move = ++moves;
  const { page, url: at } = await load(url);
  if (move !== moves) return;
  moves += 1;
  if ((page.body.dataset.channel ?? words.channel) !== words.channel) return location.assign(url);
  if (isNew) history.pushState(null, "", at + new URL(url, location.href).hash);
  show(page);
  (byId("panel-title") ?? byId(last)?.querySelector(".replies") ?? byId("text-0")).focus({ preventScroll: true });
}

// Bursts of events (a brief and its thread) become one look at the page.
function sync() {
  clearTimeout(syncing);
  syncing = setTimeout(async () => {
    const keepsPanel = isReading() || isFilling();
    const move = moves;
    const { page, ok } = await load(keepsPanel ? channelPath : location.href).catch(() => ({}));
    if (move !== moves) sync();
    else if (ok) show(page, keepsPanel);
  }, 80);
}

function connect() {
  const say = (state, isLost) => {
    byId("live").hidden = false;
    byId("live").textContent = state;
    byId("live").classList.toggle("lost", isLost);
  };
  events = new EventSource(`/events?channel=${encodeURIComponent(words.channel)}`);
  events.onopen = () => { say(words.live, false); sync(); };
  events.addEventListener("entry", sync);
  events.onerror = () => {
    say(words.lost, true);
    if (events.readyState === EventSource.CLOSED) setTimeout(() => document.hidden || connect(), 5000);
  };
}

async function submit(form, body) {
  const problem = form.querySelector(".problem") ?? document.querySelector(":is(#panel, .main) .problem");
  const move = ++moves;
  try {
    const { page, url, ok } = await load(form.action, { method: "POST", body });
    problem.textContent = [...page.querySelectorAll(".problem")].map((each) => each.textContent).join("");
    if (!ok) return;
    form.reset();
    if (move !== moves) return sync();
    moves += 1;
    // A form has no address of its own: going back leads to where it was opened.
    if (url !== location.href && url !== form.action) history.pushState(null, "", url);
    show(page);
    document.querySelector("#panel .scroll").scrollTop = 0;
    document.querySelector("#panel :is(.field :is(input, select, textarea), textarea)").focus();
  } catch {
    problem.textContent = words.unheard;
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.replies, a.close, a.back, a.cite, .evidence .notice a");
  const isOurs = link?.origin === location.origin && !event.button;
  if (!isOurs || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.matches(".back")) history.back();
  else visit(link.href).catch(() => location.assign(link.href));
});

document.addEventListener("submit", async (event) => {
  if (event.target.matches(".visitor")) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target, event.submitter));
  const done = waiting(event.target, words.working);
  await submit(event.target, body);
  done();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("#panel .close")?.click();
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("pointerover", ({ target }) => {
  const time = target.closest?.("time:not([title])");
  if (time) time.title = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { dateStyle: "full", timeStyle: "long" });
});

// A hidden page lets go of its connection: browsers allow only six to one address.
document.addEventListener("visibilitychange", () => { if (document.hidden) events?.close(); else connect(); });
addEventListener("popstate", () => visit(location.href, false).catch(() => location.reload()));
if (!location.hash && !byId("panel")) byId("entries").lastElementChild?.scrollIntoView({ block: "start" });
connect();
