import type { MeasureKind } from '~/chain/words';
import type { ThemeCode } from '~/discussion/words';
import type { Country } from '~/identity/words';
import type { Lang } from '~/kernel/lang';
import type { ProposalFields } from '~/proposals/fields';
import type { AddresseeKind } from '~/proposals/words';

export type ToldProposal = {
  key: string;
  theme: ThemeCode;
  by: string;
  lang: Lang;
  /** Days counted back from today. */
  day: number;
  fields: ProposalFields;
  kinds: readonly AddresseeKind[];
  countries: readonly Country[];
  dueIn: number;
  quotes: readonly string[];
  recommendations: readonly string[];
  /** Quoted people who offer to sign, and whether an author has said yes. They do not support it: they sign. */
  signers?: readonly (readonly [name: string, accepted: boolean])[];
  supporters: readonly (readonly [name: string, reason?: string])[];
  ties?: readonly { by: string; to: string; kind: MeasureKind; why: string }[];
};

/** What young people propose in the process under way. The first two are voted on first; two more are on the ballot now. */
export const proposals: readonly ToldProposal[] = [
  {
    key: 'hotels',
    theme: 'T2',
    by: 'ana',
    lang: 'es',
    day: -13,
    fields: {
      title: 'Un canal de aviso en cada hotel, y alguien que sepa recibirlo',
      problem:
        'En muchos hoteles nadie pregunta cuando una adolescente entra con un adulto que no es de su familia. Quien trabaja ahí tiene miedo de perder el puesto si avisa, y no sabe a quién llamar.',
      ask: 'Exigir a cada lugar de hospedaje que forme cada año a todo su personal, también al de temporada. Crear un canal de aviso que llegue a la protección de la niñez y no al dueño. Prohibir que se castigue a quien avisa de buena fe.',
      measure:
        'Cada país publica en abril cuántos lugares tienen el canal y cuántas personas se formaron. Se cuentan los avisos y cuánto tardó la respuesta.',
    },
    kinds: ['ministry', 'business'],
    countries: ['CO', 'PE', 'BR'],
    dueIn: 20,
    quotes: ['bruno', 'camila', 'davi'],
    recommendations: ['T2.1', 'T2.2'],
    signers: [
      ['bruno', true],
      ['camila', true],
    ],
    supporters: [
      ['karla'],
      ['davi', 'Na alta temporada ninguém recebe formação. Isto muda isso.'],
      ['grace'],
      ['sofia', 'Porque cuida también a quien avisa.'],
      ['pablo'],
    ],
    ties: [
      {
        by: 'ana',
        to: '16.2.2',
        kind: 'proxy',
        why: 'Cuenta a las víctimas de trata que se encontraron. Si los hoteles avisan, se encontrarán más: al principio el número debería subir.',
      },
      {
        by: 'camila',
        to: 'T2.2',
        kind: 'contributes',
        why: 'En 2008 se pidió formar a quienes trabajan en turismo. Esto dice cómo y hasta cuándo.',
      },
    ],
  },
  {
    key: 'listening',
    theme: 'T4',
    by: 'isadora',
    lang: 'pt',
    day: -12,
    fields: {
      title: 'Uma hora de escuta por semana em cada escola',
      problem:
        'Nas nossas escolas há uma orientadora para centenas de pessoas, ou nenhuma. Quem precisa falar tem que pedir permissão e explicar por quê. Muita gente desiste antes.',
      ask: 'Reservar em cada escola uma hora fixa por semana com uma pessoa formada que não dá nota. Formar essa pessoa para saber o que fazer depois de escutar.',
      measure:
        'As secretarias publicam quantas escolas têm a hora de escuta e quantas vezes ela aconteceu. Uma pesquisa sem nomes pergunta se ajudou.',
    },
    kinds: ['ministry', 'school-system'],
    countries: ['BR', 'AR', 'GT'],
    dueIn: 15,
    quotes: ['fabian', 'jean'],
    recommendations: ['T4.2', 'T4.6'],
    signers: [['fabian', true]],
    supporters: [
      ['elisa', 'En mi escuela somos ochocientas personas.'],
      ['noah'],
      ['jean'],
      ['karla'],
      ['yago'],
    ],
    ties: [
      {
        by: 'isadora',
        to: '16.2.3',
        kind: 'context',
        why: 'Muita violência é contada só anos depois. Este número vem de quem já tem 18 a 29 anos: mostra o que a escola não ouviu.',
      },
    ],
  },
  {
    key: 'rooms',
    theme: 'T3',
    by: 'lucas',
    lang: 'es',
    day: -10,
    fields: {
      title: 'Salas para declarar una sola vez, también en las ciudades chicas',
      problem:
        'La ley dice que una niña declara una sola vez. En las ciudades chicas no hay sala ni personas preparadas, así que repite lo que pasó en cada oficina.',
      ask: 'Abrir una sala de entrevista única en cada ciudad de más de veinte mil habitantes. Pagar el viaje de quien vive lejos. Permitir que entre una persona de confianza que ella o él elige.',
      measure:
        'Una lista pública de las salas abiertas, con su fecha. Cuántas veces declaró cada persona, sin nombres, cada año.',
    },
    kinds: ['justice', 'parliament'],
    countries: ['CL', 'MX', 'JM'],
    dueIn: 26,
    quotes: ['noah'],
    recommendations: ['T3.3', 'T3.1'],
    supporters: [
      ['hugo'],
      ['noah', 'In small places everybody knows who walks into the police station.'],
      ['ursula'],
      ['quena'],
      ['wanda'],
    ],
  },
  {
    key: 'border',
    theme: 'T5',
    by: 'marie',
    lang: 'fr',
    day: -9,
    fields: {
      title: 'Une personne responsable de chaque jeune à la frontière, des deux côtés',
      problem:
        'Des adolescents traversent seuls. D’un côté on connaît leurs droits, de l’autre on leur demande des papiers. Entre les deux, personne n’est responsable.',
      ask: 'Nommer une personne formée pour chaque jeune dès la première minute, des deux côtés de la frontière. Demander si le retour est sûr avant de décider. Interdire les renvois automatiques.',
      measure:
        'Les deux pays publient ensemble, chaque année, combien de jeunes sont passés sans famille et combien ont eu une personne avec eux.',
    },
    kinds: ['regional-body', 'ministry'],
    countries: ['HT', 'DO', 'MX'],
    dueIn: 24,
    quotes: ['olivia', 'pablo'],
    recommendations: ['T5.4', 'T1.6'],
    supporters: [
      ['olivia'],
      ['jean'],
      ['tomas', 'En mi ciudad los vemos pasar todos los días.'],
      ['rafael'],
      ['valeria'],
    ],
    ties: [
      {
        by: 'marie',
        to: '16.2.2',
        kind: 'proxy',
        why: 'Les jeunes seuls sont une proie facile pour la traite. Ce nombre ne compte que les victimes trouvées.',
      },
    ],
  },
  {
    key: 'ads',
    theme: 'T1',
    by: 'quena',
    lang: 'es',
    day: -6,
    fields: {
      title: 'Que los avisos de trabajo falsos se quiten el mismo día',
      problem:
        'Hay avisos que prometen mucho por poco y piden foto. Se quedan semanas en las redes, y quien cayó siente vergüenza de contarlo.',
      ask: 'Obligar a las plataformas a revisar un aviso denunciado en veinticuatro horas y a quitarlo si es falso. Publicar cada mes cuántos quitaron y cuánto tardaron.',
      measure:
        'El informe mensual de cada plataforma, y una prueba: veinte avisos denunciados, cuántos siguen al día siguiente.',
    },
    kinds: ['business', 'parliament'],
    countries: ['PE', 'BR'],
    dueIn: 13,
    quotes: ['rafael'],
    recommendations: ['T5.5', 'T1.4'],
    supporters: [['rafael'], ['camila', 'A una amiga le llegó uno así, y no supo a quién avisar.'], ['davi']],
  },
  {
    key: 'early',
    theme: 'Y',
    by: 'tomas',
    lang: 'es',
    day: -4,
    fields: {
      title: 'Educación sexual desde la primaria, todos los años y para todas las escuelas',
      problem:
        'En 2008 ya se pidió empezar temprano. En muchas escuelas hay una charla en el último curso, y en otras la materia existe pero se salta.',
      ask: 'Dar educación sexual todos los años desde la primaria, con horas fijas que no se puedan saltar. Formar a quienes la dan y escuchar a las familias antes de empezar el año.',
      measure:
        'Cuántas escuelas cumplieron las horas, según una encuesta sin nombres a estudiantes de cada curso.',
    },
    kinds: ['ministry', 'school-system'],
    countries: ['GT', 'UY', 'MX'],
    dueIn: 27,
    quotes: ['ursula'],
    recommendations: ['Y.3'],
    supporters: [['sofia', 'Es lo mismo que pidieron en 2008. Ya pasaron dieciocho años.']],
  },
  {
    key: 'apps',
    theme: 'T2',
    by: 'grace',
    lang: 'en',
    day: -3,
    fields: {
      title: 'The same rules for rooms that are rented through an app',
      problem:
        'Where I live most visitors rent a room through an app. There is no front desk and nobody who was trained. A rule for hotels alone does not reach these places.',
      ask: 'Make the apps check who rents, train the owners and show the reporting line in every listing. Close the listings of owners who look away.',
      measure:
        'Every year each app publishes how many owners it trained and how many listings it closed, country by country.',
    },
    kinds: ['business', 'ministry'],
    countries: ['JM'],
    dueIn: 16,
    quotes: ['bruno', 'davi'],
    recommendations: ['T2.5'],
    signers: [['davi', false]],
    supporters: [['noah'], ['ana', 'Le falta a mi propuesta, y está bien que sea otra.']],
  },
];

