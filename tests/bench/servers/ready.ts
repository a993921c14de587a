/** Tells whoever measures where to ask, and when asked how much of the processor was used, in microseconds. */
export function ready(port: number): void {
  process.send?.({ port });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ used: user + system });
  });
}
