// Turns one page into the next without loading it anew, and says aloud what happened.

export const still = matchMedia('(prefers-reduced-motion: reduce)');
export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

let isBusy = false;
let shown = location.pathname + location.search;

export const busy = () => isBusy;

// Going back shows that page afresh; a jump within the page, as from the skip link, is no such thing.
addEventListener('popstate', () => { if (location.pathname + location.search !== shown) location.reload(); });

// One thing at a time.
export async function alone(work) {
  isBusy = true;
  document.getElementById('main').setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    isBusy = false;
    document.getElementById('main')?.removeAttribute('aria-busy');
  }
}

export const go = (address, request, says, arrived) => alone(async () => {
  const { response, text } = await persist(address, request, says);
  arrived?.();
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (page.getElementById('main')) turn(page, response.url);
  else location.assign(address);
});

// A busy server, a restarting one, a lost connection or somebody else's answer loses nothing: the same is sent again, and counts once.
export async function persist(address, request = {}, says = {}) {
  for (let pause = 1; ; pause = Math.min(pause * 2, 15)) {
    let seconds = pause;
    try {
      const response = await fetch(address, { ...request, headers: { 'X-Requested-With': 'fetch' } });
      const isOurs = !says.type || response.headers.get('Content-Type')?.startsWith(says.type);
      const isPassing = response.status === 429 || (response.status >= 500 && (request.method === 'POST' || response.status > 501));
      if (isOurs && !isPassing) return { response, text: await response.text() };
      seconds = Number(response.headers.get('Retry-After')) || pause;
      says.busy?.();
    } catch {
      says.offline?.();
    }
    await Promise.race([wait(seconds * 1000), new Promise(resolve => addEventListener('online', resolve, { once: true }))]);
  }
}

function turn(page, address) {
  const announcer = document.getElementById('announcer');
  for (const sheet of page.head.querySelectorAll('link[rel=stylesheet]')) {
    if (!document.head.querySelector(`link[href="${sheet.getAttribute('href')}"]`)) document.head.append(document.importNode(sheet, true));
  }
  for (const script of page.querySelectorAll('script[src]')) {
    if (!document.querySelector(`script[src="${script.getAttribute('src')}"]`)) add(script);
    script.remove();
  }
  document.documentElement.removeAttribute('data-cached');
  document.title = page.title;
  for (const name of document.body.getAttributeNames()) if (!['data-sending', 'data-waiting'].includes(name)) document.body.removeAttribute(name);
  for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
  page.getElementById('announcer')?.remove();
  const parts = [...page.body.childNodes].map(node => document.importNode(node, true));
  for (const node of [...document.body.childNodes]) if (node !== announcer && node.nodeName !== 'SCRIPT') node.remove();
  announcer.before(...parts);

  if (address !== location.href) history.pushState(null, '', address);
  arrive(document.querySelector('[data-say]')?.dataset.say ?? '');
  document.dispatchEvent(new Event('page-turned'));
}

// A script that is new to us is run; one that is here already listens to page-turned.
function add(script) {
  const fresh = document.createElement('script');
  fresh.type = script.type;
  fresh.src = script.src;
  document.body.append(fresh);
}

export function arrive(said) {
  shown = location.pathname + location.search;
  scrollTo(0, 0);
  const heading = document.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
  tell(said);
}

export function tell(text) {
  if (text === undefined) return;
  document.getElementById('announcer').textContent = text;
  const status = document.querySelector('[data-status]');
  if (status && text) status.textContent = text;
}
