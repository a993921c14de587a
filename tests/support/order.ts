import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One project after the other, since a worker that changes projects loads everything anew; the one of short files last. */
const projects = ['postgres', 'sqlite', 'journeys', 'pure'];

/** What takes longest begins first in its project, so that no worker stands idle while another ends. */
const longest = [
  'canary',
  'bad-input',
  'axe',
  'adoption',
  'drafter',
  'enhance',
  'power-cut',
  'door',
  'visible',
];

const place = (list: readonly string[], fits: (one: string) => boolean): number => {
  const found = list.findIndex(fits);
  return found === -1 ? list.length : found;
};

const rank = ({ project, moduleId }: TestSpecification): number =>
  100 * place(projects, one => project.name === one) + place(longest, one => moduleId.includes(`/${one}.`));

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
