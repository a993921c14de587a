import { isRefusal } from '~/kernel/refusal';
import { read } from '~/web/ask.server';
import { fileOf } from '../index.server';

/** A published file, byte for byte as it was hashed. Where there is none, the edge says so in her language: no page stands here. */
export const loader = read(async ({ ctx, params }) => {
  try {
    const { text } = await fileOf(ctx, params.id ?? '', params.file ?? '');
    return new Response(text, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
    });
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return new Response(null, { status: thrown.status });
  }
});
