// The one script of pages that are read: `defer`, first-party, at most 5 kB. Everything here works without it too.
import { busyForms } from './busy';
import { keepDrafts } from './draft';
import { quickExit } from './exit';

quickExit();
keepDrafts();
busyForms();

// A refused form is read first. autofocus does the same without script, but not when the address has a fragment.
document.querySelector<HTMLElement>('[data-focus]')?.focus();
