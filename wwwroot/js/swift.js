// Makes the employee's pages quick, and gives them keys and switches. Without it every form and link works the ordinary way.

import { busy, go } from './page.js';
import { choose, lay, takeBack } from './duel.js';
import { isOn, turnSwitch } from './kept.js';

const keys = { ArrowLeft: '.duel-card:not(.slip--right)', 1: '.duel-card:not(.slip--right)', ArrowRight: '.duel-card.slip--right', 2: '.duel-card.slip--right', s: '[value=Skip]', z: '[data-undo]' };

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('form[data-vote]')) {
    event.preventDefault();
    if (event.submitter) choose(form, event.submitter);
  } else if (form.id === 'undo') {
    event.preventDefault();
    takeBack(form);
  }
});

document.addEventListener('click', event => {
  for (const why of document.querySelectorAll('[data-why][open]')) if (!why.contains(event.target)) why.open = false;
  const link = event.target.closest('a[data-swift]');
  if (!link || busy() || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener('keydown', event => {
  const why = document.querySelector('[data-why][open]');
  if (event.key === 'Escape' && why) {
    why.open = false;
    why.firstElementChild.focus();
  }
  const isTyping = event.target.closest('input, textarea, select, [contenteditable], dialog');
  if (isTyping || event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !isOn('keys')) return;
  const button = document.querySelector('form[data-vote]')?.querySelector(keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? 'none');
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener('change', event => {
  if (event.target.dataset.switch) turnSwitch(event.target.dataset.switch, event.target.checked);
});

document.addEventListener('page-turned', arrived);
arrived();

function arrived() {
  lay();
  const canVibrate = 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches;
  for (const input of document.querySelectorAll('[data-switch]')) {
    input.checked = isOn(input.dataset.switch);
    input.parentElement.hidden = input.dataset.switch === 'vibration' && !canVibrate;
  }
}

// Registered last, so that the first page does not share its line with it. A page that did not come through the worker is kept
// afterwards: the worker may have taken this page over at any moment, so having one does not tell.
async function install() {
  await navigator.serviceWorker.register(new URL('../sw.js', import.meta.url));
  const worker = await navigator.serviceWorker.ready;
  const [arrival] = performance.getEntriesByType('navigation');
  if (!arrival.workerStart) worker.active.postMessage({ keep: location.pathname });
}

if ('serviceWorker' in navigator && document.body.dataset.home && !('shared' in document.body.dataset)) addEventListener('load', () => install().catch(() => {}));
