import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { buildSync } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const production = process.env.YFA_MODE === 'production';

/** The enhancement file of reading pages: no framework, one plain script for old phones, named by its content. */
function enhance(): Plugin {
  const code = buildSync({
    entryPoints: [at('./app/ui/enhance/enhance.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    write: false,
  }).outputFiles[0]?.text;
  if (!code) throw new Error('The enhancement file did not build');
  const name = `assets/enhance-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  return {
    name: 'enhance',
    resolveId: id => (id === 'virtual:enhance' ? '\0virtual:enhance' : null),
    load: id => (id === '\0virtual:enhance' ? `export default ${JSON.stringify(`/${name}`)}` : null),
    generateBundle() {
      if (this.environment.name === 'client') this.emitFile({ type: 'asset', fileName: name, source: code });
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(code);
      });
    },
  };
}

export default defineConfig({
  publicDir: 'public',
  resolve: {
    alias: [
      { find: /^~\//, replacement: at('./app/') },
      { find: /^~db\//, replacement: at('./db/') },
    ],
  },
  build: { target: 'es2020', assetsInlineLimit: 0 },
  ssr: { target: 'node' },
  plugins: [
    enhance(),
    remix({
      // The page that lets anybody become anybody is not in the production bundle (routes.ts reads the same mode).
      buildDirectory: production ? 'build/production' : 'build/demo',
      serverModuleFormat: 'esm',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
});
