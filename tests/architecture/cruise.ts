import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser';
import { forbidden } from './rules';

export type Broken = { rule: string; from: string; to: string };

/** Looks at every import below `root`, types too, and tells which walls they break. */
export async function lookAt(
  root: string,
): Promise<{ broken: Broken[]; imports: ReadonlyMap<string, readonly IDependency[]> }> {
  const { output } = await cruise(
    ['app', 'db', 'seeds'],
    {
      baseDir: root,
      ruleSet: { forbidden: [...forbidden] },
      validate: true,
      tsPreCompilationDeps: true,
      moduleSystems: ['es6'],
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.css$' },
    },
    {
      alias: { '~': `${root}/app`, '~db': `${root}/db` },
      extensions: ['.ts', '.tsx', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    } as Parameters<typeof cruise>[2],
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    imports: new Map(modules.map(({ source, dependencies }) => [source, dependencies])),
  };
}

/** Everything that a file brings along when it runs: types weigh nothing. */
export function broughtBy(
  file: string,
  imports: ReadonlyMap<string, readonly IDependency[]>,
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const { resolved, dependencyTypes } of imports.get(file) ?? []) {
    if (dependencyTypes.some(type => type === 'type-only' || type === 'type-import') || seen.has(resolved))
      continue;
    seen.add(resolved);
    broughtBy(resolved, imports, seen);
  }
  return seen;
}
