import { shiftCount, WITHIN } from './shift';

// Quick exit (R34). The order matters: blank first, then forget, then tell the server.

const root = document.documentElement;
let leaving = false;

/** True once the page is on its way out: nothing may be sent for it any more. */
export const isLeaving = () => leaving;

const blank = () => root.classList.add('gone');

function leave(form: HTMLFormElement) {
  if (leaving) return;
  leaving = true;
  blank();
  document.title = '…';
  // submit(), not requestSubmit(): no listener and no validation may stand in the way.
  HTMLFormElement.prototype.submit.call(form);
}

/** Says aloud how many presses are missing, in the words the page brought. */
function announcer(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>('[role=status]');
  let timer = 0;
  return (count: number) => {
    if (!status) return;
    status.textContent = status.getAttribute(`data-${count}`) ?? '';
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = status.getAttribute('data-0');
    }, WITHIN);
  };
}

function listen(form: HTMLFormElement) {
  const shift = shiftCount();
  const say = announcer(form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    leave(form);
  });
  for (const link of document.querySelectorAll('[data-exit-now]'))
    link.addEventListener('click', event => {
      event.preventDefault();
      leave(form);
    });
  document.addEventListener('keydown', event => shift.down(event.key));
  document.addEventListener('keyup', event => {
    const missing = shift.up(event.key, Date.now());
    if (missing === 0) leave(form);
    else if (missing !== null) say(missing);
  });
}

/** A page that is left holds nothing when the browser keeps it in memory, and is read anew when it comes back. */
function guardMemory() {
  const hidden = () => leaving || document.querySelector('[data-private]') !== null;
  window.addEventListener('pagehide', () => {
    if (hidden()) blank();
    if (leaving) document.body.textContent = '';
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted && (hidden() || root.classList.contains('gone'))) window.location.reload();
  });
}

export function quickExit() {
  const form = document.querySelector<HTMLFormElement>('form[data-exit]');
  if (form) listen(form);
  guardMemory();
}
