// Keys for the desk, and counting what is picked. Without it everything works by its buttons.

import { isOn, turnSwitch } from './kept.js';

const ideas = [...document.querySelectorAll('[data-idea]')];
const help = document.querySelector('[data-help]');
const bulk = document.getElementById('bulk');
const here = () => document.activeElement?.closest('[data-idea]');

const keys = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press('a'),
  e: () => open('e'),
  r: () => open('r'),
  t: () => open('t'),
  x: () => here()?.querySelector('[name=picked]')?.click(),
  '?': () => {
    if (!help) return;
    help.open = !help.open;
    help.firstElementChild.focus();
  },
};

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    const open = event.target.closest('.queue-acts details[open]');
    if (!open) return;
    open.open = false;
    here()?.focus();
    return;
  }
  const isTyping = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  const isHelp = event.key === '?';
  if (isTyping || event.repeat || event.altKey || event.ctrlKey || event.metaKey || (event.shiftKey && !isHelp) || !isOn('keys')) return;
  const act = keys[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

function move(step) {
  const place = ideas.indexOf(here());
  const next = ideas[place < 0 ? (step > 0 ? 0 : ideas.length - 1) : place + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(key) {
  here()?.querySelector(`[data-key=${key}]`)?.click();
}

function open(key) {
  const details = here()?.querySelector(`summary[data-key=${key}]`)?.parentElement;
  if (!details) return;
  details.open = true;
  details.querySelector('textarea, input:not([type=hidden])').focus();
}

for (const input of document.querySelectorAll('[data-switch]')) {
  input.checked = isOn(input.dataset.switch);
  input.closest('label').hidden = false;
  input.addEventListener('change', () => turnSwitch(input.dataset.switch, input.checked));
}
for (const note of document.querySelectorAll('[data-scriptless]')) note.hidden = true;

// After an act the page comes anew; whoever works by keys goes on where the next idea is.
if (sessionStorage.getItem('desk-place') && isOn('keys')) {
  const place = Number(sessionStorage.getItem('desk-place'));
  if (!document.getElementById('errors')) ideas[Math.min(place, ideas.length - 1)]?.focus();
}
sessionStorage.removeItem('desk-place');
document.addEventListener('submit', event => {
  const place = ideas.indexOf(event.target.closest('[data-idea]'));
  if (place >= 0) sessionStorage.setItem('desk-place', place);
});

if (bulk) {
  const all = bulk.querySelector('[data-all]');
  const boxes = [...document.querySelectorAll('[name=picked]')];
  bulk.querySelector('[data-all-label]').hidden = false;
  const count = () => {
    const picked = boxes.filter(box => box.checked).length;
    bulk.querySelector('[data-picked]').textContent = `${picked} / ${boxes.length}`;
    all.checked = picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    count();
  });
  document.addEventListener('change', event => { if (event.target.name === 'picked') count(); });
  count();
}
