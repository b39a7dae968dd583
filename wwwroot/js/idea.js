// Counts the characters of an idea while it is typed. The server counts again.

const box = document.querySelector('textarea[data-limit]');

if (box) {
  const counter = document.getElementById('text-count');
  const limit = Number(box.dataset.limit);
  const count = () => {
    const length = box.value.replace(/\s+/g, ' ').trim().length;
    counter.textContent = `${length} / ${limit}`;
    counter.classList.toggle('is-over', length > limit);
  };
  box.addEventListener('input', count);
  count();
}
