// The duel: a hand of pairs dealt ahead, so that the next one is there at once. An answer is kept here until the server has it;
// without a connection it waits, and the hand goes on for as long as it lasts. The duel's key makes each answer count once.

import { alone, arrive, busy, go, persist, still, tell, wait } from './page.js';
import { isOn, keptFor } from './kept.js';

const stepForward = 160;
let table = null;

// Lays the page's pair on the table. What this browser has not sent yet, and a page that came from its own store, is older than its hand.
export function lay() {
  const form = document.querySelector('form[data-vote]');
  if (!form) {
    table = null;
    return sendLeftovers();
  }
  const kept = keptFor(form.dataset.home);
  table = { form, kept, hand: JSON.parse(form.dataset.hand), place: Number(form.dataset.place), sending: null };
  const [waiting, before] = [kept.waiting(), kept.hand()];
  if (before && (waiting.length || before.last === table.hand[0].ticket || document.documentElement.hasAttribute('data-cached'))) {
    table.last = before.last;
    table.hand = before.hand.filter(pair => !waiting.some(answer => answer.ticket === pair.ticket));
    table.place = before.place;
    if (table.hand.length) deal(table);
    else {
      number(table);
      form.querySelector('.duel-pair').classList.replace('is-dealt', 'is-answered');
      for (const card of form.querySelectorAll('.duel-card')) card.classList.add('is-passed');
    }
  }
  keep(table);
  const at = table;
  if (waiting.length) send(at).then(() => goOn(at));
}

export async function choose(form, button) {
  if (busy() || !table?.hand.length) return;
  const at = table;
  const [pair] = at.hand;
  at.kept.add({ ticket: pair.ticket, [button.name]: button.value, token: form.elements['form-token'].value });
  at.hand.shift();
  at.last = pair.ticket;
  const mustWait = !at.hand.length || [Number(form.dataset.round), Number(form.dataset.pause)].includes(at.place);
  at.place = at.place % Number(form.dataset.round) + 1;
  keep(at);

  if (isOn('vibration')) navigator.vibrate?.(12);
  show(form, button);
  const sent = send(at);
  if ('waiting' in document.body.dataset) trouble(at).offline();
  await alone(async () => {
    await wait(still.matches ? 0 : stepForward);
    if (mustWait) await sent;
  });
  await goOn(at);
}

// Taking back needs the server, and that it has the answer.
export async function takeBack(undo) {
  if (busy()) return;
  const at = table;
  if (at?.sending && 'waiting' in document.body.dataset) return tell(undo.dataset.offline);
  if (at) await alone(() => at.sending);
  if (!at || at === table) await go(undo.action, { method: 'POST', body: new URLSearchParams(new FormData(undo)) }, { busy: () => tell(undo.dataset.waiting), offline: () => tell(undo.dataset.waiting) });
}

async function goOn(at) {
  if (at !== table || busy()) return;
  if (at.go) await go(at.go, {}, trouble(at));
  else if (!at.hand.length && !at.sending) await go(at.form.action, {}, trouble(at));
  else if (at.hand.length && at.form.elements.ticket.value !== at.hand[0].ticket) {
    deal(at);
    arrive();
  }
}

// Sends what waits, oldest first, one at a time. A page that has something to say is shown when all is sent.
function send(at) {
  return at.sending ??= (async () => {
    document.body.dataset.sending = '';
    for (let answer; (answer = at.kept.waiting()[0]);) await sendOne(at, answer);
    delete document.body.dataset.waiting;
    delete document.body.dataset.sending;
    at.sending = null;
    if (at === table && at.go && !busy()) await goOn(at);
  })();
}

