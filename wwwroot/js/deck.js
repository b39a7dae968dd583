// The presenter's screen: one slide at a time, driven by keys or buttons. Without script all slides stand one below the other.

import { follow } from './live.js';
import { paint, roll } from './live-paint.js';
import { Reveal } from './reveal.js';

const root = document.documentElement;
const deck = document.getElementById('deck');
const slides = [...deck.querySelectorAll('[data-slide]')];
const reveals = new Map(slides.filter(slide => slide.querySelector('[data-covered=true]')).map(slide => [slide, new Reveal(slide)]));
const controls = document.getElementById('deck-controls');
const keys = document.getElementById('deck-keys');
const button = Object.fromEntries([...controls.querySelectorAll('[data-deck]')].map(element => [element.dataset.deck, element]));
const newest = new Map();
const lost = new Set();
const acts = { back: () => go(place - 1), next, first: () => go(0), last: () => go(slides.length - 1), freeze, dark, full, keys: () => keys.showModal() };
const pressed = { ArrowRight: 'next', PageDown: 'next', ' ': 'next', Enter: 'next', ArrowLeft: 'back', PageUp: 'back', Home: 'first', End: 'last', f: 'freeze', d: 'dark', '?': 'keys' };
let place = -1;
let isFrozen = false;
let resting;

root.classList.add('is-deck');
controls.hidden = false;
button.full.hidden = !document.fullscreenEnabled;
button.dark.setAttribute('aria-pressed', String(matchMedia('(prefers-color-scheme: dark)').matches));
show(asked() ?? 0);
stir();

for (const { dataset } of document.querySelectorAll('[data-feed]')) {
  follow(dataset, state => {
    newest.set(dataset.feed, state);
    if (!isFrozen) refresh(dataset.feed);
  }, isLost => {
    lost[isLost ? 'add' : 'delete'](dataset.feed);
    document.getElementById('live-lost').hidden = lost.size === 0;
  });
}

// After a press by hand, keys turn slides again and the buttons may fade; whoever came by keyboard stays where they are.
controls.addEventListener('click', event => {
  const pushed = event.target.closest('[data-deck]');
  acts[pushed?.dataset.deck]?.();
  if (event.detail > 0) pushed?.blur();
  const link = event.target.closest('a[href*="back="]');
  if (link) link.search = `?back=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
});
addEventListener('hashchange', () => { if (asked() !== null) go(asked()); });
for (const sign of ['pointermove', 'pointerdown', 'focusin']) document.addEventListener(sign, stir);

document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || keys.open || event.target.closest('input, textarea, select, [contenteditable]')) return;
  if ((event.key === ' ' || event.key === 'Enter') && event.target.closest('button, a, summary')) return;
  const act = acts[pressed[event.key.length > 1 ? event.key : event.key.toLowerCase()]];
  if (!act) return;
  event.preventDefault();
  act();
});

// On a covered slide the ideas come first.
function next() {
  const row = reveals.get(slides[place])?.next();
  if (!row) return go(place + 1);
  row.scrollIntoView({ block: 'nearest' });
  say(deck.dataset.uncovered, row.querySelector('.rank').textContent, row.querySelector('.idea-text').textContent);
}

function go(to) {
  const wanted = Math.max(0, Math.min(to, slides.length - 1));
  if (wanted === place || slides.length === 0) return;
  const left = slides[place];
  reveals.get(left)?.leave();
  show(wanted);
  if (!isFrozen && newest.has(left.dataset.source)) refresh(left.dataset.source);
  history.replaceState(null, '', `#${place + 1}`);
}

function show(to) {
  place = Math.max(0, Math.min(to, slides.length - 1));
  slides.forEach((slide, index) => { slide.hidden = index !== place; });
  const slide = slides[place];
  if (!slide) return;
  for (const sheet of document.querySelectorAll('link[data-colour]')) sheet.media = sheet.dataset.colour === slide.dataset.campaignColour ? 'all' : 'not all';
  document.getElementById('deck-place').textContent = `${place + 1} / ${slides.length}`;
  say(deck.dataset.place, place + 1, slides.length, slide.querySelector('h2').textContent.trim().replace(/\s+/g, ' '));
  const state = newest.get(slide.dataset.source);
  if (slide.dataset.slide === 'Duels' && state && !isFrozen) for (const figure of slide.querySelectorAll('[data-count]')) roll(figure, state[figure.dataset.count], 0);
  scrollTo(0, 0);
}

function refresh(source) {
  for (const slide of slides) {
    const reveal = reveals.get(slide);
    if (slide.dataset.source !== source || reveal?.isHeld) continue;
    paint(slide, newest.get(source));
    reveal?.cover();
  }
}

function freeze() {
  isFrozen = !isFrozen;
  button.freeze.setAttribute('aria-pressed', String(isFrozen));
  document.getElementById('deck-frozen').hidden = !isFrozen;
  say(isFrozen ? deck.dataset.frozen : deck.dataset.going);
  if (!isFrozen) for (const source of newest.keys()) refresh(source);
}

function dark() {
  const isDark = button.dark.getAttribute('aria-pressed') !== 'true';
  button.dark.setAttribute('aria-pressed', String(isDark));
  root.dataset.theme = isDark ? 'dark' : 'light';
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen();
}

// The buttons fade when nobody moves, so that the room sees the slide alone.
function stir() {
  root.classList.remove('is-resting');
  clearTimeout(resting);
  resting = setTimeout(() => root.classList.add('is-resting'), 3000);
}

// The slide that the address names.
function asked() {
  const number = Number(location.hash.slice(1));
  return Number.isInteger(number) && number > 0 ? number - 1 : null;
}

function say(sentence, ...values) {
  document.getElementById('announcer').textContent = sentence.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