/** Yesterday: enough support came when the ballot that is open now was already frozen, so it waits for the next one. */
export const late: ToldProposal = {
  key: 'season',
  theme: 'T2',
  by: 'davi',
  lang: 'pt',
  day: -1,
  fields: {
    title: 'Formação antes da alta temporada, também para quem trabalha só dois meses',
    problem:
      'No litoral os hotéis contratam muita gente para o verão. Quem entra por dois meses não recebe formação nenhuma, e é nesses meses que chega mais gente de fora.',
    ask: 'Dar duas horas de formação a cada pessoa contratada, antes do primeiro dia. Fazer a prefeitura oferecer essa formação de graça em novembro. Deixar o certificado valer em qualquer hotel do país.',
    measure:
      'Cada prefeitura publica em março quantas pessoas foram contratadas para a temporada e quantas fizeram a formação.',
  },
  kinds: ['local-government', 'business'],
  countries: ['BR', 'UY'],
  dueIn: 12,
  quotes: ['davi', 'grace'],
  recommendations: ['T2.2'],
  supporters: [
    ['isadora', 'Meu primo trabalhou no verão e ninguém explicou nada.'],
    ['yago'],
    ['sofia', 'En nuestra costa pasa lo mismo cada enero.'],
    ['bruno'],
    ['camila'],
  ],
  ties: [
    {
      by: 'isadora',
      to: 'T2.2',
      kind: 'proxy',
      why: 'Em 2008 já pediram formar quem trabalha com turismo. Aqui falamos de quem fica de fora: quem entra só na temporada.',
    },
  ],
};

/** Today: one that a person is still reading, and one that came back to its author. */
export const waiting = {
  by: 'yago',
  lang: 'pt',
  theme: 'T1',
  fields: {
    title: 'Aula sobre pedidos estranhos antes do primeiro celular',
    problem: 'Na minha escola ninguém fala disso. A gente aprende sozinho, e às vezes tarde.',
    ask: 'Dar quatro aulas por ano, desde os nove anos, com exemplos inventados por adolescentes.',
    measure: 'Contar as aulas dadas e perguntar, sem nomes, se a gente soube o que fazer.',
  },
  quotes: ['rafael'],
} as const;

export const cameBack = {
  by: 'valeria',
  lang: 'es',
  theme: 'T2',
  fields: {
    title: 'Que haya más control en los lugares turísticos',
    problem: 'En los lugares turísticos pasan muchas cosas y nadie hace nada. Todo el mundo lo sabe.',
    ask: 'Que haya más control y que se haga algo de verdad en todas partes.',
    measure: 'Que se note que las cosas cambiaron en los lugares turísticos.',
  },
  quotes: ['camila'],
} as const;
