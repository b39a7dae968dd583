// Moves cards by mouse, by finger and by keys. Each move is the card's own form, sent in the background; without script the form does it alone.

import { hold, refresh, release } from './board-live.js';
import { tell } from './page.js';

const words = document.getElementById('board-words')?.dataset;
const dialog = document.getElementById('board-dialog');
const problem = document.getElementById('board-problem');
const say = (key, ...values) => tell(words[key].replace(/\{(\d)\}/g, (_, place) => values[place]));
const columns = () => [...document.querySelectorAll('.board-column')];
const far = 6;

let carried = null;
let pointed = null;

if (words) {
  document.documentElement.classList.add('has-handles');
  document.addEventListener('click', pressed, true);
  document.addEventListener('keydown', keyed);
  document.addEventListener('focusout', event => { if (carried?.byKeys && event.target === carried.handle && !dialog.open) cancel(); });
  document.addEventListener('pointerdown', grasp);
  document.addEventListener('submit', submitted);
}

// Lifting and dropping, however it is done.

function lift(card, byKeys) {
  hold();
  const from = columns().findIndex(column => column.contains(card));
  carried = { card, byKeys, from, to: from, handle: card.querySelector('[data-handle]') };
  card.classList.add('is-carried');
  if (byKeys) carried.handle.setAttribute('aria-pressed', 'true');
  over(from);
  if (byKeys) say('lifted', card.dataset.name, columns()[from].dataset.name);
}

function over(place) {
  carried.to = place;
  columns().forEach((column, index) => column.classList.toggle('is-target', index === place));
}

function letGo() {
  const { card, handle } = carried;
  carried = null;
  card.classList.remove('is-carried');
  card.style.transform = '';
  handle.removeAttribute('aria-pressed');
  columns().forEach(column => column.classList.remove('is-target'));
  release();
}

function cancel() {
  say('cancelled', carried.card.dataset.name);
  letGo();
}

function drop() {
  const { card, from, to } = carried;
  const column = columns()[to];
  if (to < 0 || to === from) return cancel();
  const form = card.querySelector('[data-move]');
  form.elements.state.value = column.dataset.state;
  letGo();
  send(form, card, column.dataset.name);
}

// Keys: the handle picks up and drops, arrows choose, Escape gives up.

function pressed(event) {
  if (event.timeStamp - (pointed?.ended ?? -1000) < 300 && event.target.closest('.board-card')) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const handle = event.target.closest('[data-handle]');
  if (handle && event.detail > 0) handle.closest('.board-card').querySelector('details.move').open = true;
  else if (handle && carried) drop();
  else if (handle) lift(handle.closest('.board-card'), true);
}

function keyed(event) {
  if (!carried) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') cancel();
  else if (step && carried.byKeys) {
    over(Math.max(0, Math.min(columns().length - 1, carried.to + step)));
    columns()[carried.to].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    say('over', columns()[carried.to].dataset.name, carried.to + 1, columns().length);
  } else return;
  event.preventDefault();
}

// The mouse drags a card by any of its places, a finger by its handle, so that it can scroll.

function grasp(event) {
  const card = event.target.closest('.board-card');
  const isHandle = event.target.closest('[data-handle]');
  if (!card || event.button !== 0 || carried || (!isHandle && (event.pointerType !== 'mouse' || event.target.closest('.move')))) return;
  pointed = { card, id: event.pointerId, x: event.pageX, y: event.pageY };
  document.addEventListener('pointermove', dragged);
  document.addEventListener('pointerup', dropped);
  document.addEventListener('pointercancel', dropped);
}

function dragged(event) {
  if (event.pointerId !== pointed.id) return;
  const [x, y] = [event.pageX - pointed.x, event.pageY - pointed.y];
  if (!carried) {
    if (Math.hypot(x, y) < far) return;
    lift(pointed.card, false);
    getSelection().removeAllRanges();
    document.documentElement.classList.add('is-dragging');
  }
  carried.card.style.transform = `translate(${x}px, ${y}px) rotate(1.2deg)`;
  if (event.clientY < 60) scrollBy(0, -14);
  if (event.clientY > innerHeight - 60) scrollBy(0, 14);
  over(columns().findIndex(column => {
    const box = column.getBoundingClientRect();
    return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  }));
}

function dropped(event) {
  if (event.pointerId !== pointed.id) return;
  document.removeEventListener('pointermove', dragged);
  document.removeEventListener('pointerup', dropped);
  document.removeEventListener('pointercancel', dropped);
  document.documentElement.classList.remove('is-dragging');
  if (!carried || carried.byKeys) return;
  pointed.ended = event.timeStamp;
  if (event.type === 'pointerup') drop();
  else cancel();
}

// Sending. What must be said first is asked in a dialog, with the card's own form.

function submitted(event) {
  const form = event.target;
  const card = form.closest('.board-card') ?? document.getElementById(dialog.dataset.card) ?? { id: '', dataset: {} };
  if (form.matches('[data-move]')) send(form, card, form.elements.state.selectedOptions[0].text);
  else if (dialog.contains(form)) send(form, card, form.querySelector('[name=state]:checked')?.parentElement.innerText.trim() ?? '');
  else return;
  event.preventDefault();
}

async function send(form, card, column) {
  const { id, dataset: { card: key, name } } = card;
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  problem.hidden = true;
  hold();
  try {
    const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (response.redirected && response.ok && page.getElementById('main')?.querySelector('[data-hub]')) {
      if (dialog.open) dialog.close('saved');
      await done(key, name, column);
    } else if (response.status === 400 && page.getElementById('move')) ask(page.getElementById('move'), id, name);
    else fail(words.failed, name);
  } catch {
    fail(words.offline, name);
  } finally {
    delete form.dataset.sending;
    release();
  }
}

async function done(key, name, column) {
  release();
  await refresh();
  hold();
  say('dropped', name, column);
  (document.getElementById(`handle-${key}`) ?? document.querySelector('h1')).focus();
}

function ask(form, id, name) {
  const isFirst = !dialog.open;
  dialog.dataset.card = id;
  dialog.replaceChildren(document.importNode(form, true));
  if (isFirst) {
    dialog.showModal();
    say('asked', name);
  }
  (dialog.querySelector('[aria-invalid=true]') ?? dialog.querySelector('h2')).focus();
  dialog.scrollTop = 0;
  refresh();
}

function fail(text, name) {
  problem.hidden = false;
  problem.querySelector('p').textContent = text.replace('{0}', name);
  if (dialog.open) dialog.prepend(problem.cloneNode(true));
}

dialog?.addEventListener('click', event => {
  if (!event.target.closest('[data-cancel]')) return;
  event.preventDefault();
  dialog.close();
});
dialog?.addEventListener('close', () => {
  const card = document.getElementById(dialog.dataset.card);
  dialog.replaceChildren();
  if (dialog.returnValue === 'saved') dialog.returnValue = '';
  else if (card) {
    say('cancelled', card.dataset.name);
    card.querySelector('[data-handle]').focus();
  }
});
