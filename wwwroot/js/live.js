// The presenter screen: gets the whole state when it connects, then versioned changes, and fetches the whole again when it has missed one.

const root = document.getElementById('live');
const list = root.querySelector('.live-list');
const template = document.getElementById('live-row');
const lost = document.getElementById('live-lost');
const number = new Intl.NumberFormat(root.dataset.locale);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const texts = new Map();
let version = 0;
let held = null;

const hub = new signalR.HubConnectionBuilder()
  .withUrl(root.dataset.hub)
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => spread(Math.min(500 * 2 ** context.previousRetryCount, 5000)) })
  .configureLogging(signalR.LogLevel.None)
  .build();

hub.on('changed', receive);
hub.onreconnecting(() => { lost.hidden = false; });
hub.onclose(startLater);
start();

function start() {
  hub.start().catch(startLater);
}

function startLater() {
  lost.hidden = false;
  setTimeout(start, spread(2000));
}

// From half of the time to one and a half, so that a server that comes back does not meet all screens at once.
function spread(milliseconds) {
  return milliseconds * (0.5 + Math.random());
}

// A message that starts from nothing holds everything. Messages that come during a fetch are held, because they lead on from it.
function receive(message) {
  if (held) held.push(message);
  else if (message.from > version) refetch();
  else if (message.from === 0 || message.version > version) take(message);
}

async function refetch() {
  held = [];
  let state;
  while (!(state = await fetchState())) {
    lost.hidden = false;
    await new Promise(resolve => setTimeout(resolve, spread(2000)));
  }
  take(state);
  const later = held;
  held = null;
  later.forEach(receive);
}

async function fetchState() {
  try {
    const response = await fetch(root.dataset.state, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function take(message) {
  for (const text of message.texts) texts.set(text.id, text);
  if (message.top.every(row => texts.has(row.id))) show(message);
  else refetch();
}

function show(state) {
  lost.hidden = true;
  version = state.version;
  for (const count of ['participants', 'votes', 'ideas']) write(document.querySelector(`[data-count=${count}]`), number.format(state[count]));
  showState(state.state);
  showMeter(state.meter);
  document.getElementById('live-none').hidden = state.top.length > 0 || state.hidden !== null;
  for (const why of document.querySelectorAll('[data-hidden]')) why.hidden = why.dataset.hidden !== state.hidden;

  const places = new Map([...list.children].map(item => [item.dataset.idea, { top: item.offsetTop, place: [...list.children].indexOf(item) }]));
  const items = state.top.map((row, place) => item(row, place, state.tellsApart));
  for (const old of [...list.children]) if (!items.includes(old)) old.remove();
  items.forEach((entry, place) => { if (list.children[place] !== entry) list.insertBefore(entry, list.children[place] ?? null); });
  items.forEach((entry, place) => slide(entry, place, places.get(entry.dataset.idea)));
}

function item(row, place, tellsApart) {
  const { text, language } = texts.get(row.id);
  const entry = list.querySelector(`[data-idea="${row.id}"]`) ?? template.content.firstElementChild.cloneNode(true);
  entry.dataset.idea = row.id;
  entry.classList.toggle('is-first', place === 0 && tellsApart);
  entry.classList.toggle('is-long', text.length > 110);
  write(entry.querySelector('.rank'), String(place + 1));
  write(entry.querySelector('.score'), String(row.score ?? ''));
  write(entry.querySelector('.idea-text'), text);
  entry.querySelector('.idea-text').lang = language;
  entry.querySelector('.bar').toggleAttribute('hidden', row.share === null);
  entry.querySelector('.bar-fill').setAttribute('width', `${row.share ?? 0}%`);
  return entry;
}

function slide(entry, place, before) {
  if (!before) return flag(entry, 'is-new');
  if (before.place === place) return;
  flag(entry, place < before.place ? 'is-rising' : 'is-falling');
  const distance = before.top - entry.offsetTop;
  if (distance && !still.matches) {
    entry.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: 240, easing: 'cubic-bezier(.2, .7, .2, 1)' });
  }
}

function flag(entry, name) {
  entry.classList.remove('is-rising', 'is-falling', 'is-new');
  entry.classList.add(name);
  setTimeout(() => entry.classList.remove(name), 1500);
}

function showState(state) {
  const chip = document.getElementById('live-state');
  write(chip, document.getElementById('live-states').content.querySelector(`[data-state="${state}"]`).textContent);
  chip.classList.toggle('chip--live', state === 'Open');
  chip.classList.toggle('chip--plain', state !== 'Open');
  const isOver = state === 'Closed' || state === 'Archived';
  document.getElementById('live-join').hidden = isOver;
  document.getElementById('live-over').hidden = !isOver;
}

// How sure the top is: the server sends numbers, and the page holds the sentences.
function showMeter(meter) {
  const box = document.getElementById('live-meter');
  box.hidden = !meter;
  if (!meter) return;
  const { textContent, dataset } = document.getElementById('live-meters').content.querySelector(`[data-state="${meter.state}"]`);
  const values = [meter.top, meter.percent, meter.votes, Number(dataset.goal)];
  write(box.querySelector('.meter-says'), textContent.replace(/\{(\d)\}/g, (_, place) => number.format(values[place])));
  box.querySelector('[role=meter]').setAttribute('aria-valuenow', meter.percent);
  box.querySelector('.meter-fill').setAttribute('width', `${meter.percent}%`);
  box.firstElementChild.classList.toggle('is-settled', meter.state === 'settled');
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const theme = document.querySelector('[data-theme-switch]');
theme.setAttribute('aria-pressed', String(matchMedia('(prefers-color-scheme: dark)').matches));
theme.addEventListener('click', () => {
  const dark = theme.getAttribute('aria-pressed') !== 'true';
  theme.setAttribute('aria-pressed', String(dark));
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
});
