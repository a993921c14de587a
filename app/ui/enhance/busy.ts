// A form is sent once. The button keeps its width and its words (css/parts/buttons.css); it is not disabled, for a disabled
// button would not be sent with the form.

/** After this long she may try again: a download leaves the page where it is. Milliseconds. */
const PATIENCE = 10_000;

const buttonOf = (event: SubmitEvent, form: HTMLFormElement) =>
  event.submitter ?? form.querySelector<HTMLElement>('button:not([type=button])');

function mark(form: HTMLFormElement, button: Element | null, busy: boolean) {
  form.toggleAttribute('data-busy', busy);
  if (!button) return;
  button.classList.toggle('busy', busy);
  if (busy) button.setAttribute('aria-busy', 'true');
  else button.removeAttribute('aria-busy');
}

export function busyForms() {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented) return;
    if (form.hasAttribute('data-busy')) {
      event.preventDefault();
      return;
    }
    const button = buttonOf(event, form);
    mark(form, button, true);
    const again = () => mark(form, button, false);
    window.setTimeout(again, PATIENCE);
    window.addEventListener('pageshow', shown => {
      if (shown.persisted) again();
    });
  });
}
