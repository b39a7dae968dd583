// The board on a wall: one part at a time, turning by itself. Without script everything stands one below the other.

import { refresh } from './board-live.js';

const seconds = 12;

// Days go by on a wall: what is late, and how long is left, changes without anybody's doing.
const hour = 3_600_000;
const controls = document.getElementById('wall-controls');
const pause = controls.querySelector('[data-wall=pause]');
const full = controls.querySelector('[data-wall=full]');
const acts = { back: () => turn(-1), next: () => turn(1), pause: toggle, full: fill };
let place = 0;
let isPaused = false;
let timer;

document.documentElement.classList.add('is-turning');
controls.hidden = false;
full.hidden = !document.fullscreenEnabled;
show();
setInterval(refresh, hour);

controls.addEventListener('click', event => acts[event.target.closest('[data-wall]')?.dataset.wall]?.());
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowRight') turn(1);
  else if (event.key === 'ArrowLeft') turn(-1);
  else if (event.key === ' ' && !event.target.closest('button, a')) toggle();
  else return;
  event.preventDefault();
});

// Whatever changed comes into view, unless somebody reads in peace.
document.addEventListener('board-changed', event => {
  const parts = all();
  const news = parts.findIndex(part => event.detail.some(card => part.querySelector(`[data-card="${card}"]`)));
  if (news >= 0 && !isPaused) place = news;
  show();
});

function all() {
  return [...document.querySelectorAll('[data-part]')];
}

function turn(step) {
  place += step;
  show();
}

function show() {
  const parts = all();
  place = parts.length ? (place + parts.length) % parts.length : 0;
  parts.forEach((part, index) => { part.hidden = index !== place; });
  controls.querySelector('[data-wall-place]').textContent = parts.length ? `${place + 1} / ${parts.length}` : '';
  clearTimeout(timer);
  if (!isPaused) timer = setTimeout(() => turn(1), seconds * 1000);
}

function toggle() {
  isPaused = !isPaused;
  pause.textContent = isPaused ? pause.dataset.go : pause.dataset.pause;
  show();
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}