async function sendOne(at, answer) {
  const { response, text } = await post(at.form.dataset.home, answer, inHand(at, answer), trouble(at));
  if (response.ok) {
    at.kept.remove(answer);
    const next = JSON.parse(text);
    if (next.duel) at.hand.push(next.duel);
    if (next.go) at.go = next.go;
    keep(at);
    if (at !== table || next.go) return;
    document.getElementById('undo').elements.ticket.value = answer.ticket;
    at.form.querySelector('[data-undo]').disabled = false;
    if (!at.kept.waiting().length) tell(at.form.dataset.saved.replace('{0}', at.place));
  } else if (response.status === 400 && !answer.again) {
    // The form was too old. A fresh page has a fresh token; the answer is the same.
    const page = new DOMParser().parseFromString((await persist(at.form.action, {}, trouble(at))).text, 'text/html');
    at.kept.add({ ...answer, again: true, token: page.querySelector('[name="form-token"]')?.value ?? answer.token });
  } else {
    // What takes a page to say, a page says.
    await go(at.form.action, { method: 'POST', body: fields(answer, []) }, trouble(at), () => at.kept.remove(answer));
  }
}

const post = (home, answer, held, says) =>
  persist(`${home}/vote`, { method: 'POST', body: fields(answer, held), keepalive: true }, { type: 'application/json', ...says });

// What is still in hand is named, so that no pair is dealt twice; the first is the one that a reload shows.
const inHand = (at, answer) => [...at.hand, ...at.kept.waiting().filter(other => other.ticket !== answer.ticket)].map(pair => pair.ticket);

const fields = (answer, held) => new URLSearchParams([
  ['ticket', answer.ticket], ['form-token', answer.token], ...['choice', 'skip'].filter(name => answer[name]).map(name => [name, answer[name]]), ...held.map(ticket => ['held', ticket]),
]);

function trouble(at) {
  const waiting = says => () => {
    const count = at.kept.waiting().length;
    document.body.dataset.waiting = count;
    tell(count ? (count === 1 ? at.form.dataset[`${says}One`] : at.form.dataset[`${says}Other`]).replace('{0}', count) : at.form.dataset.nothing);
  };
  return { busy: waiting('busy'), offline: waiting('offline') };
}

// Answers that another page of ours left behind, sent from wherever the campaign is opened again.
async function sendLeftovers() {
  const home = document.body.dataset.home;
  if (!home) return;
  const kept = keptFor(home);
  for (const answer of kept.waiting()) if ((await post(home, answer, [])).response.ok) kept.remove(answer);
}

// With the last answer's ticket, a page that the server wrote before it had that answer is known to be old.
const keep = ({ kept, hand, place, last }) => kept.keepHand({ hand, place, last });

function show(form, chosen) {
  form.querySelector('[data-why]')?.removeAttribute('open');
  form.querySelector('.duel-pair').classList.replace('is-dealt', 'is-answered');
  if (chosen.matches('.duel-card')) for (const card of form.querySelectorAll('.duel-card')) card.classList.add(card === chosen ? 'is-chosen' : 'is-passed');
}

function number({ form, place }) {
  document.title = `${form.dataset.title.replace('{0}', place)} – Ideas`;
  document.querySelector('[data-place]').textContent = place;
  document.querySelectorAll('.pips rect').forEach((pip, i) => pip.classList.toggle('is-done', i < place - 1));
}

function deal(at) {
  const { form, hand: [pair] } = at;
  number(at);
  for (const notice of document.querySelectorAll('main > .notice')) notice.remove();
  form.elements.ticket.value = pair.ticket;
  form.className = `duel ${pair.size}`;
  form.querySelectorAll('.duel-side').forEach((side, i) => fill(side, pair.cards[i], form.dataset.more));
  form.querySelector('.duel-pair').classList.replace('is-answered', 'is-dealt');
  if (location.search) history.replaceState(null, '', form.action);
}

function fill(side, idea, more) {
  const [card] = side.children;
  card.classList.remove('is-chosen', 'is-passed');
  card.lang = idea.language;
  const text = card.firstElementChild;
  text.textContent = idea.text;
  if (idea.other) text.append(' ', Object.assign(document.createElement('small'), { className: 'other-language', lang: document.documentElement.lang, textContent: idea.other }));
  card.nextElementSibling?.remove();
  if (idea.more) side.append(Object.assign(document.createElement('a'), { className: 'duel-more', href: idea.more, textContent: more }));
}
