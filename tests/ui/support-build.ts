import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../app/ui/${path}`, import.meta.url));

async function bundle(options: NonNullable<Parameters<typeof build>[0]>['build']) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: at('.'),
    build: { write: false, minify: 'esbuild', ...options },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  return first.output;
}

/** app.css as the production build makes it: one file, minified. */
export async function styles(): Promise<string> {
  const output = await bundle({ rollupOptions: { input: at('app.css') } });
  const css = output.find(file => file.fileName.endsWith('.css'));
  if (css?.type !== 'asset') throw new Error('No stylesheet was built');
  return String(css.source);
}

/** The enhancement file as reading pages load it. */
export async function enhancement(): Promise<string> {
  const output = await bundle({
    target: 'es2019',
    lib: { entry: at('enhance/enhance.ts'), formats: ['iife'], name: 'enhance', fileName: 'enhance' },
  });
  const [script] = output;
  if (script?.type !== 'chunk') throw new Error('No script was built');
  return script.code;
}

export const brotli = (content: string) => brotliCompressSync(content).length;
