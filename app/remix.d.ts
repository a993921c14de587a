import '@remix-run/server-runtime';

// Loaders answer with plain values (dates stay dates on the server): the types of single fetch.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
