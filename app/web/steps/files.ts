import { negotiate } from '../compress';
import type { Step } from '../exchange';
import { dataPolicy, securityHeaders } from '../headers';
import { matches } from '../page-cache';

export const files: Step = x => {
  const { path } = x.target;
  const file = x.setup.files.find(path);
  if (!file) return x.setup.files.owns(path) ? x.refuse(404) : false;
  if (!x.reading) return x.refuse(405, { Allow: 'GET, HEAD' });
  const wanted = negotiate(x.request.headers['accept-encoding']);
  const encoding = file.bytes[wanted] ? wanted : 'identity';
  const bytes = file.bytes[encoding] ?? file.bytes.identity;
  const headers = {
    ...securityHeaders(x.secure),
    'Cache-Control': file.cacheControl,
    ETag: file.etag,
    ...(file.bytes.br ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (matches(x.request.headers['if-none-match'], file.etag)) return x.send(304, headers);
  return x.send(
    200,
    {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      ...(file.type.startsWith('text/html') ? { 'Content-Security-Policy': dataPolicy } : {}),
    },
    bytes,
  );
};
