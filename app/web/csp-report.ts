const directive = /^[a-z-]{1,40}$/;
const keyword = /^(?:inline|eval|wasm-eval|data|blob|self|trusted-types-(?:policy|sink))$/;

/**
 * One sentence on what a browser refused to load: the directive and the origin, or the kind, of what it refused. Nothing else
 * of the report is used: it also holds the address of the page, with its query. Undefined when it is no report.
 */
export function readCspReport(bytes: Buffer): string | undefined {
  let report: unknown;
  try {
    report = (JSON.parse(bytes.toString('utf8')) as { 'csp-report'?: unknown } | null)?.['csp-report'];
  } catch {
    return undefined;
  }
  if (typeof report !== 'object' || report === null) return undefined;
  const field = (name: string): string => {
    const value = (report as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : '';
  };
  const [rule = ''] = (field('effective-directive') || field('violated-directive')).split(' ');
  const blocked = field('blocked-uri');
  const what = keyword.test(blocked) ? blocked : URL.canParse(blocked) ? new URL(blocked).origin : 'unknown';
  return directive.test(rule)
    ? `A browser refused what the policy forbids: ${rule}, ${what.slice(0, 100)}`
    : undefined;
}
