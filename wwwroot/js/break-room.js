// A device that people share in turn: asks after a while whether somebody is still there, and else starts afresh for the next person.
// Without this script the button does it. Cookies are the server's to drop; what scripts have stored is dropped here.

const [quiet, patience] = [60_000, 30_000];
const personal = /^(draft|hand|waits|switch):/;

let isUsed = document.body.dataset.shared !== 'fresh';
let touchedAt = Date.now();
let askedAt = 0;
let isLeaving = false;

for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) addEventListener(type, touch, { capture: true, passive: true });
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
document.addEventListener('page-turned', settle);
setInterval(look, 1000);
settle();

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.id !== 'next-person') return;
  event.preventDefault();
  if (isWaiting()) say(form, form.dataset.waiting);
  else leave(form);
});

document.addEventListener('click', event => {
  if (!event.target.closest('[data-here]')) return;
  event.target.closest('dialog').close();
  touch();
});

// The Escape key closes the question too.
document.addEventListener('close', touch, true);

// While the question stands, only its own button and the Escape key are an answer.
function touch() {
  if (document.getElementById('still-there')?.open) return;
  [isUsed, touchedAt] = [true, Date.now()];
}

function look() {
  const [dialog, form, now] = [document.getElementById('still-there'), document.getElementById('next-person'), Date.now()];
  if (!dialog || isLeaving) return;
  if (isWaiting() || !isUsed) {
    touchedAt = now;
    if (dialog.open) dialog.close();
  } else if (!dialog.open) {
    if (now - touchedAt < quiet) return;
    dialog.showModal();
    askedAt = now;
    count(dialog, now);
  } else {
    count(dialog, now);
    if (now - askedAt >= patience) leave(form);
  }
}

function count(dialog, now) {
  dialog.querySelector('[data-count]').textContent = Math.max(0, Math.ceil((askedAt + patience - now) / 1000));
}

// Answers that wait are lost with their participant, so nobody leaves before they are sent.
function isWaiting() {
  return 'waiting' in document.body.dataset;
}

async function leave(form) {
  if (isLeaving) return;
  isLeaving = true;
  forget();
  try {
    const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    if (response.type === 'opaqueredirect') location.replace(`${form.dataset.home}/welcome`);
    else if (response.status === 400) form.submit();
    else later(form);
  } catch {
    later(form);
  }
}

function later(form) {
  say(form, form.dataset.offline);
  setTimeout(() => {
    isLeaving = false;
    leave(form);
  }, 3000);
}

function say(form, text) {
  form.parentElement.querySelector('[role=status]').textContent = text;
  const dialog = document.getElementById('still-there');
  if (dialog.open) dialog.querySelector('#still-there-text').textContent = text;
}

function forget() {
  for (const store of ['localStorage', 'sessionStorage']) {
    try {
      for (const key of Object.keys(window[store])) if (personal.test(key)) window[store].removeItem(key);
    } catch {
      // Where nothing may be stored, nothing is.
    }
  }
}

// No form fills itself in again, the mark leads back to the campaign, and no page from before lies in the worker's store.
function settle() {
  const home = document.getElementById('next-person')?.dataset.home;
  if (!home) return;
  for (const form of document.forms) form.autocomplete = 'off';
  document.querySelector('.brand').href = home;
  if ('caches' in window) clean(home);
}

async function clean(home) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (`${new URL(request.url).pathname}/`.startsWith(`${home}/`)) await cache.delete(request);
  }
}
