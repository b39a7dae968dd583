// What this browser keeps of one campaign until the server has it: answers that wait, each under a key of its own so that no
// tab overwrites another's, and the pairs in hand. On a shared tablet it ends with the tab or the person, whichever comes first.

export function keptFor(home) {
  const [store, waits, hand] = [storage(), `waits:${home}:`, `hand:${home}`];
  return {
    add: answer => store.setItem(waits + answer.ticket.slice(-24), JSON.stringify({ ...answer, at: Date.now() })),
    remove: answer => store.removeItem(waits + answer.ticket.slice(-24)),
    waiting: () => keys(store).filter(key => key.startsWith(waits)).map(key => read(store, key)).filter(Boolean).sort((a, b) => a.at - b.at),
    hand: () => read(store, hand),
    keepHand: pairs => store.setItem(hand, JSON.stringify(pairs)),
  };
}

// One of two switches: on or off, as it was left on this device.
export const isOn = name => (storage().getItem(`switch:${name}`) ?? (name === 'keys' ? 'on' : 'off')) === 'on';
export const turnSwitch = (name, value) => storage().setItem(`switch:${name}`, value ? 'on' : 'off');

const memory = new Map();
const inMemory = {
  getItem: key => memory.get(key) ?? null,
  setItem: (key, value) => memory.set(key, value),
  removeItem: key => memory.delete(key),
};

function storage() {
  try {
    const store = 'shared' in document.body.dataset ? sessionStorage : localStorage;
    store.setItem('probe', '1');
    store.removeItem('probe');
    return store;
  } catch {
    return inMemory;
  }
}

const keys = store => store === inMemory ? [...memory.keys()] : Object.keys(store);

function read(store, key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
}
