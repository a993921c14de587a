import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { defaultLanguage } from '~/i18n/languages';
import { requestId } from './exchange';
import { plainPage } from './plain';
import type { Setup } from './setup';

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * Answers what node could not read as a request: a plain page in the language of the house, since none was asked for, and
 * the connection ends. Nothing is written into the middle of an answer that has begun.
 */
export function refuseUnread(setup: Setup, current: (socket: Duplex) => ServerResponse | undefined) {
  return (error: Error & { code?: string }, socket: Duplex) => {
    const response = current(socket);
    const begun = response?.headersSent && !response.writableFinished;
    if (!socket.writable || begun || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const id = requestId();
    const status = statuses[error.code ?? ''] ?? 400;
    const { texts, secure, log } = setup;
    const { headers, body } = plainPage({ status, lang: defaultLanguage, id, texts, secure });
    const lines = Object.entries({ ...headers, Connection: 'close' }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    log.request({ id, method: '', route: '', status, ms: 0 });
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
    // A sender who never stops must not hold the connection open.
    setTimeout(() => socket.destroy(), 1000).unref();
  };
}
