// Shows one step of the campaign's form at a time, and the preview as it is typed. Without it the form is one page, and the preview asks the server.

const form = document.querySelector('form[data-wizard]');
const steps = [...form.querySelectorAll('.wizard-step')];
const links = [...form.querySelectorAll('.wizard-steps a')];
const [back, next] = ['back', 'next'].map(name => form.querySelector(`[data-${name}]`));
let current = 0;

function show(number, isAsked) {
  current = Math.max(0, Math.min(number, steps.length - 1));
  steps.forEach((step, at) => { step.hidden = at !== current; });
  links.forEach((link, at) => at === current ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current'));
  back.hidden = current === 0;
  next.hidden = current === steps.length - 1;
  if (!isAsked) return;
  steps[current].querySelector('h2').focus();
  form.scrollIntoView();
}

// A link to a field, such as one in the list of errors, opens the step and the part that hold it.
function reveal(hash) {
  const target = hash.length > 1 && document.getElementById(hash.slice(1));
  const number = steps.findIndex(step => step === target || step.contains(target));
  if (!target || number < 0) return false;
  const isStep = steps[number] === target;
  show(number, isStep);
  if (isStep) return true;
  const around = target.closest('details');
  if (around) around.open = true;
  (target.matches('input, textarea, select') ? target : target.querySelector('input'))?.focus();
  target.scrollIntoView({ block: 'center' });
  return true;
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (link && reveal(link.hash)) event.preventDefault();
});
back.addEventListener('click', () => show(current - 1, true));
next.addEventListener('click', () => show(current + 1, true));
steps.forEach((step, at) => links[at].classList.toggle('is-wrong', !!step.querySelector('.field-error')));
const wrong = steps.findIndex(step => step.querySelector('.field-error'));
show(Math.max(0, wrong), false);

// The preview
const preview = document.querySelector('.wizard-preview');
const field = name => form.elements.namedItem(name);
const say = (element, text) => { if (element.textContent !== text) element.textContent = text; };
const languages = [...preview.querySelectorAll('[data-preview]')].map(part => part.dataset.preview);

function typed(name, language) {
  const order = [language, field('language').value, ...languages];
  return order.map(code => field(`in[${code}].${name}`)?.value.trim()).find(text => text) ?? '';
}

// One line may hold the three languages, with bars between.
function spoken(lines, language) {
  return lines.map(line => line.trim()).filter(line => line).map(line => {
    const parts = line.split('|').map(part => part.trim());
    return parts.length < 2 ? line : parts[languages.indexOf(language)] || parts.find(part => part);
  });
}

const ideas = language => spoken((field('StartingIdeas')?.value ?? '').split('\n'), language);
const questions = language => spoken([...form.querySelectorAll('[name^="questions["][name$=".text"]')].map(typed => typed.value), language);

function background(part) {
  const asked = questions(part.dataset.preview);
  if (form.querySelector('#AsksUnit').checked) asked.unshift(part.dataset.unit);
  part.querySelector('[data-background]').hidden = asked.length === 0;
  part.querySelector('[data-questions]').replaceChildren(...asked.map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

function draw() {
  const isCollecting = field('mode').value === 'Collect';
  const round = field('RoundLength').value;
  const minutes = Math.max(1, Math.floor(round / 5));
  const isPublished = form.querySelector('[name=publishesResult]').checked;
  for (const part of preview.querySelectorAll('[data-preview]')) {
    const language = part.dataset.preview;
    for (const text of part.querySelectorAll('[data-shows]')) say(text, typed(text.dataset.shows.toLowerCase(), language));
    part.querySelector('[data-promise]').hidden = !typed('promise', language);
    part.querySelectorAll('[data-votes]').forEach(each => { each.hidden = isCollecting; });
    part.querySelectorAll('[data-collects]').forEach(each => { each.hidden = !isCollecting; });
    say(part.querySelector('[data-round]'), part.querySelector('[data-round]').dataset.round.replace('{0}', round));
    const time = part.querySelector('[data-time]');
    say(time, minutes === 1 ? time.dataset.timeOne : time.dataset.time.replace('{0}', minutes));
    const published = part.querySelector('[data-published]');
    published.hidden = !isPublished;
    say(published, published.dataset.published.replace('{0}', field('SmallestGroup').value));
    background(part);
    say(part.querySelector('[data-of]'), `1 / ${round}`);
    const first = ideas(language);
    for (const card of part.querySelectorAll('[data-idea]')) say(card, first[card.dataset.idea] ?? card.dataset.example);
  }
}

// On a phone the preview is further down: there, and back to where one was.
const jump = form.querySelector('[data-preview-jump]');
let left = 0;
jump.addEventListener('click', () => { left = scrollY; });
preview.querySelector('[data-preview-back]').addEventListener('click', event => {
  event.preventDefault();
  event.stopPropagation();
  scrollTo(0, left);
  jump.focus({ preventScroll: true });
});

function speak(language) {
  for (const part of preview.querySelectorAll('[data-preview]')) part.hidden = part.dataset.preview !== language;
  for (const button of preview.querySelectorAll('[data-show]')) button.setAttribute('aria-pressed', button.dataset.show === language);
}

preview.addEventListener('click', event => {
  const button = event.target.closest('[data-show]');
  if (!button) return;
  event.preventDefault();
  speak(button.dataset.show);
});

// The server alone knows which colours can be read.
const pick = form.querySelector('[data-colour-pick]');
const says = form.querySelector('[data-colour-says]');
let asked = 0;

async function colour() {
  const value = field('colour').value.trim().replace(/^#/, '');
  const turn = ++asked;
  let answer = { says: '', colour: null, sheet: null };
  if (value) {
    try {
      answer = await (await fetch(form.dataset.colours + encodeURIComponent(value))).json();
    } catch {
      return;
    }
  }

  if (turn !== asked) return;
  say(says, answer.says);
  says.classList.toggle('is-wrong', !!value && !answer.sheet);
  if (answer.colour) pick.value = answer.colour;
  preview.querySelector('[data-preview-sheet]')?.remove();
  if (!answer.sheet) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = `${form.dataset.sheets}${answer.sheet}.css?preview=true`;
  sheet.dataset.previewSheet = '';
  preview.prepend(sheet);
}

pick.hidden = false;
pick.addEventListener('input', () => { field('colour').value = pick.value; colour(); });

function logo() {
  const [file] = field('logo').files;
  const pictures = preview.querySelectorAll('[data-logo]');
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener('load', () => { for (const picture of pictures) [picture.src, picture.hidden] = [reader.result, false]; });
  reader.readAsDataURL(file);
}

form.addEventListener('input', event => {
  if (event.target.name === 'colour') colour();
  draw();
});
form.addEventListener('change', event => {
  if (event.target.name === 'logo') logo();
  if (event.target.name === 'language') speak(event.target.value);
  draw();
});
draw();
