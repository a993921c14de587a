import type { Stop } from '../parts';
import type { StopState } from '../states';

/** The chain that the pieces show. All of it is invented. */
export const seed = 'P-29';

const states = (letters: string) =>
  [...letters].map(letter => ({ d: 'done', h: 'here', w: 'wait', c: 'cut', n: 'none' })[letter] as StopState);

/** The same chain over time, one row more each. */
export const life = [
  'dnnnnnnnn',
  'ddnnnnnnn',
  'ddddnnnnn',
  'dddddwnnn',
  'dddddcnnn',
  'dddddddwn',
  'ddddddddd',
].map(states);

export const silent = states('dddddcnnn');
export const whole = states('ddddddddd');

const stops: Stop[] = [
  { stop: 'posts', state: 'done', name: 'Aportes', value: '12 aportes en 3 hilos', href: '#' },
  {
    stop: 'proposal',
    state: 'done',
    name: 'Propuesta',
    value: 'P-29, canales de aviso en hoteles',
    href: '#',
  },
  { stop: 'clause', state: 'done', name: 'Cláusula', value: 'Cláusula 7, versión 3', href: '#' },
  {
    stop: 'indicator',
    state: 'done',
    name: 'Indicador',
    value: 'ODS 16.2.2',
    href: '#',
    stateWord: 'Lo mide solo en parte',
  },
  {
    stop: 'ask',
    state: 'done',
    name: 'Pedido',
    value: 'Ministerio de Turismo, Costa Alta',
    href: '#',
    stateWord: 'Entregado el 1 de agosto',
  },
  {
    stop: 'answer',
    state: 'cut',
    name: 'Respuesta',
    value: 'Sin respuesta',
    href: '#',
    stateWord: '74 días de silencio',
  },
  { stop: 'commitment', state: 'none', name: 'Compromiso', value: 'Todavía no' },
  { stop: 'progress', state: 'none', name: 'Avance', value: 'Todavía no' },
  { stop: 'verdict', state: 'none', name: 'Veredicto joven', value: 'Todavía no' },
];

/** The strip as the page of one of its stops shows it. */
export const chainAt = (here: number): Stop[] =>
  stops.map((stop, i) => (i === here ? { ...stop, state: 'here' } : stop));
