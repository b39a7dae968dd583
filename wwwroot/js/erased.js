// After an erasure: what this browser keeps of the campaign goes too.

const { home } = document.querySelector('script[data-home]').dataset;

for (const store of [localStorage, sessionStorage]) {
  for (const key of Object.keys(store)) if ([`hand:${home}`, `waits:${home}:`, `draft:${home}`].some(start => key.startsWith(start))) store.removeItem(key);
}

for (const name of await globalThis.caches?.keys() ?? []) {
  const cache = await caches.open(name);
  for (const { url } of await cache.keys()) if (`${new URL(url).pathname}/`.startsWith(`${home}/`)) await cache.delete(url);
}
