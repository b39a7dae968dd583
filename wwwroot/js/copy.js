// A button beside a text that can be selected by hand copies it at one press.

for (const place of document.querySelectorAll('[data-copy]')) {
  const [text, button] = [place.querySelector('textarea, input'), place.querySelector('button')];
  const name = button.innerHTML;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(text);
    button.textContent = place.dataset.copied;
    document.getElementById('announcer').textContent = place.dataset.copied;
    setTimeout(() => { button.innerHTML = name; }, 3000);
  });
}

// Without https a browser has no clipboard for us, but copies what is selected.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text.value);
  text.select();
  document.execCommand('copy');
}
