import { isMisconfigured } from './kernel/misconfigured';
import { openBundle } from './web/bundle.server';
import { createLog } from './web/index.server';
import { readSettings } from './web/settings.server';

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(undefined, process.env.LOG_LEVEL || 'info');
  const { house, server, close } = await openBundle(
    settings.demo ? 'build/demo' : 'build/production',
    settings,
    log,
  );
  const { url } = await server.listen(settings.port, settings.host);
  process.send?.({ ready: url });
  if (house.missing.length > 0)
    console.error(
      ['Young people can read, and cannot write before this is in place:', ...house.missing].join('\n  - '),
    );
  log.info('listening', { url });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void close().then(() => process.exit(0));
    });
}

start().catch(error => {
  console.error(isMisconfigured(error) || error?.code === 'EADDRINUSE' ? error.message : error);
  process.exit(1);
});
