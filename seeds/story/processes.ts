import type { Lang } from '~/kernel/lang';
import type { Phase, PhaseKind, ProcessRules } from '~/processes/words';

const day = 86_400_000;

type Told = {
  slug: string;
  rules: ProcessRules;
  phases: Phase[];
  texts: [Lang, { name: string; purpose: string }][];
};

/** The finished process and the one under way, with phases that count from today. */
export function processNames(now: Date): Record<'past' | 'now', Told> {
  const phase = (kind: PhaseKind, from: number, until: number): Phase => ({
    kind,
    opens: at(from),
    closes: at(until),
  });
  const at = (days: number) => {
    const date = new Date(now.getTime() + days * day);
    date.setUTCHours(23, 0, 0, 0);
    return date;
  };
  const rules = { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true };
  return {
    past: {
      slug: 'encuentro-de-otono',
      rules,
      phases: [
        phase('discuss', -190, -160),
        phase('propose', -175, -145),
        phase('decide', -144, -137),
        phase('write', -136, -110),
        phase('adopt', -109, -100),
      ],
      texts: [
        [
          'es',
          {
            name: 'Encuentro de otoño',
            purpose: 'El primer encuentro en línea de la red: qué pedimos primero, y a quién.',
          },
        ],
        [
          'pt',
          {
            name: 'Encontro de outono',
            purpose: 'O primeiro encontro on-line da rede: o que pedimos primeiro, e a quem.',
          },
        ],
        [
          'en',
          {
            name: 'Autumn gathering',
            purpose: 'The network’s first gathering online: what we ask for first, and of whom.',
          },
        ],
        [
          'fr',
          {
            name: 'Rencontre d’automne',
            purpose: 'La première rencontre en ligne du réseau : ce que nous demandons d’abord, et à qui.',
          },
        ],
      ],
    },
    now: {
      slug: 'declaracion-joven',
      rules,
      phases: [
        phase('discuss', -24, 21),
        phase('propose', -14, 28),
        phase('decide', -7, 42),
        phase('write', -6, 60),
        phase('adopt', 61, 70),
        phase('present', 71, 120),
        phase('follow-up', 121, 400),
      ],
      texts: [
        [
          'es',
          {
            name: 'Nuestra Declaración',
            purpose:
              'Escribimos juntas y juntos lo que pedimos a los países de América Latina y el Caribe para terminar con la explotación sexual de niñas, niños y adolescentes.',
          },
        ],
        [
          'pt',
          {
            name: 'Nossa Declaração',
            purpose:
              'Escrevemos juntos o que pedimos aos países da América Latina e do Caribe para acabar com a exploração sexual de crianças e adolescentes.',
          },
        ],
        [
          'en',
          {
            name: 'Our Declaration',
            purpose:
              'Together we write what we ask of the countries of Latin America and the Caribbean to end the sexual exploitation of children and adolescents.',
          },
        ],
        [
          'fr',
          {
            name: 'Notre Déclaration',
            purpose:
              'Nous écrivons ensemble ce que nous demandons aux pays d’Amérique latine et des Caraïbes pour mettre fin à l’exploitation sexuelle des enfants et des adolescents.',
          },
        ],
      ],
    },
  };
}
