import type { ThemeCode } from '~/discussion/words';
import type { Country } from '~/identity/words';
import type { Lang } from '~/kernel/lang';
import type { ProposalFields } from '~/proposals/fields';
import type { AddresseeKind } from '~/proposals/words';
import type { Talk } from './talk';

/** Conversations of the gathering that ended. Days count back from today. */
export const pastTalks: readonly Talk[] = [
  {
    theme: 'T1',
    by: 'camila',
    lang: 'es',
    day: -187,
    title: '¿A qué edad nos enseñan a reconocer un engaño en internet?',
    opening:
      'A mí me lo explicaron en una charla a los quince. A esa edad casi todas mis amigas ya habían recibido mensajes raros. ¿Qué les pasó a ustedes?',
    posts: [
      {
        by: 'davi',
        lang: 'pt',
        body: 'Na minha escola tem aula de informática, mas é só para usar planilha. Ninguém fala de quem finge ter a nossa idade.',
      },
      {
        by: 'sofia',
        lang: 'es',
        body: 'Que no sea una charla para asustar. Con casos inventados y preguntas, para practicar qué responder y a quién contarle.',
      },
      {
        by: 'noah',
        lang: 'en',
        body: 'It should start before we get our first phone. In my class that was when we were ten.',
      },
    ],
  },
  {
    theme: 'T3',
    by: 'isadora',
    lang: 'pt',
    day: -184,
    title: 'Contar tudo de novo, e de novo',
    opening:
      'Li que muitas adolescentes contam a mesma história para a polícia, para o hospital, para o promotor e para a juíza. Cada vez dói. Por que não basta uma?',
    posts: [
      {
        by: 'lucas',
        lang: 'es',
        body: 'En mi país hay salas con una sola entrevista grabada, pero están solo en la capital. Quien vive lejos viaja seis horas.',
      },
      {
        by: 'marie',
        lang: 'fr',
        body: 'Il faut aussi une personne de confiance dans la salle à côté. Pas forcément un parent : parfois le problème est à la maison.',
      },
    ],
  },
  {
    theme: 'T4',
    by: 'grace',
    lang: 'en',
    day: -181,
    title: 'Who answers at eleven at night?',
    opening:
      'The office that helps young people closes at four. Most things happen after that. What would you need at eleven at night, and how would you ask for it without anyone in the house hearing?',
    posts: [
      {
        by: 'karla',
        lang: 'es',
        body: 'Escribir en vez de llamar. En mi casa se escucha todo.',
      },
      {
        by: 'jean',
        lang: 'fr',
        body: 'Et que ce soit gratuit sans crédit sur le téléphone. Beaucoup n’ont pas de crédit à la fin du mois.',
      },
      {
        by: 'yago',
        lang: 'pt',
        body: 'Que quem responde seja sempre gente preparada, não um robô.',
      },
    ],
  },
  {
    theme: 'T5',
    by: 'fabian',
    lang: 'es',
    day: -178,
    title: 'Quien cruza la frontera sin su familia',
    opening:
      'En la terminal de mi ciudad duermen chicos de mi edad que van de paso. Nadie les pregunta con quién viajan. ¿Qué tendrían que acordar los dos países?',
    posts: [
      {
        by: 'marie',
        lang: 'fr',
        body: 'Une personne formée qui reste avec le jeune jusqu’à ce que l’autre pays l’accueille. Pas seulement un papier.',
      },
      {
        by: 'rafael',
        lang: 'pt',
        body: 'E que ninguém seja mandado de volta de noite, nem sem saber quem espera do outro lado.',
      },
    ],
  },
];

export type PastProposal = {
  key: string;
  theme: ThemeCode;
  by: string;
  lang: Lang;
  day: number;
  fields: ProposalFields;
  addressees: { kinds: AddresseeKind[]; countries: Country[] };
  /** Months from the day it is written. */
  dueIn: number;
  /** Names of those whose posts of the same theme it quotes. */
  quotes: readonly string[];
  recommendations: readonly string[];
  supporters: readonly string[];
};

