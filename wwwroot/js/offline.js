// The page without a network goes on by itself as soon as the server answers.

addEventListener('online', look);
setInterval(look, 3000);

async function look() {
  try {
    await fetch(location.href, { method: 'HEAD' });
    location.reload();
  } catch {
    // Not yet.
  }
}
