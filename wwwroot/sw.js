// Lets the campaign open without a connection: its pages as they were last seen, and the files they need. Answers that wait are the
// page's affair. The browser compares this file at each visit; a change to it empties what was kept.

const store = 'kept-1';
const isFile = /^(css|js|img|lib)\//;
const isNeeded = /\.(css|js|svg|woff2)$/;
const isNamedByContent = /\.[a-z0-9]{10}\.\w+$/;
const isPage = /^j\/[^/]+(\/idea)?$/;

const within = address => new URL(address, registration.scope).href.slice(registration.scope.length).split(/[?#]/)[0];

addEventListener('install', event => event.waitUntil(keep('offline').then(() => skipWaiting())));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== store) await caches.delete(name);
  await clients.claim();
})()));

addEventListener('message', event => {
  if (isPage.test(within(event.data.keep))) event.waitUntil(keep(event.data.keep));
});

addEventListener('fetch', event => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(registration.scope)) return;
  if (mode === 'navigate') event.respondWith(page(event));
  else if (isFile.test(within(url))) event.respondWith(file(event.request));
});

async function page(event) {
  try {
    const response = await fetch(event.request);
    if (isPage.test(within(response.url)) && !new URL(response.url).search) event.waitUntil(keep(response.url, response.clone()));
    return response;
  } catch {
    const cache = await caches.open(store);
    const kept = await cache.match(within(event.request.url));
    return kept ? new Response((await kept.text()).replace('<html ', '<html data-cached '), { headers: kept.headers }) : cache.match('offline');
  }
}

// A shared tablet keeps nothing for the next person, and what went wrong is not worth keeping.
async function keep(address, response) {
  const cache = await caches.open(store);
  response ??= await fetch(address);
  const html = await response.text();
  if (!response.ok || html.includes(' data-shared')) return cache.delete(within(address));
  const files = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(match => match[1]).filter(url => isFile.test(within(url)) && isNeeded.test(url));
  for (const url of files) if (!await cache.match(url)) await cache.add(url);
  await cache.put(within(address), new Response(html, { headers: response.headers }));
}

// A file with its content's fingerprint in the name never changes; any other is asked for, and taken from the store when nobody answers.
async function file(request) {
  const cache = await caches.open(store);
  const kept = await cache.match(request);
  if (kept && isNamedByContent.test(request.url)) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}
