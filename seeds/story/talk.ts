import type { ThemeCode } from '~/discussion/words';
import type { Lang } from '~/kernel/lang';

export type Talk = {
  theme: ThemeCode;
  by: string;
  lang: Lang;
  day: number;
  title: string;
  opening: string;
  posts: readonly { by: string; lang: Lang; body: string; answers?: number }[];
};

/** Conversations of the process under way, in the words young people could have used. Days count back from today. */
export const talks: readonly Talk[] = [
  {
    theme: 'T2',
    by: 'ana',
    lang: 'es',
    day: -20,
    title: '¿Qué hacemos cuando un hotel mira para otro lado?',
    opening:
      'En mi ciudad hay hoteles donde nadie pregunta nada. Si una adolescente entra con un adulto que no es de su familia, deberían preguntar. No para juzgarla a ella: para cuidarla.',
    posts: [
      {
        by: 'bruno',
        lang: 'es',
        body: 'Estoy de acuerdo, pero el recepcionista a veces tiene miedo de perder el trabajo. Tiene que haber una forma de avisar sin dar su nombre, y que el hotel no lo pueda castigar.',
      },
      {
        by: 'marta',
        lang: 'es',
        body: '¿Qué tendría que pasar después del aviso? Piensen en los primeros diez minutos: quién recibe, quién decide, quién acompaña.',
      },
      {
        by: 'camila',
        lang: 'es',
        body: 'Que la persona que recibe el aviso sepa hablar con nosotros. Y que el cartel esté donde lo vemos también nosotras y nosotros, no solo en la oficina del gerente.\n\nTambién en quechua.',
        answers: 1,
      },
      {
        by: 'davi',
        lang: 'pt',
        body: 'No litoral do meu país, a alta temporada muda tudo. Os hotéis contratam gente nova por dois meses e ninguém recebe formação. A regra tem que valer também para esse período.',
      },
      {
        by: 'grace',
        lang: 'en',
        body: 'Here many visitors rent a room through an app, so there is no front desk at all. The rule has to reach those places too.',
      },
    ],
  },
  {
    theme: 'T4',
    by: 'elisa',
    lang: 'es',
    day: -18,
    title: '¿Con quién se puede hablar en la escuela?',
    opening:
      'En mi escuela hay una orientadora para ochocientas personas. Cuando necesitas hablar, está ocupada. ¿Cómo sería una hora de escucha que de verdad exista?',
    posts: [
      {
        by: 'fabian',
        lang: 'es',
        body: 'Que sea siempre a la misma hora, para que nadie tenga que pedir permiso ni explicar por qué va.',
      },
      {
        by: 'isadora',
        lang: 'pt',
        body: 'E que a pessoa que escuta não dê nota para a gente. Se ela é a professora de matemática, ninguém vai.',
      },
      {
        by: 'jean',
        lang: 'fr',
        body: 'Chez nous, l’infirmière passe une fois par mois. Une heure par semaine, ce serait déjà un grand changement.',
      },
      {
        by: 'karla',
        lang: 'es',
        body: 'También hace falta que sepan qué hacer después de escuchar. Si no, es solo hablar.',
        answers: 0,
      },
    ],
  },
  {
    theme: 'T3',
    by: 'hugo',
    lang: 'es',
    day: -15,
    title: 'Contar lo que pasó una sola vez',
    opening:
      'Leí que en muchos países una niña repite su declaración en cuatro oficinas distintas. La ley dice que no, pero pasa. ¿Qué falta para que se cumpla?',
    posts: [
      {
        by: 'lucas',
        lang: 'es',
        body: 'Una sola entrevista grabada, con alguien preparado. En mi país se aprobó y en las ciudades chicas todavía no hay salas.',
      },
      {
        by: 'noah',
        lang: 'en',
        body: 'And someone you trust has to be allowed in the building. Not only your parents: someone you choose.',
      },
    ],
  },
  {
    theme: 'T5',
    by: 'marie',
    lang: 'fr',
    day: -11,
    title: 'Quand on traverse une frontière sans sa famille',
    opening:
      'Beaucoup d’adolescents passent la frontière seuls. D’un côté on connaît leurs droits, de l’autre on leur demande seulement des papiers. Que devraient décider les deux pays ensemble ?',
    posts: [
      {
        by: 'olivia',
        lang: 'es',
        body: 'Que haya una persona a cargo de cada adolescente desde el primer minuto, de los dos lados de la frontera.',
      },
      {
        by: 'pablo',
        lang: 'es',
        body: 'Y que la devolución no sea automática. Primero preguntar si volver es seguro.',
      },
    ],
  },
  {
    theme: 'T1',
    by: 'quena',
    lang: 'es',
    day: -8,
    title: '¿Por qué los avisos de trabajo falsos funcionan?',
    opening:
      'Veo avisos que prometen mucho por poco: modelaje, ventas, viajes. Siempre piden foto y que no avises en casa. ¿Cómo enseñamos a reconocerlos sin echarle la culpa a quien cayó?',
    posts: [
      {
        by: 'rafael',
        lang: 'pt',
        body: 'As plataformas deveriam tirar esses anúncios do ar no mesmo dia. E mostrar quantos tiraram.',
      },
    ],
  },
  {
    theme: 'Y',
    by: 'sofia',
    lang: 'es',
    day: -5,
    title: '¿Qué se cumplió de lo que pidieron en 2008?',
    opening:
      'En 2008 pidieron que la educación sexual empezara temprano y que los medios tuvieran reglas. Yo nací después. ¿Qué se ve hoy en sus escuelas?',
    posts: [
      { by: 'tomas', lang: 'es', body: 'En la mía hay una charla al año, en el último curso. Llega tarde.' },
      {
        by: 'ursula',
        lang: 'es',
        body: 'En la mía hay materia, pero la profesora se salta esa parte porque se quejan algunas familias.',
      },
    ],
  },
];
