// Turns the duel's form and the links marked data-swift into quick changes of the page.
// Without this script every form and link works the ordinary way.

const still = matchMedia('(prefers-reduced-motion: reduce)');
let isBusy = false;

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-swift]')) return;
  event.preventDefault();
  if (isBusy || !event.submitter) return;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  show(form, event.submitter);
  if (form.dataset.swift) answer(form, body);
  else go(form.action, { method: 'POST', body }, form);
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-swift]');
  if (!link || isBusy || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(link.href, {}, link);
});

// Going back shows that page afresh; a jump within the page, as from the skip link, is no such thing.
let shown = location.pathname + location.search;
addEventListener('popstate', () => { if (location.pathname + location.search !== shown) location.reload(); });

function show(form, chosen) {
  if (!chosen.matches('.duel-card')) return;
  form.querySelector('.duel-pair').classList.replace('is-dealt', 'is-answered');
  for (const card of form.querySelectorAll('.duel-card')) card.classList.add(card === chosen ? 'is-chosen' : 'is-passed');
}

// Sends an answer, and deals the pair that comes back into the page. What takes a page to say, a page says.
async function answer(form, body) {
  const post = { method: 'POST', body };
  const next = await busy(post, async () => {
    const { response, text } = await persist(form.dataset.swift, post, form);
    return response.ok ? read(text) : {};
  });
  if (next.duel) deal(form, next.duel, body.get('ticket'));
  else if (next.go) go(next.go, {}, form);
  else go(form.action, post, form);
}

async function go(address, request, from) {
  const page = await busy(request, () => persist(address, request, from));
  const html = new DOMParser().parseFromString(page.text, 'text/html');
  if (html.getElementById('main')) turn(html, page.response.url);
  else location.reload();
}

// One thing at a time, and not before the chosen card has been seen stepping forward.
async function busy(request, work) {
  isBusy = true;
  document.getElementById('main').setAttribute('aria-busy', 'true');
  const seen = new Promise(resolve => setTimeout(resolve, still.matches || !request.method ? 0 : 160));
  try {
    const result = await work();
    await seen;
    return result;
  } finally {
    isBusy = false;
    document.getElementById('main')?.removeAttribute('aria-busy');
  }
}

// A busy server, a restarting one or a lost connection loses nothing: the same answer is sent again, and counts once.
async function persist(address, request, from) {
  for (let wait = 1; ; wait = Math.min(wait * 2, 15)) {
    let pause = wait;
    try {
      const response = await fetch(address, { ...request, headers: { 'X-Requested-With': 'fetch' } });
      if (![429, 502, 503, 504].includes(response.status)) return { response, text: await response.text() };
      pause = Number(response.headers.get('Retry-After')) || wait;
      tell(from.dataset.waiting);
    } catch {
      tell(from.dataset.offline);
    }
    await new Promise(resolve => setTimeout(resolve, pause * 1000));
  }
}

// What is not ours, such as the sign-in page of somebody's network, says nothing.
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function deal(form, duel, answered) {
  document.title = `${duel.title} – Ideas`;
  for (const notice of document.querySelectorAll('main > .notice')) notice.remove();
  document.querySelector('[data-place]').textContent = duel.place;
  document.querySelectorAll('.pips rect').forEach((pip, i) => pip.classList.toggle('is-done', i < duel.place - 1));

  form.elements.ticket.value = duel.ticket;
  form.className = `duel ${duel.size}`;
  form.querySelectorAll('.duel-card').forEach((card, i) => fill(card, duel.cards[i]));
  form.querySelector('.duel-pair').classList.replace('is-answered', 'is-dealt');
  document.getElementById('undo').elements.ticket.value = answered;
  form.querySelector('[data-undo]').disabled = false;

  if (location.search) history.replaceState(null, '', form.action);
  arrive(duel.say);
}

function fill(card, idea) {
  card.classList.remove('is-chosen', 'is-passed');
  card.lang = idea.language;
  const text = card.firstElementChild;
  text.textContent = idea.text;
  if (!idea.otherLanguage) return;
  const language = document.createElement('small');
  language.className = 'other-language';
  language.lang = document.documentElement.lang;
  language.textContent = idea.otherLanguage;
  text.append(' ', language);
}

function turn(page, address) {
  const announcer = document.getElementById('announcer');
  for (const sheet of page.head.querySelectorAll('link[rel=stylesheet]')) {
    if (!document.head.querySelector(`link[href="${sheet.getAttribute('href')}"]`)) document.head.append(document.importNode(sheet, true));
  }
  document.title = page.title;
  document.body.className = page.body.className;
  page.getElementById('announcer')?.remove();
  for (const script of page.querySelectorAll('script')) script.remove();
  const parts = [...page.body.childNodes].map(node => document.importNode(node, true));
  for (const node of [...document.body.childNodes]) if (node !== announcer && node.nodeName !== 'SCRIPT') node.remove();
  announcer.before(...parts);

  if (address !== location.href) history.pushState(null, '', address);
  arrive(document.querySelector('[data-say]')?.dataset.say ?? '');
}

function arrive(said) {
  shown = location.pathname + location.search;
  scrollTo(0, 0);
  const heading = document.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
  tell(said);
}

function tell(text) {
  if (text === undefined) return;
  document.getElementById('announcer').textContent = text;
  const status = document.querySelector('[data-status]');
  if (status && text) status.textContent = text;
}
