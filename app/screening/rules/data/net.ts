import type { Lang } from '~/kernel/lang';

/**
 * The net under the phrases: young people tell hard things in words nobody foresaw. Kinds of words are weighed within two sentences
 * that speak in the first person. "*" ends a beginning of a word. Weights and threshold (P) were set on tests/screening/corpus.
 */
export const version = '2026-11-24.1';

export const threshold = 3;
/** At least so many kinds, or one heavy word would decide alone. */
export const fewestKinds = 3;

export const weights = {
  actor: 1,
  close: 1,
  harm: 2,
  coerce: 1,
  intimate: 2,
  image: 1,
  state: 1,
  secret: 1,
  die: 2,
  gift: 1,
  age: 1,
  escape: 1,
  // Speaking of people in general weighs against.
  general: -2,
} as const;
export type Kind = keyof typeof weights;

/** `tells`: small words by which a language is known. */
export type Net = { tells: string; person: string; kinds: Record<Kind, string> };

const age = '8 9 10 11 12 13 14 15 16 17';

export const nets: Record<Lang, Net> = {
  es: {
    tells:
      'que de el los las una con por para muy pero como esta y del al lo se es la en cuando porque si no',
    person: 'yo me mi mis conmigo tengo estoy soy mia mio',
    kinds: {
      actor: `padrastro madrastra papa padre tio tia abuelo primo hermano hermanastro novio ex marido esposo cunado padrino hombre senor adulto
        tipo desconocido profe profesor entrenador pastor cura vecino jefe patron dueno suegro catequista muchacho hombres senora policia entrenadora profesora maestro companero pareja`,
      close: 'amiga amigo hermana prima hermanita companera vecina sobrina mama',
      harm: `pega pego pegaba golpea golpeo golpeaba viola violo abusa abuso abusaba maltrata castiga empuja agarra agarro lastima rompio
        rompiendo quemo ahorco drogo moretones marcas moreton encierra encerro tocaba tocarme tocar toca grita insulta persigue chantajea*
        manosea* extorsion* hacen hizo castig* subieron llevaron llevo mato punetazo golpes golpiza insultan humill* burla amenazas acosa acoso escupe jala tira quema corre echo`,
      coerce: `obliga obligo obligan fuerza forzo amenaza amenazo amenazan exige exigio deja dejo dejan insiste tiene_que tengo_que si_no
        pide pidio pidiendo pidiendole quiere queria controla prohibe prohibio matrimonio casar obedecer quita amenace amenazas mala_nota repruebe reprobar aguante aguantar dejarme quiso`,
      intimate: `cama desnud* ropa bese besa beso besarme sexo relaciones cuerpo intim* parte partes acostarme acostar tocar tocarme dormida
        dormir bano ducha cambiando cambiaba banando banaba desvestir abrazo abraza`,
      image: 'foto fotos video videos pack nudes camara publicar subir publica grabo',
      state: `miedo verguenza sucia sucio culpa sola solo encerrada asco llorar lloro borracho tomado borracha pesadillas temblando escondida
        noche noches anoche dano dormir lastimada hambre como_desde nerviosa tiemblo lloro llorando enferma sangre triste insegura`,
      secret:
        'nadie contar conto conte decirle decirlo secreto callar callada sabe_nada cree creyo calle contarle',
      die: 'morir matar matarme vivir despertar pastillas cortarme corte corto desaparecer existir muero muera muriera morirme',
      gift: 'regalos regalo plata dinero comida mercaderia celular ropa recarga recargas trabajo paga deposite deposito dan',
      age,
      escape:
        'escapar escape huir fui irme salir venir buscar encontramos aparece desaparecio frontera vive_lejos vivo',
      general: `muchas muchos ninas ninos mujeres jovenes adolescentes victimas personas paises gobierno ley leyes escuelas estado comunidad nos
        nuestra nuestro queremos debemos propongo proponemos campana derechos todas todos sociedad taller propuesta`,
    },
  },
  pt: {
    tells:
      'que de ja foi o os as uma com por para muito mas nao em da do na no dos das um ao e se eh quando porque',
    person: 'eu me mim meu minha meus minhas comigo tenho estou sou',
    kinds: {
      actor: `padrasto madrasta pai tio tia avo primo irmao namorado ex marido esposo cunhado padrinho homem senhor adulto cara desconhecido
        professor prof treinador pastor padre vizinho chefe patrao dono sogro catequista rapaz homens senhora policial treinadora professora companheiro`,
      close: 'amiga amigo irma prima irmazinha colega vizinha sobrinha mae',
      harm: `bate bateu batia espanca agride agrediu estupr* abusa abusou abusava maltrata castiga empurra agarra agarrou machuca machucou
        quebrando quebrou roxas roxo marcas hematomas hematoma tranca trancou tocava toca tocar me_tocar grita xinga persegue chantage* apanh* fazem fez
        queimou dopou castig* levaram levou colocaram murro golpes humilh* ameacas assedia escorraca expulsou xingam`,
      coerce: `obriga obrigou forca forcou ameaca ameacou exige deixa deixar deixam insiste tenho_que se_eu pede pediu pedindo quer queria controla
        proibe proibiu casamento casar obedecer ameacar nota_baixa reprovar aguentar aguente quis`,
      intimate: `cama nua pelada roupa beije beija beijar sexo transar corpo intim* partes deitar dormindo tocar banho trocando trocava abraca abracou`,
      image: 'foto fotos video videos pack nudes camera postar publicar vazar filmou',
      state: `medo vergonha suja sujo culpa sozinha sozinho trancada nojo chorar choro bebado bebada pesadelos tremendo escondida noite noites
        dormir machucada lembro ontem fome nervosa tremo choro chorando doente sangue triste insegura`,
      secret:
        'ninguem contar contou contei falar segredo calar calada sabe_de_nada acredita acreditou darse_cuenta dar_cuenta avisar denunciar enterar perceber avisar denunciar saber',
      die: 'morrer matar viver acordar remedios cortar cortei corto sumir existir morra morresse morro',
      gift: 'presente presentes dinheiro grana comida celular roupa credito pix trabalho paga',
      age,
      escape:
        'fugir fugi sumiu sair vem venha buscar fronteira moro desapareceu salir_de logre sabemos_donde donde_estudio donde_vivo afuera consegui_sair sabemos_onde onde_estudo onde_moro',
      general: `muitas muitos meninas meninos mulheres jovens adolescentes vitimas pessoas paises governo lei leis escolas estado comunidade nos
        nossa nosso queremos devemos proponho propomos campanha direitos todas todos sociedade oficina proposta`,
    },
  },
  en: {
    tells: 'the and of to that with for is was he she they in on when because my i a it not',
    person: 'i me my myself mine',
    kinds: {
      actor: `stepfather stepdad stepmother stepmom father dad uncle aunt grandfather cousin brother stepbrother boyfriend ex husband man guy
        stranger adult dude teacher coach pastor priest neighbour neighbor boss owner landlord catechist men lady woman policeman coach partner`,
      close: 'friend sister mother mom mum classmate bestie niece cousin',
      harm: `hit hits beat beats hurt hurts rape raped abuse abused abuses slap slapped punch grab grabs grabbed choke choked breaking
        bruises bruise marks lock locks locked touch touches touched touching yells screams follows blackmail* drunk_and burned drugged punish* carried took beaten insult* humiliat* threats harass* kicked put_me hitting hurting`,
      coerce: `force forces forced makes made threaten* let lets allow if_i pressure pressures asking asks demands controls marriage marry
        obey have_to wants wanted threatening bad_marks fail_me put_up made_to`,
      intimate: `bed naked clothes kiss kisses kissed sex body private privates asleep touch undress shower bathroom changing bathing hug hugs`,
      image: 'photo photos pic pics picture pictures video videos nudes camera post',
      state: `scared afraid ashamed dirty guilty fault alone locked disgusting cry crying drunk nightmares shaking hiding night nights
        remember yesterday bruises hungry eaten starving shaking sick blood crying unsafe`,
      secret: 'nobody anyone tell told secret silent quiet believe believes say notice report find_out',
      die: 'die kill dead wake pills cut cutting disappear exist dying died',
      gift: 'gifts gift money food groceries phone clothes credit work pays job',
      age,
      escape:
        'escape ran run missing find lives live coming come border somebody got_out know_where knows_where out_of left',
      general: `many girls boys women youth adolescents victims people countries government law laws schools state community we us our should must
        propose campaign rights society workshop proposal report`,
    },
  },
  fr: {
    tells: 'le les des une avec pour que est dans pas et il elle du au je un la de en quand parce qui',
    person: 'je j me m mon ma mes',
    kinds: {
      actor: `beau_pere pere oncle tante grand_pere cousin frere copain ex mari homme monsieur adulte type inconnu mec gars prof entraineur
        pasteur pretre voisin patron chef proprietaire catechiste belle_mere ami hommes dame femme policier entraineuse maitre compagnon`,
      close: 'amie copine soeur cousine camarade voisine mere meilleure niece',
      harm: `frappe frappee frappait tape tapait bat battait viole violee abuse abusait maltraite pousse attrape casse bleus bleu marques
        enferme touche touchait toucher crie hurle insulte suit force_quand etrangle chantage brule drogue fait_mal punit emmenee emmene mise insulte humilie menaces harcele gifle coups chasse`,
      coerce: `oblige force forcee menace exige laisse laissent insiste si_je demande controle interdit mariage marier obeir dois veut
        demandent menace mauvaises_notes supporter voulait force si_je`,
      intimate: `lit nue nu habits vetements embrasse embrasser sexe coucher corps intim* endormie dormais toucher douche chambre changeais change lave lavais`,
      image: 'photo photos video videos nudes camera poster publier filmee',
      state: `peur honte sale seule seuls seul enfermee degoutee pleure saoul ivre bourre cauchemars tremble cachee nuit nuits soir
        souviens hier bleus faim mange malade sang triste pleurer tremble`,
      secret:
        'personne dire dit parler raconte secret taire croit sait_rien dite remarquer prevenir denoncer',
      die: 'mourir tuer vivre reveiller cachets coupe coupee disparaitre exister meurs meure mourrais',
      gift: 'cadeaux cadeau argent manger courses telephone vetements travail paie',
      age,
      escape:
        'enfuir partie fugue disparue retrouve venir viens vienne habite frontiere reussi_a_sortir ou_je ou_elle sait_pas_ou',
      general: `beaucoup filles garcons femmes jeunes adolescentes adolescents victimes gens pays gouvernement loi lois ecoles etat communaute nous
        notre nos voulons devons propose proposons campagne droits societe atelier proposition rapport`,
    },
  },
};
