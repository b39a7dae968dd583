// One campaign's live figures: the whole state when it connects, then versioned changes, and the whole again when it has missed one.

export function follow({ hub: address, state: whole }, show, isLost) {
  const texts = new Map();
  let newest = [];
  let version = 0;
  let held = null;

  const hub = new signalR.HubConnectionBuilder()
    .withUrl(address)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => spread(Math.min(500 * 2 ** context.previousRetryCount, 5000)) })
    .configureLogging(signalR.LogLevel.None)
    .build();

  hub.on('changed', receive);
  hub.onreconnecting(() => isLost(true));

  // A network that is cut says nothing; without this the hub would notice after half a minute.
  addEventListener('offline', () => isLost(true));
  addEventListener('online', () => { if (hub.state === 'Connected') isLost(false); });
  hub.onclose(startLater);
  start();

  function start() {
    hub.start().catch(startLater);
  }

  function startLater() {
    isLost(true);
    setTimeout(start, spread(2000));
  }

  // A message that starts from nothing holds everything. Messages that come during a fetch are held, because they lead on from it.
  function receive(message) {
    if (held) held.push(message);
    else if (message.from > version) refetch();
    else if (message.from === 0 || message.version > version) take(message);
  }

  async function refetch() {
    held = [];
    let state;
    while (!(state = await fetchState())) {
      isLost(true);
      await new Promise(resolve => setTimeout(resolve, spread(2000)));
    }
    take(state);
    const later = held;
    held = null;
    later.forEach(receive);
  }

  async function fetchState() {
    try {
      const response = await fetch(whole, { cache: 'no-store' });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  function take(message) {
    for (const text of message.texts) texts.set(text.id, text);
    newest = message.newest ?? newest;
    if (![...message.top.map(row => row.id), ...newest].every(id => texts.has(id))) return refetch();
    version = message.version;
    isLost(false);
    show({ ...message, top: message.top.map(row => ({ ...row, ...texts.get(row.id) })), newest: newest.map(id => texts.get(id)) });
  }
}

// From half of the time to one and a half, so that a server that comes back does not meet all screens at once.
function spread(milliseconds) {
  return milliseconds * (0.5 + Math.random());
}
