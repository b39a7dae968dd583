// The presenter screen: takes versioned changes, and fetches the whole state when it has missed one.

const root = document.getElementById('live');
const list = root.querySelector('.live-list');
const template = document.getElementById('live-row');
const lost = document.getElementById('live-lost');
const number = new Intl.NumberFormat(root.dataset.locale);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const texts = new Map();
let version = 0;
let fetching = null;
let isStale = false;

const hub = new signalR.HubConnectionBuilder()
  .withUrl(root.dataset.hub)
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => Math.min(500 * 2 ** context.previousRetryCount, 5000) })
  .configureLogging(signalR.LogLevel.None)
  .build();

hub.on('changed', message => {
  if (fetching || message.from > version) refetch();
  else if (message.version > version) take(message);
});
hub.onreconnecting(() => { lost.hidden = false; });
hub.onreconnected(refetch);
hub.onclose(() => { lost.hidden = false; setTimeout(start, 2000); });
start();

async function start() {
  try {
    await hub.start();
    refetch();
  } catch {
    lost.hidden = false;
    setTimeout(start, 2000);
  }
}

// One fetch at a time; what changes while it is under way makes another one follow.
async function refetch() {
  isStale = true;
  if (fetching) return;
  while (isStale) {
    isStale = false;
    try {
      fetching = fetch(root.dataset.state, { cache: 'no-store' });
      const response = await fetching;
      if (!response.ok) throw new Error(response.statusText);
      take(await response.json());
      lost.hidden = true;
    } catch {
      lost.hidden = false;
      isStale = true;
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
  }
  fetching = null;
}

function take(message) {
  for (const text of message.texts) texts.set(text.id, text);
  if (message.top.every(row => texts.has(row.id))) show(message);
  else refetch();
}

function show(state) {
  version = state.version;
  for (const count of ['participants', 'votes', 'ideas']) write(document.querySelector(`[data-count=${count}]`), number.format(state[count]));
  showState(state.state);
  showMeter(state.meter);
  document.getElementById('live-none').hidden = state.top.length > 0;

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
  write(entry.querySelector('.score'), String(row.score));
  write(entry.querySelector('.idea-text'), text);
  entry.querySelector('.idea-text').lang = language;
  entry.querySelector('.bar-fill').setAttribute('width', `${row.share}%`);
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
