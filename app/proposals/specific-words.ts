import type { Lang } from '~/kernel/lang';

/**
 * What the guide looks for, folded (lower case, no accents). A stem matches a word that begins like it: it is enough to know
 * "publique" and "publicar" again, and a word too many only means one hint less.
 */
type Words = { action: string; vague: string; evidence: string };

export const specificWords: Record<Lang, Words> = {
  es: {
    action:
      'abr cre public form capacit prohib sancion mult financi contrat instal cierr cerr aprob oblig exij exig pong pon ' +
      'den entreg registr cuent conten inform avis denunci proteg reform cambi firm revis control inspeccion destin pag ' +
      'inclu ensen traduc habilit design nombr escrib distribu atiend atend garantic verif coloc asign constru retir elimin',
    vague:
      'mejor(?:ar|en|e|ando) concientiz\\w* concienci(?:ar|en|e|ando) sensibiliz\\w* visibiliz\\w* fortalec\\w* ' +
      'promov\\w* promuev\\w* hac(?:er|en)_algo hag(?:a|an)_algo tom(?:ar|en)_medidas crear_conciencia ' +
      'luch(?:ar|en)_contra apoy(?:ar|en)_mas pon(?:er|gan)_de_su_parte',
    evidence:
      'encuest inform registr porcentaj numer cuant cont cuent public dato cifra estadistic evalu list mitad vez veces cada ' +
      'dos tres cuatro cinco seis siete ocho nueve diez cien ningun acta auditor',
  },
  pt: {
    action:
      'abr cri public form capacit proib proib sancion mult financi contrat instal fech aprov obrig exij exig ponh coloc ' +
      'entreg registr cont inform avis denunci proteg reform mud assin revis control inspecion destin pag inclu ensin ' +
      'traduz habilit design nome escrev distribu atend garant verif constru retir elimin deem',
    vague:
      'melhor(?:ar|em|e|ando) conscientiz\\w* sensibiliz\\w* visibiliz\\w* fortalec\\w* promov\\w* ' +
      'fa(?:zer|cam|ca)_algo fa(?:zer|cam|ca)_alguma_coisa tom(?:ar|em)_medidas criar_consciencia ' +
      'lut(?:ar|em)_contra apoi(?:ar|em)_mais',
    evidence:
      'pesquis relator registr porcent percent numer quant cont public dado cifra estatistic avali list metade vez cada ' +
      'dois duas tres quatro cinco seis sete oito nove dez cem nenhum ata auditor',
  },
  en: {
    action:
      'open creat publish train ban fine fund hire instal close approv requir demand put place give hand regist count inform ' +
      'report protect reform chang sign review check inspect pay includ teach translat appoint name write distribut set ' +
      'provid guarante build remov delet stop pass present',
    vague:
      'improv\\w* rais\\w*_awareness sensiti[sz]\\w* strengthen\\w* promot\\w* do_something do_more tak(?:e|ing)_measures ' +
      'tak(?:e|ing)_action fight\\w*_against support_more be_better address_the_(?:issue|problem)',
    evidence:
      'survey report regist percent number count how_many publish data figure statistic evaluat list half every each ' +
      'two three four five six seven eight nine ten hundred record audit',
  },
  fr: {
    action:
      'ouvr cre publi form interdi sanctionn financ embauch install ferm approuv adopt oblig exig mett mis place donn remett ' +
      'enregistr compt inform avert signal proteg reform chang sign revis control inspect vers pai inclu enseign tradui ' +
      'habilit design nomm ecri distribu accueill garant verif constru retir supprim present',
    vague:
      'amelior\\w* sensibilis\\w* conscientis\\w* renforc\\w* promouv\\w* fa(?:ire|sse|ssent)_quelque_chose ' +
      'pren(?:dre|nent|d)_des_mesures lutt(?:er|ent|e)_contre prise_de_conscience soutenir_plus',
    evidence:
      'enquet rapport registr pourcent nombre compt combien publi donnee chiffre statistiqu evalu list moitie fois chaque ' +
      'deux trois quatre cinq six sept huit neuf dix cent aucun audit',
  },
};
