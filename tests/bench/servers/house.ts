import { openBundle } from '~/web/bundle.server';
import { createLog } from '~/web/index.server';
import { readSettings } from '~/web/settings.server';
import { ready } from './ready';

/**
 * The production bundle as it is, on a database of the bench. Its members are invented, so the database is one of the demo;
 * one proxy is trusted, so that texts sent together come from many networks, as in life, and meet no limit (R66).
 */
const settings = { ...readSettings(process.env), proxies: 1 };
const { server } = await openBundle(
  'build/production',
  settings,
  createLog(undefined, process.env.LOG_LEVEL || 'info'),
);
const { port } = await server.listen(0, '127.0.0.1');
ready(port);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
