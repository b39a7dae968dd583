// Keeps a page of the board as it is now. The server only says that something changed; the page is fetched again, and its live parts are put in place.

import { tell } from './page.js';

const hub = document.querySelector('[data-hub]');
let version = Number(hub.dataset.version);
let holds = 0;
let isFetching = false;
let isOver = false;
let newest = version;

const connection = new signalR.HubConnectionBuilder()
  .withUrl(hub.dataset.hub)
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => spread(Math.min(500 * 2 ** context.previousRetryCount, 15000)) })
  .configureLogging(signalR.LogLevel.None)
  .build();

// A page that connects, or connects again, is told the newest version, and so learns what it missed.
connection.on('changed', told => {
  newest = Math.max(newest, told);
  setTimeout(catchUp, spread(300));
});
connection.onclose(startLater);
start();

function start() {
  connection.start().catch(startLater);
}

function startLater() {
  if (!isOver) setTimeout(start, spread(4000));
}

// From half of the time to one and a half, so that the server does not meet all pages at once.
function spread(milliseconds) {
  return milliseconds * (0.5 + Math.random());
}

// While somebody carries a card, the page stays as it is under them.
export function hold() {
  holds++;
}

export function release() {
  holds--;
  catchUp();
}

async function catchUp() {
  if (isOver || holds > 0 || isFetching || newest <= version) return;
  isFetching = true;
  let goesOn = true;
  try {
    goesOn = await refresh();
  } finally {
    isFetching = false;
  }
  if (goesOn) catchUp();
  else setTimeout(catchUp, spread(4000));
}

// Answers whether the page is now as new as the server's.
export async function refresh() {
  const { pathname, search } = location;
  let text;
  try {
    const response = await fetch(pathname + search, { cache: 'no-store' });
    if (response.redirected || [401, 403, 404].includes(response.status)) return leave();
    if (!response.ok) return false;
    text = await response.text();
  } catch {
    return false;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const told = Number(page.querySelector('[data-hub]')?.dataset.version);
  if (!told) return false;
  if (holds > 0 || told < version) return true;
  show(page);
  version = told;
  return true;
}

// Whoever may not see the page any more keeps what stands there, and does not ask again and again.
function leave() {
  isOver = true;
  connection.off('changed');
  connection.stop();
  return true;
}

function show(page) {
  const before = standing(document);
  const focused = document.activeElement?.closest('[data-live]') ? document.activeElement.id : '';
  const open = [...document.querySelectorAll('[data-live] details[open][id]')].map(details => details.id);
  const chosen = [...document.querySelectorAll('[data-live] select[id]')].map(select => [select.id, select.value]);
  const place = scrollY;
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML) continue;
    part.className = fresh.className;
    Object.assign(part.dataset, fresh.dataset);
    part.replaceChildren(...[...fresh.childNodes].map(node => document.importNode(node, true)));
  }
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  for (const [id, value] of chosen) {
    const select = document.getElementById(id);
    if (select?.closest('details')?.open) select.value = value;
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (scrollY !== place) scrollTo(0, place);

  const changed = [...standing(document)].filter(([card, now]) => before.get(card)?.said !== now.said || before.get(card)?.text !== now.text);
  for (const [, { element }] of changed) flash(element);
  document.dispatchEvent(new CustomEvent('board-changed', { detail: changed.map(([card]) => card) }));
  if (changed.length > 0) tell(changed.slice(0, 3).map(([, { said }]) => said).join(' '));
}

function standing(root) {
  return new Map([...root.querySelectorAll('[data-card]')].map(element => [element.dataset.card, { element, said: element.dataset.say, text: textOf(element) }]));
}

// A card that has a page to itself stands on all of its live parts.
function textOf(card) {
  const parts = card.matches('[data-live]') ? [...document.querySelectorAll('[data-live]')] : [card];
  return parts.map(part => part.textContent).join(' ').replace(/\s+/g, ' ');
}

function flash(element) {
  element.classList.add('is-changed');
  setTimeout(() => element.classList.remove('is-changed'), 2500);
}
