// Counts the characters of an idea while it is typed (the server counts again), and keeps the text until it is sent.

const box = document.querySelector('textarea[data-limit]');
const draft = `draft:${location.pathname}`;

if (box) {
  const counter = document.getElementById('text-count');
  const limit = Number(box.dataset.limit);
  const count = () => {
    const length = [...box.value.replace(/\s+/g, ' ').trim()].length;
    counter.textContent = `${length} / ${limit}`;
    counter.classList.toggle('is-over', length > limit);
  };
  if (!box.value) box.value = sessionStorage.getItem(draft) ?? '';
  box.addEventListener('input', () => { sessionStorage.setItem(draft, box.value); count(); });
  count();
} else {
  sessionStorage.removeItem(draft);
}