/** What came of the talks. Five enter the ballot, one does not find enough support. */
export const pastProposals: readonly PastProposal[] = [
  {
    key: 'school',
    theme: 'T1',
    by: 'camila',
    lang: 'es',
    day: -172,
    fields: {
      title: 'Aprender a reconocer un engaño en internet desde los diez años',
      problem:
        'La mayoría tiene su primer teléfono a los diez u once años. En la escuela se habla de los engaños en internet a los quince, si se habla. Para entonces muchas ya recibieron mensajes de adultos que fingen otra edad.',
      ask: 'Incluir cada año, desde los diez años de edad, seis horas de clase sobre cómo reconocer un engaño, qué responder y a quién contarle. Formar a quienes dan esas clases. Escribir el material junto con adolescentes.',
      measure:
        'Cada ministerio publica en marzo cuántas escuelas dieron las seis horas y cuántas personas formó. Una encuesta sin nombres pregunta si supimos qué hacer.',
    },
    addressees: { kinds: ['ministry', 'school-system'], countries: ['PE', 'UY', 'BR'] },
    dueIn: 20,
    quotes: ['davi', 'sofia', 'noah'],
    recommendations: ['T1.4', 'Y.5'],
    supporters: ['ana', 'bruno', 'sofia', 'noah', 'quena'],
  },
  {
    key: 'once',
    theme: 'T3',
    by: 'isadora',
    lang: 'pt',
    day: -170,
    fields: {
      title: 'Contar uma só vez, em uma sala perto de casa',
      problem:
        'Adolescentes que denunciam repetem a mesma história em quatro ou cinco lugares. As salas de entrevista única existem nas capitais. Quem mora longe viaja horas ou desiste.',
      ask: 'Instalar uma sala de entrevista única em cada estado ou província. Gravar a entrevista e proibir que se peça outra. Garantir que a adolescente escolha uma pessoa de confiança para esperar com ela.',
      measure:
        'Uma lista pública das salas abertas, por estado. O número de entrevistas por pessoa, publicado a cada ano: tem que chegar a uma.',
    },
    addressees: { kinds: ['justice', 'police'], countries: ['BR', 'CL', 'HT'] },
    dueIn: 30,
    quotes: ['lucas', 'marie'],
    recommendations: ['T3.3'],
    supporters: ['lucas', 'marie', 'yago', 'rafael', 'elisa'],
  },
  {
    key: 'night',
    theme: 'T4',
    by: 'grace',
    lang: 'en',
    day: -168,
    fields: {
      title: 'A free line that also takes messages, open at night',
      problem:
        'The places that help young people close in the afternoon. Many of us cannot speak aloud at home, and at the end of the month there is no credit on the phone.',
      ask: 'Open a line in every country that answers calls and messages until two in the morning. Make it free, also without credit. Train everybody who answers, and let no robot be the first to reply.',
      measure:
        'Every six months the line publishes how many messages came at night, how long they waited, and in which languages somebody answered.',
    },
    addressees: { kinds: ['ministry', 'health'], countries: ['JM', 'SV', 'HT'] },
    dueIn: 18,
    quotes: ['karla', 'jean', 'yago'],
    recommendations: ['T4.6'],
    supporters: ['karla', 'jean', 'noah', 'yago', 'wanda'],
  },
  {
    key: 'border',
    theme: 'T5',
    by: 'jean',
    lang: 'fr',
    day: -166,
    fields: {
      title: 'Une personne formée pour chaque jeune qui passe la frontière sans sa famille',
      problem:
        'Des adolescents traversent la région sans leur famille et dorment dans les gares. D’un pays à l’autre, aucun service n’est responsable d’eux.',
      ask: 'Signer un accord entre pays voisins : dès la première heure, une personne formée accompagne chaque jeune jusqu’à l’accueil de l’autre côté. Interdire les renvois de nuit.',
      measure:
        'Les pays publient chaque année combien de jeunes sont passés sans famille et combien ont eu une personne avec eux dès la première heure.',
    },
    addressees: { kinds: ['regional-body', 'ministry'], countries: ['GT', 'MX', 'HT'] },
    dueIn: 24,
    quotes: ['marie', 'rafael'],
    recommendations: ['T5.4', 'T1.6'],
    supporters: ['marie', 'fabian', 'tomas', 'olivia', 'pablo'],
  },
  {
    key: 'cafes',
    theme: 'T1',
    by: 'hugo',
    lang: 'es',
    day: -162,
    fields: {
      title: 'Cerrar los cibercafés a las ocho de la noche',
      problem:
        'En mi colonia los cibercafés están abiertos toda la noche y nadie mira quién entra. Ahí también se conectan adultos que buscan adolescentes.',
      ask: 'Que los municipios obliguen a cerrar los cibercafés a las ocho de la noche, y que cada local registre quién está a cargo.',
      measure: 'El municipio publica cada mes cuántos locales revisó y cuántos cumplieron el horario.',
    },
    addressees: { kinds: ['local-government'], countries: ['MX'] },
    dueIn: 14,
    quotes: ['davi'],
    recommendations: ['T2.4'],
    supporters: ['ursula', 'tomas', 'elisa', 'pablo', 'valeria'],
  },
  {
    key: 'posters',
    theme: 'T4',
    by: 'tomas',
    lang: 'es',
    day: -158,
    fields: {
      title: 'Un mural en cada plaza con el camino para pedir ayuda',
      problem: 'Muchas personas de mi edad no saben adónde ir cuando algo les pasa. Los folletos se pierden.',
      ask: 'Pintar un mural en la plaza de cada municipio que muestre, con dibujos, adónde ir y qué pasa después.',
      measure: 'Cada municipio publica una foto del mural y la fecha en que lo revisó por última vez.',
    },
    addressees: { kinds: ['local-government'], countries: ['GT'] },
    dueIn: 16,
    quotes: ['karla'],
    recommendations: ['Y.4'],
    supporters: ['wanda', 'fabian'],
  },
];

/**
 * How the ballot of the gathering was answered, in the order of the five proposals: y, n, a for blank, - left open.
 * Five people did not vote.
 */
export const pastVotes: readonly (readonly [name: string, answers: string])[] = [
  ['ana', 'yyyyn'],
  ['bruno', 'yyyyn'],
  ['camila', 'yyyna'],
  ['davi', 'yyynn'],
  ['elisa', 'yyyyy'],
  ['fabian', 'y-yyn'],
  ['grace', 'yyyyn'],
  ['hugo', 'nyany'],
  ['isadora', 'yyyyn'],
  ['jean', 'yyyyn'],
  ['karla', 'yyyan'],
  ['lucas', 'yynyn'],
  ['marie', 'yyyyn'],
  ['noah', 'yyynn'],
  ['quena', 'yyyyn'],
  ['sofia', 'ayyna'],
  ['tomas', 'yynyy'],
  ['ursula', 'yyany'],
  ['wanda', 'yyyay'],
];
