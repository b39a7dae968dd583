// Puts one state of a campaign onto a slide. The server sends numbers and texts; the page holds the sentences.

const number = new Intl.NumberFormat(document.getElementById('deck').dataset.locale);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const templates = Object.fromEntries([...document.querySelectorAll('template[data-row]')].map(template => [template.dataset.row, template.content.firstElementChild]));
const rolling = new WeakMap();

export function paint(slide, state) {
  for (const element of slide.querySelectorAll('[data-count]')) roll(element, state[element.dataset.count]);
  for (const chip of slide.querySelectorAll('[data-state-chip]')) paintChip(chip, state.state);
  for (const element of slide.querySelectorAll('[data-when]')) element.hidden = !element.dataset.when.split(' ').includes(state.state);
  for (const element of slide.querySelectorAll('[data-hidden]')) element.hidden = element.dataset.hidden !== state.hidden;
  for (const element of slide.querySelectorAll('[data-shown]')) element.hidden = state.hidden !== null;
  for (const element of slide.querySelectorAll('[data-none=top]')) element.hidden = state.top.length > 0 || state.hidden !== null;
  for (const element of slide.querySelectorAll('[data-none=newest]')) element.hidden ||= state.newest.length > 0;
  for (const box of slide.querySelectorAll('[data-meter]')) paintMeter(box, state.meter);
  for (const list of slide.querySelectorAll('[data-list]')) paintList(list, state[list.dataset.list].slice(0, Number(list.dataset.rows)), state.tellsApart);
}

// Figures run up to where they are, from where they were.
export function roll(element, to, from = rolling.get(element)?.to ?? to) {
  cancelAnimationFrame(rolling.get(element)?.frame);
  const begin = performance.now();
  const step = now => {
    const part = still.matches || document.hidden ? 1 : Math.min(1, (now - begin) / 700);
    write(element, number.format(Math.round(from + (to - from) * (1 - (1 - part) ** 3))));
    if (part < 1) rolling.get(element).frame = requestAnimationFrame(step);
  };
  rolling.set(element, { to });
  if (from === to) write(element, number.format(to));
  else step(begin);
}

function paintChip(chip, state) {
  write(chip, document.getElementById('live-states').content.querySelector(`[data-state="${state}"]`).textContent);
  chip.classList.toggle('chip--live', state === 'Open');
  chip.classList.toggle('chip--plain', state !== 'Open');
}

// How sure the top is.
function paintMeter(box, meter) {
  box.hidden = !meter;
  if (!meter) return;
  const { textContent, dataset } = document.getElementById('live-meters').content.querySelector(`[data-state="${meter.state}"]`);
  const values = [meter.top, meter.percent, meter.votes, Number(dataset.goal)];
  write(box.querySelector('.meter-says'), textContent.replace(/\{(\d)\}/g, (_, place) => number.format(values[place])));
  box.querySelector('[role=meter]').setAttribute('aria-valuenow', meter.percent);
  box.querySelector('.meter-fill').setAttribute('width', `${meter.percent}%`);
  box.firstElementChild.classList.toggle('is-settled', meter.state === 'settled');
}

function paintList(list, rows, tellsApart) {
  const before = new Map([...list.children].map((item, place) => [item.dataset.idea, { top: item.offsetTop, place }]));
  const items = rows.map((row, place) => item(list, row, place, tellsApart));
  for (const old of [...list.children]) if (!items.includes(old)) old.remove();
  items.forEach((entry, place) => { if (list.children[place] !== entry) list.insertBefore(entry, list.children[place] ?? null); });
  items.forEach((entry, place) => slide(entry, place, before.get(entry.dataset.idea)));
}

function item(list, row, place, tellsApart) {
  const entry = list.querySelector(`[data-idea="${row.id}"]`) ?? templates[list.dataset.template].cloneNode(true);
  const text = entry.querySelector('.idea-text');
  entry.dataset.idea = row.id;
  entry.classList.toggle('is-long', row.text.length > 110);
  write(text, row.text);
  text.lang = row.language;
  if (list.dataset.list !== 'top') return entry;
  entry.classList.toggle('is-first', place === 0 && tellsApart);
  write(entry.querySelector('.rank'), String(place + 1));
  write(entry.querySelector('.score'), String(row.score ?? ''));
  entry.querySelector('.bar').toggleAttribute('hidden', row.share === null);
  entry.querySelector('.bar-fill').setAttribute('width', `${row.share ?? 0}%`);
  return entry;
}

function slide(entry, place, before) {
  if (!before) return flag(entry, 'is-new');
  if (before.place === place) return;
  flag(entry, place < before.place ? 'is-rising' : 'is-falling');
  const distance = before.top - entry.offsetTop;
  if (distance && !still.matches) {
    entry.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: 240, easing: 'cubic-bezier(.2, .7, .2, 1)' });
  }
}

function flag(entry, name) {
  entry.classList.remove('is-rising', 'is-falling', 'is-new');
  entry.classList.add(name);
  setTimeout(() => entry.classList.remove(name), 1500);
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
