// A menu opens and closes without this; here Escape, a press elsewhere and leaving it by keyboard close it too.

const open = () => document.querySelector('.menu[open]');

document.addEventListener('keydown', event => {
  const menu = open();
  if (event.key !== 'Escape' || !menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

for (const left of ['pointerdown', 'focusin']) {
  document.addEventListener(left, event => {
    const menu = open();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}
