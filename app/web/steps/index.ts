import type { Step } from '../exchange';
import { app } from './app';
import { cspReport } from './csp-report';
import { exit } from './exit';
import { files } from './files';
import { form } from './form';
import { health } from './health';
import { allowedMethod, ownHost, wellFormed } from './request-line';
import { sameOrigin } from './same-origin';
import { visitorPage } from './visitor-page';

/** What happens to a request, in this order; the first that answers ends it. */
export const steps: readonly Step[] = [
  health, // before Host is looked at: whoever watches the process may call it by any name
  wellFormed, // what cannot be read is refused, never guessed
  ownHost, // links and forms are compared with our own origin, so it must be known first
  allowedMethod, // forms and links know three methods; the application never sees another
  cspReport, // changes nothing, and browsers send it without saying from where
  exit, // leaving must work when everything else is refused or busy
  sameOrigin, // nothing that may change something comes from elsewhere (R63)
  files, // cheap, and an unknown file is not worth waking the application for
  visitorPage, // finished bytes for those who carry no session
  form, // the whole body, bounded, before the application begins
  app,
];
