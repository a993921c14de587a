import { defineConfig } from 'drizzle-kit';
import { engine } from './engine';

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './app/*/tables.server.ts',
  out: `./db/migrations/${engine}`,
});
