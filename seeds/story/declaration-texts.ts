import type { MeasureKind } from '~/chain/words';
import type { ClauseKind } from '~/declarations/words';

export type ToldClause = {
  /** Key of the proposal it is made of, or a recommendation of 2008; none for the drafters' own. */
  from?: string;
  recommendation?: string;
  by: string;
  kind: ClauseKind;
  title: string;
  body: string;
  /** Who tied it to what measures it, and why. */
  ties?: readonly { by: string; to: string; kind: MeasureKind; why: string }[];
  /** Several are written on the same text: the first that goes in makes the others old. */
  changes?: readonly ToldChange[];
};

export type ToldChange = {
  by: string;
  body: string;
  why: string;
  opinions: readonly { by: string; choice: 'in' | 'adjust' | 'keep'; text?: string }[];
  /** Who took it in, or turned it down with this answer. Undecided without either. */
  accepted?: string;
  declined?: { by: string; answer: string };
};

export const pastText = {
  title: 'Lo que pedimos primero',
  preamble:
    'Somos adolescentes y jóvenes de diez países. Nos encontramos en línea durante el otoño y hablamos de lo que falta donde vivimos.\n\nEscribimos lo que pedimos **primero**. Cada cláusula nació de una propuesta que votamos, y cada una dice quién tiene que hacer algo y cómo vamos a saber si lo hizo.',
};

/** The four proposals that the gathering adopted, as clauses, and one of the drafters' own. */
export const pastClauses: readonly ToldClause[] = [
  {
    by: 'elisa',
    kind: 'principle',
    title: 'Nada sobre nosotras y nosotros sin escucharnos',
    body: 'Toda ley, programa o campaña contra la explotación sexual de niñas, niños y adolescentes se piensa con adolescentes desde el principio. Escuchar no es pedir una firma al final: es *cambiar algo* por lo que se escuchó.',
    ties: [
      {
        by: 'elisa',
        to: 'Y.1',
        kind: 'contributes',
        why: 'En 2008 quienes fueron antes que nosotras y nosotros pidieron lo mismo, y todavía falta.',
      },
    ],
  },
  {
    from: 'school',
    by: 'elisa',
    kind: 'demand',
    title: 'Reconocer un engaño en internet desde los diez años',
    body: 'Los ministerios de educación incluyen cada año, desde los diez años de edad, seis horas de clase sobre cómo reconocer un engaño en internet:\n\n- qué responder,\n- a quién contarle,\n- qué pasa después.\n\nQuienes dan esas clases reciben formación.',
    changes: [
      {
        by: 'sofia',
        body: 'Los ministerios de educación incluyen cada año, desde los diez años de edad, seis horas de clase sobre cómo reconocer un engaño en internet:\n\n- qué responder,\n- a quién contarle,\n- qué pasa después.\n\nEl material se escribe junto con adolescentes. Quienes dan esas clases reciben formación.',
        why: 'La propuesta decía que el material se escribe con nosotras y nosotros, y en la cláusula se perdió.',
        opinions: [
          { by: 'noah', choice: 'in', text: 'Yes. Without us the examples are ten years old.' },
          { by: 'camila', choice: 'in' },
          { by: 'quena', choice: 'adjust', text: 'De acuerdo, y que también esté en quechua.' },
        ],
        accepted: 'lucas',
      },
    ],
    ties: [
      {
        by: 'camila',
        to: '16.2.3',
        kind: 'context',
        why: 'Cuenta a quienes sufrieron violencia sexual antes de los 18. No separa lo que pasa en internet, pero dice cuánto hay detrás.',
      },
    ],
  },
  {
    from: 'once',
    by: 'lucas',
    kind: 'demand',
    title: 'Contar lo que pasó una sola vez',
    body: 'Ninguna niña, niño o adolescente repite su historia de oficina en oficina. Hay una sola entrevista, grabada, en una sala cerca de su casa, con una persona preparada y con alguien de confianza que ella o él elige.',
    ties: [
      {
        by: 'isadora',
        to: '16.2.3',
        kind: 'proxy',
        why: 'Diz quantas pessoas sofreram violência antes dos 18 anos. Não diz quantas vezes tiveram que contar.',
      },
    ],
  },
  {
    from: 'night',
    by: 'elisa',
    kind: 'demand',
    title: 'Alguien que responda de noche',
    body: 'Cada país tiene una línea gratuita que responde llamadas y mensajes hasta las dos de la mañana, también sin saldo. Quien responde es una persona formada.',
    changes: [
      {
        by: 'karla',
        body: 'Cada país tiene una línea gratuita que responde llamadas y mensajes a cualquier hora, también sin saldo. Quien responde es una persona formada.',
        why: 'A las tres de la mañana también pasa.',
        opinions: [
          {
            by: 'grace',
            choice: 'keep',
            text: 'We voted for two in the morning because it can really be paid for next year.',
          },
          { by: 'yago', choice: 'in' },
        ],
        declined: {
          by: 'lucas',
          answer:
            'Tienes razón en que pasa a cualquier hora. La red votó hasta las dos porque se puede lograr el año que viene. Queda anotado para la próxima Declaración.',
        },
      },
    ],
  },
  {
    from: 'border',
    by: 'lucas',
    kind: 'demand',
    title: 'Nadie cruza la frontera sin compañía',
    body: 'Los países vecinos firman un acuerdo: desde la primera hora, una persona formada acompaña a cada adolescente que cruza sin su familia, hasta que alguien lo recibe del otro lado. No hay devoluciones de noche.',
    ties: [
      {
        by: 'jean',
        to: '16.2.2',
        kind: 'proxy',
        why: 'Il compte les victimes de traite que l’on a trouvées. Si des jeunes passent sans que personne les voie, ils n’y sont pas.',
      },
    ],
  },
];

