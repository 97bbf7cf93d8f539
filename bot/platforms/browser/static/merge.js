// Brings a list on the page up to its fresh copy, item by item, without disturbing its reader.

export const byId = (id, root = document) => root.getElementById(id);

// Makes a list equal to its fresh copy; returns the items that were not there before, or not whole.
export function merge(list, fresh) {
  const added = [];
  const items = [...fresh.children];
  const kept = new Set(items.map((item) => item.id));
  [...list.children].filter((item) => !kept.has(item.id)).forEach((item) => item.remove());
  let place = list.firstElementChild;
  for (const item of items) {
    const old = byId(item.id);
    if (!old) {
      list.insertBefore(item, place);
      added.push(item);
      continue;
    }
    const version = old.dataset.version;
    const isSame = version ? version === item.dataset.version : old.textContent === item.textContent;
    if (!isSame && old.matches(".begun")) added.push(item);
    if (!isSame) replace(old, item);
    place = (isSame ? old : item).nextElementSibling;
  }
  return added;
}

function replace(old, item) {
  const href = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
  const isOpen = old.querySelector("details")?.open;
  old.replaceWith(item);
  if (isOpen) item.querySelector("details").open = true;
  if (href) item.querySelector(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}

// Keeps what is being read where it is; follows the newest line only for those who are there.
export function held(scroller, change) {
  const { scrollTop, scrollHeight } = scroller;
  const added = change();
  if (scrollTop < -40) scroller.scrollTop = scrollTop - (scroller.scrollHeight - scrollHeight);
  return added;
}
