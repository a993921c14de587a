import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The command on an installation of its own, whose server only says in what mode it was started. */
describe('npm run serve', () => {
  let root = '';
  const put = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const at = (path: string, year: number) =>
    utimesSync(join(root, path), new Date(`${year}-01-01`), new Date(`${year}-01-01`));
  const serve = (env: Record<string, string> = {}) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'app/cli/serve.mjs')], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
    });
    return { status, stdout, stderr: stderr.trim() };
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yfa-serve-'));
    for (const name of ['serve.mjs', 'fresh.mjs']) cpSync(`app/cli/${name}`, join(root, `app/cli/${name}`));
    put('package.json', '{"type":"module"}');
    put('node_modules/.package-lock.json');
    put(
      'build/production/start.js',
      'console.log(process.env.NODE_ENV, process.env.YFA_MODE, process.cwd())',
    );
    put('build/production/built');
    for (const path of ['app/cli/serve.mjs', 'app/cli/fresh.mjs', 'build/production/start.js'])
      at(path, 2026);
    at('build/production/built', 2027);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('starts the production server, and no other, whatever the environment says of libraries', () => {
    const started = serve({ NODE_ENV: 'development' });
    expect(started).toMatchObject({ status: 0, stderr: '' });
    expect(started.stdout).toContain('production production');
    expect(serve({ YFA_MODE: 'production' }).status).toBe(0);
  });

  it.each(['demo', 'prod'])('refuses YFA_MODE=%s', mode => {
    const { status, stderr } = serve({ YFA_MODE: mode });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^YFA_MODE: .*Unset it; for the demo there is npm start\.$/);
  });

  it('refuses pages that are not built, or older than the sources', () => {
    at('app/cli/fresh.mjs', 2028);
    expect(serve()).toMatchObject({ status: 1, stderr: expect.stringMatching(/again: npm run build$/) });
    rmSync(join(root, 'build'), { recursive: true });
    expect(serve()).toMatchObject({
      status: 1,
      stderr: 'The pages are not built. Build them: npm run build',
    });
  });

  it('refuses to start without its libraries', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(serve()).toMatchObject({ status: 1, stderr: expect.stringMatching(/npm ci$/) });
  });
});