export const nowText = {
  title: 'Lo que pedimos, en nuestras palabras',
  preamble:
    'Somos adolescentes y jóvenes de América Latina y el Caribe. En 2008 dieciocho adolescentes escribieron la primera Declaración de esta red. Seguimos desde ahí.\n\nNo pedimos que nos cuiden **de** algo: pedimos que quienes deben actuar, actúen, y que lo podamos ver.',
};

/** What is being written now: of recommendations of 2008, of what this process has adopted so far, and changes in every state. */
export const nowClauses: readonly ToldClause[] = [
  {
    recommendation: 'Y.1',
    by: 'pablo',
    kind: 'principle',
    title: 'Escucharnos antes de decidir',
    body: 'Quien decide sobre nuestra vida nos escucha antes, y cuenta después qué cambió por lo que dijimos.',
    changes: [
      {
        by: 'grace',
        body: 'Quien decide sobre nuestra vida nos escucha antes, en nuestro idioma, y cuenta después qué cambió por lo que dijimos.',
        why: 'In my country most consultations are only in the language of the capital.',
        opinions: [
          { by: 'marie', choice: 'in', text: 'Oui. En créole aussi.' },
          { by: 'davi', choice: 'in', text: 'Sim, e com tempo para entender.' },
        ],
      },
    ],
  },
  {
    recommendation: 'T5.5',
    by: 'wanda',
    kind: 'demand',
    title: 'Que las plataformas avisen y guarden la prueba',
    body: 'Las empresas que tienen redes, juegos y mensajería avisan a las autoridades cuando encuentran material de abuso sexual de niñas, niños y adolescentes, lo quitan el mismo día y guardan lo que sirve de prueba.',
    ties: [
      {
        by: 'rafael',
        to: '16.2.2',
        kind: 'context',
        why: 'Parte da exploração de hoje passa por um celular. Este número não separa essa parte.',
      },
    ],
    changes: [
      {
        by: 'quena',
        body: 'Las empresas que tienen redes, juegos y mensajería avisan a las autoridades cuando encuentran material de abuso sexual de niñas, niños y adolescentes, lo quitan el mismo día y guardan lo que sirve de prueba. Cada año publican cuánto tardaron.',
        why: 'Si no se publica, nadie puede saber si lo cumplen.',
        opinions: [
          { by: 'camila', choice: 'in', text: 'Es la parte que se puede revisar.' },
          { by: 'bruno', choice: 'in' },
        ],
        accepted: 'pablo',
      },
      {
        by: 'hugo',
        body: 'Las empresas que tienen redes, juegos, mensajería y pagos avisan a las autoridades cuando encuentran material de abuso sexual de niñas, niños y adolescentes, lo quitan el mismo día y guardan lo que sirve de prueba.',
        why: 'Por los pagos también se puede seguir el rastro.',
        opinions: [{ by: 'elisa', choice: 'in' }],
      },
    ],
  },
];
