// Helps while an idea is written: counts its characters, keeps it until it is sent, shows ideas that say the same already,
// and sends it even where the network comes and goes. The server counts and checks everything again.

const drafts = storage();
const place = () => `draft:${location.pathname}`;
let asking;

document.addEventListener('page-turned', start);
start();

function start() {
  const form = document.getElementById('idea');
  if (!form) {
    drafts.removeItem(place());
    return;
  }
  restore(form);
  for (const box of form.querySelectorAll('textarea[data-limit]')) {
    box.addEventListener('input', () => count(box));
    count(box);
  }
  form.addEventListener('input', () => { keep(form); ask(form); });
  form.addEventListener('submit', event => { event.preventDefault(); send(form, event.submitter); });
  const same = document.getElementById('same');
  same?.addEventListener('submit', event => {
    event.preventDefault();
    for (const name of ['text', 'details', 'language', 'seen']) same.elements[name].value = form.elements[name].value;
    send(form, event.submitter, same);
  });
  if (form.elements.text.value) ask(form);
}

// A phone is one person's, and a draft waits there for days; a tablet at the wall forgets with the tab.
function storage() {
  try {
    const store = 'shared' in document.body.dataset ? sessionStorage : localStorage;
    store.getItem('draft');
    return store;
  } catch {
    return { getItem: () => null, setItem() {}, removeItem() {} };
  }
}

function keep(form) {
  const { text, details, language, key } = form.elements;
  const draft = { text: text.value, details: details.value, language: language.value, key: key?.value, from: form.dataset.from };
  if (!text.value && !details.value) drafts.removeItem(place());
  else try { drafts.setItem(place(), JSON.stringify(draft)); } catch { /* No room is no reason to stop writing. */ }
}

// The draft brings its key: if it did arrive before, sending it again adds nothing.
function restore(form) {
  let draft = null;
  try { draft = JSON.parse(drafts.getItem(place())); } catch { /* An older page kept the text alone. */ }
  if (!draft || draft.from !== form.dataset.from) return;
  const { text, details, language, key } = form.elements;
  [text.value, details.value, language.value] = [draft.text, draft.details, draft.language];
  if (key && draft.key) key.value = draft.key;
  if (draft.details) details.closest('details').open = true;
}

function count(box) {
  const counter = document.getElementById(`${box.name}-count`);
  const limit = Number(box.dataset.limit);
  const length = [...box.value.replace(box.name === 'text' ? /\s+/g : /[^\S\n]+/g, ' ').trim()].length;
  counter.textContent = `${length} / ${limit}`;
  counter.classList.toggle('is-over', length > limit);
}

// Once the person pauses, not at every key.
function ask(form) {
  clearTimeout(asking?.pause);
  asking?.request.abort();
  const request = new AbortController();
  asking = { request, pause: setTimeout(() => find(form, request.signal), 350) };
}

async function find(form, signal) {
  const { text, details } = form.elements;
  const body = new URLSearchParams({ text: text.value, details: details.value, 'form-token': form.elements['form-token'].value });
  try {
    const response = await fetch(form.dataset.ask, { method: 'POST', body, signal });
    if (!response.ok) return;
    const found = await response.json();
    show(form, text.value.trim().length < 4 ? [] : found.ideas);
    warn(form, found.personal);
  } catch { /* It helps when it can. */ }
}

function show(form, ideas) {
  const section = form.querySelector('[data-similar]');
  if (!section) return;
  const list = section.querySelector('ul');
  const shown = [...list.children].map(item => item.dataset.id);
  if (ideas.map(idea => idea.id).join() === shown.join()) return;
  list.replaceChildren(...ideas.map(idea => item(section.querySelector('template'), idea)));
  section.firstElementChild.hidden = !ideas.length;
  const seen = form.elements.seen;
  seen.value = [...new Set([...seen.value.split(' '), ...ideas.map(idea => idea.id)])].slice(-50).join(' ').trim();
}

function item(template, idea) {
  const li = template.content.firstElementChild.cloneNode(true);
  const [text, name] = [li.querySelector('span'), li.querySelector('button .visually-hidden')];
  li.dataset.id = idea.id;
  [text.textContent, text.lang] = [idea.text, idea.language];
  if (idea.otherLanguage) {
    const other = document.createElement('small');
    [other.className, other.textContent] = ['other-language', idea.otherLanguage];
    text.after(' ', other);
  }
  if (name) {
    li.querySelector('button').value = idea.id;
    name.textContent = `: ${idea.text}`;
  }
  return li;
}

function warn(form, sentence) {
  const notice = form.querySelector('[data-personal]');
  const said = notice.querySelector('p');
  if (said.textContent !== (sentence ?? '')) said.textContent = sentence ?? '';
  notice.hidden = !sentence;
}

// Sends until there is an answer. Sending twice adds one idea, because the form has its key.
async function send(form, button, sent = form) {
  if (form.ariaBusy === 'true') return;
  const body = new URLSearchParams(new FormData(sent, button));
  keep(form);
  lock(form, true);
  const response = await persist(form, sent.action, body);
  lock(form, false);
  if (response.redirected) {
    drafts.removeItem(place());
    location.assign(response.url);
  } else turn(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

async function persist(form, address, body) {
  for (let wait = 1; ; wait = Math.min(wait * 2, 15)) {
    let pause = wait;
    try {
      const response = await fetch(address, { method: 'POST', body });
      if (![429, 502, 503, 504].includes(response.status)) return response;
      pause = Number(response.headers.get('Retry-After')) || wait;
      tell(form, form.dataset.waiting);
    } catch {
      tell(form, form.dataset.offline);
    }
    await Promise.race([
      new Promise(resolve => setTimeout(resolve, pause * 1000)),
      new Promise(resolve => addEventListener('online', resolve, { once: true })),
    ]);
  }
}

// What is on its way does not change any more.
function lock(form, isLocked) {
  form.ariaBusy = String(isLocked);
  for (const box of form.querySelectorAll('textarea')) box.readOnly = isLocked;
  for (const button of form.querySelectorAll('button')) button.ariaDisabled = String(isLocked);
  if (!isLocked) tell(form, '');
}

function tell(form, text) {
  const status = form.querySelector('[data-status]');
  if (status.textContent !== text) status.textContent = text;
  status.hidden = !text;
  document.getElementById('announcer').textContent = text;
}

// The page came back with something to say.
function turn(page) {
  const main = page.getElementById('main');
  if (!main) {
    location.reload();
    return;
  }
  document.title = page.title;
  document.getElementById('main').replaceWith(document.adoptNode(main));
  start();
  const first = main.querySelector('[role=alert], .similar > div:not([hidden]), h1');
  first.tabIndex = -1;
  first.focus();
  first.scrollIntoView({ block: 'center' });
}
