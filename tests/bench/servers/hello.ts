import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ready } from './ready';

/** The floor of every server in Node: a few bytes, and nothing done for them. */
const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/plain');
  response.setHeader('Content-Length', 5);
  response.end('hello');
});
server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
