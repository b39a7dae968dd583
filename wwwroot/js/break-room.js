// A device that people share in turn: asks after a while whether somebody is still there, and else starts afresh for the next person.
// Without this script the button does it. Cookies are the server's to drop; what scripts have stored is dropped here.

const [quiet, patience] = [60_000, 30_000];
const personal = /^(draft|hand|waits|switch):/;

let isUsed = document.body.dataset.shared !== 'fresh';
let touchedAt = Date.now();
let askedAt = 0;
let isLeaving = false;

for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) addEventListener(type, touch, { capture: true, passive: true });
addEventListener('pageshow', event => { if (event.persisted && home()) location.reload(); });
document.addEventListener('page-turned', settle);
setInterval(look, 1000);
settle();

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.id !== 'next-person') return;
  event.preventDefault();
  leave();
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-next]')) leave();
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
  const [dialog, now] = [document.getElementById('still-there'), Date.now()];
  if (!dialog || isLeaving || !home()) return;
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
    if (now - askedAt >= patience) leave();
  }
}

function count(dialog, now) {
  dialog.querySelector('[data-count]').textContent = Math.max(0, Math.ceil((askedAt + patience - now) / 1000));
}

// Answers that wait are lost with their participant, so nobody leaves before they are sent.
function isWaiting() {
  return 'waiting' in document.body.dataset;
}

// A page outside of the campaign, such as an opened receipt, leaves through the campaign's own page. A late answer would bring
// cookies of the person before back, so it is waited for.
async function leave() {
  const form = document.getElementById('next-person');
  if (!form) return location.replace(`${home()}#leave`);
  if (isLeaving) return;
  isLeaving = true;
  if ('sending' in document.body.dataset && !isWaiting()) say(form, form.dataset.sending);
  while ('sending' in document.body.dataset && !isWaiting()) await new Promise(resolve => setTimeout(resolve, 100));
  if (isWaiting()) {
    isLeaving = false;
    return say(form, form.dataset.waiting);
  }
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
    leave();
  }, 3000);
}

function say(form, text) {
  form.parentElement.querySelector('[role=status]').textContent = text;
  const dialog = document.getElementById('still-there');
  if (dialog.open) dialog.querySelector('#still-there-text').textContent = text;
}

function forget() {
  for (const name of ['localStorage', 'sessionStorage']) {
    for (const key of stored(name, store => Object.keys(store)) ?? []) if (personal.test(key)) stored(name, store => store.removeItem(key));
  }
}

// Where this tab's campaign is, also on pages outside of it.
function home() {
  return document.getElementById('next-person')?.dataset.home ?? stored('sessionStorage', store => store.getItem('break-room'));
}

// No form fills itself in again, the mark leads back to the campaign, and no page from before lies in the worker's store.
function settle() {
  const at = document.getElementById('next-person')?.dataset.home;
  if (!at) return home() && leadBack(home());
  stored('sessionStorage', store => store.setItem('break-room', at));
  for (const form of document.forms) form.autocomplete = 'off';
  document.querySelector('.brand').href = at;
  if ('caches' in window) clean(at);
  if (location.hash === '#leave') {
    history.replaceState(null, '', location.pathname);
    leave();
  }
}

// A page that does not know of the sharing: one outside of the campaign gets the button, and no other campaign, nor this one after
// the mode has run out, takes the next person for this device's only one.
function leadBack(at) {
  const here = document.body.dataset.home;
  if (!here) {
    document.body.dataset.shared = 'taken';
    document.querySelector('.brand').href = at;
    document.getElementById('apart').hidden = false;
  } else if (location.pathname !== `${here}/break-room`) location.replace(here === at ? `${at}/break-room` : at);
  else if (here === at) stored('sessionStorage', store => store.removeItem('break-room'));
}

// Where nothing may be stored, nothing is.
function stored(name, work) {
  try {
    return work(window[name]);
  } catch {
    return null;
  }
}

async function clean(at) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (`${new URL(request.url).pathname}/`.startsWith(`${at}/`)) await cache.delete(request);
  }
}
