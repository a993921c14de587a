import { isLeaving } from './exit';

// What she writes is kept on the server for her alone: nothing in the device. A form says where with data-draft.

/** Quiet time after the last key, and the longest wait while she keeps writing. Milliseconds. */
const QUIET = 2000;
const LONGEST = 8000;

type Said = 'saving' | 'saved' | 'failed';

/** Everything but what must never leave a form by itself: passwords and files. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    const control = form.elements.namedItem(name);
    if (typeof value === 'string' && !(control instanceof HTMLInputElement && control.type === 'password'))
      fields.append(name, value);
  });
  return fields;
}

function keep(form: HTMLFormElement, url: string) {
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  let kept = fieldsOf(form).toString();
  let timer = 0;
  let since = 0;
  let sent = false;
  let running: AbortController | null = null;

  const say = (what: Said) => {
    if (status) status.textContent = status.dataset[what] ?? '';
  };

  async function save(last = false) {
    window.clearTimeout(timer);
    since = 0;
    const body = fieldsOf(form);
    const text = body.toString();
    if (sent || isLeaving() || text === kept) return;
    running?.abort();
    const own = new AbortController();
    running = own;
    say('saving');
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        credentials: 'same-origin',
        keepalive: last,
        // A session that ended answers with the sign-in page: that is no saved draft.
        redirect: 'error',
        signal: own.signal,
      });
      if (answer.ok) kept = text;
      say(answer.ok ? 'saved' : 'failed');
    } catch {
      if (own.signal.aborted) return;
      say('failed');
      timer = window.setTimeout(save, LONGEST); // the line was cut: it may come back
    }
  }

  function later() {
    if (sent) return;
    const now = Date.now();
    if (!since) since = now;
    window.clearTimeout(timer);
    timer = window.setTimeout(save, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true);
  });
  // Sending takes the draft away on the server: nothing of it may arrive afterwards.
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    sent = true;
    window.clearTimeout(timer);
    running?.abort();
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) sent = false;
  });
}

export function keepDrafts() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    const url = form.getAttribute('data-draft');
    if (url) keep(form, url);
  }
}
