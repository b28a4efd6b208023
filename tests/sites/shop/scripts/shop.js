/** Opens and closes what a button names in `aria-controls`. */
for (const button of document.querySelectorAll('button[aria-controls]')) {
  button.addEventListener('click', () => {
    const panel = document.getElementById(button.getAttribute('aria-controls'));
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    panel.classList.toggle('open', open);
    panel.hidden = !open && button.id !== 'menu-button';
  });
}

const strip = document.querySelector('.strip');
strip.querySelector('button').addEventListener('click', () => strip.remove());
