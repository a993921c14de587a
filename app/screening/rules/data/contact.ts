import type { Book } from '../book';

// Phrases that give a contact or ask for one. Naming a platform is not enough: young people write about platforms.
export const version = '2026-11-24.1';

const APP = `whatsapp whatsap whats wasap watsap wats guasap uasap wsp wpp wpp wapp zap zapzap zap_zap insta instagram ig face facebook feis fb
  messenger telegram tg discord disc dc snap snapchat tiktok tik_tok kik signal threads roblox skype wechat bereal`;
const PRIVATE = 'privado privada priv private dm dms md mds mp mps pv pvt inbox prive pm';
const spellings = { q: 'que', k: 'que', x: 'por', vc: 'voce', vcs: 'voces' };

export const books: readonly Book[] = [
  {
    version,
    lang: 'es',
    aliases: spellings,
    sets: {
      APP,
      PRIVATE,
      MINE: 'numero num cel celu celular telefono tel contacto correo user usuario nick movil fono mail gmail',
      COME: `hablame hablenme escribeme escribime escribanme buscame busquenme agregame agreguenme anademe sigueme siganme seguime
        contactame contactenme mandame mandenme llamame llamenme encuentrame marcame texteame textiame ubicame chateame`,
    },
    rules: [
      {
        id: 'contact.es.migration',
        signal: 'contact.app_migration',
        phrases: [
          '{COME} ~4 {APP}|{PRIVATE}',
          '{COME} al|por|a|x ~1 {APP}|{PRIVATE}|{MINE}|interno',
          'hablemos|chateemos|charlemos|conversemos|escribamonos|sigamos|hablamos|sigamosla|seguimos ~2 por|en|al {APP}|{PRIVATE} $|y|mejor|no|porque|te|para',
          'vamos|vente|pasemos|pasate|vengan|vamonos|pasemonos a|al|para|por ~1 {APP}|{PRIVATE}',
          'unanse|unete|unite|entren|entra|metanse|metete ~3 grupo ~2 {APP}',
          'les|te|los|las agrego|meto|uno ~2 grupo',
          'te|les paso|doy|dejo|mando|comparto ~1 mi ~1 {APP}|{MINE}',
          'pasame|pasenme|dame|mandame|dejame|comparteme|enviame|me_pasas|me_das|me_dejas|pasa|deja|dejen|pasen tu|sus|su|el ~1 {APP}|{MINE}',
          'cual es tu ~1 {APP}|{MINE}',
          'tienes|tenes|tenei|tienen|usas <!si {APP} $',
          'escribe*|habla* al|por {PRIVATE}|interno',
        ],
      },
      {
        id: 'contact.es.handle',
        signal: 'contact.handle',
        phrases: [
          'mi ~1 {APP}|usuario|user|nick es|e ~1 !seguro|importante|privado|privada|publico',
          'buscame|busquenme|encuentrame|agregame|sigueme|aparezco|me_encuentras|me_encuentran|estoy ~3 como|x|con_el_nombre',
          'me pueden_seguir|puedes_seguir|sigues|siguen ~2 {APP}',
        ],
      },
      {
        id: 'contact.es.email',
        signal: 'contact.email',
        phrases: ['mi correo|email|mail|gmail|hotmail|e_mail ~1 es'],
      },
    ],
  },
  {
    version,
    lang: 'pt',
    aliases: { ...spellings, pra: 'para', pro: 'para o', eh: 'e', tc: 'teclar' },
    sets: {
      APP,
      PRIVATE,
      MINE: 'numero num cel celular telefone tel contato email e_mail user usuario nick zapzap fone arroba',
      COME: 'chama chame chamem add adiciona adicione adicionem segue sigam manda mande mandem liga ligue procura procure acha escreve responde passa chamar',
    },
    rules: [
      {
        id: 'contact.pt.migration',
        signal: 'contact.app_migration',
        phrases: [
          'me {COME} ~3 no|na|la|pelo|em|para|o|num|nas|nos ~1 {APP}|{PRIVATE}|direct',
          'me add|adiciona|adicionem',
          'chama|chame|cola|vem|add no|na|la ~2 {APP}|{PRIVATE}|direct',
          'me manda|chama|chame um|uma|no ~2 {APP}|{PRIVATE}|zap|direct|mensagem_no',
          'conversar|falar|conversa|papo|continuar|conversamos|falamos|conversando ~3 no|pelo|por|para|na ~1 {APP}|{PRIVATE}|direct $|depois|e|porque|que|melhor|comigo',
          'vamos|bora|vem para|pro|no|falar|conversar|o ~4 {APP}|{PRIVATE}|direct',
          'entra|entrem|entre ~2 grupo ~3 {APP}',
          'passo|passar|mando|deixo|dou|vou_passar ~1 o? meu ~1 {APP}|{MINE}',
          'passa|manda|me_da|passe|mande|deixa|me_passa|me_manda ~1 o? seu|teu|tua|seus ~1 {APP}|{MINE}',
          'qual ~1 o? seu|teu ~1 {APP}|{MINE}',
          'voce|tu tem|tens|usa {APP} $',
        ],
      },
      {
        id: 'contact.pt.handle',
        signal: 'contact.handle',
        phrases: [
          'meu ~1 {APP}|usuario|user|nick|arroba e|é ~1 !seguro|importante|privado|fechado|aberto',
          'me procura|procurem|acha|achem|segue|sigam|encontra ~3 como|por_la|la|{APP}',
          'me segue|sigam|seguem',
        ],
      },
      {
        id: 'contact.pt.email',
        signal: 'contact.email',
        phrases: ['meu email|e_mail|mail|gmail|hotmail|e ~1 e'],
      },
    ],
  },
  {
    version,
    lang: 'en',
    aliases: {
      u: 'you',
      ur: 'your',
      lets: 'let us',
      whats: 'what is',
      wats: 'what is',
      my: 'my',
      hmu: 'hit me up',
      dont: 'do not',
    },
    sets: {
      APP: APP.replace(' line', '').replace(' signal', '').replace('whats ', ' '),
      PRIVATE,
      MINE: 'number num cell phone contact email user username handle digits gmail tag',
    },
    rules: [
      {
        id: 'contact.en.migration',
        signal: 'contact.app_migration',
        phrases: [
          '<!he|she|they|to|men|strangers|people|predators|who add|text|message|contact|find|follow|write|call|reach|chat_with|talk_to|talk_with|msg me ~3 on|in|at|via|through|by|up ~1 {APP}|{PRIVATE}|my',
          '<!he|she|they|men|strangers|people|predators|who|can dm|inbox|pm|whatsapp|snap|hit_up|msg me $|if|for|and|on|so|your|when|at|your|please',
          'hit me up',
          'add me ~1 $|on|if|and|as|please|i',
          'let_us|we_can|we_should|can_we ~2 talk|chat|continue|move|speak|text|go|switch|meet ~3 {APP}|{PRIVATE}',
          'come|move|switch|hop|join ~1 to|on|over_to|me_on ~1 {APP}|{PRIVATE}',
          'join ~3 {APP} group|server|chat',
          'give|send|drop|gimme|share|leave|pass ~1 me? your ~1 {APP}|{MINE}',
          'give|send|giving|drop|share ~1 you ~1 my ~1 {APP}|{MINE}',
          'what is your ~1 {APP}|{MINE}',
          'do|you you|got|have have|got|use|a ~1 {APP} $',
          'talk|chat|speak|message in|on private|{PRIVATE} $',
        ],
      },
      {
        id: 'contact.en.handle',
        signal: 'contact.handle',
        phrases: [
          'my ~1 {APP}|username|user|handle|tag|gamertag is ~1 !safe|private|important|public|full|always',
          'find|add|follow|search me|for_me ~2 as|under|by|{APP}',
          'i_am|am ~1 on {APP} as',
        ],
      },
      {
        id: 'contact.en.email',
        signal: 'contact.email',
        phrases: ['my email|e_mail|gmail|mail|hotmail ~1 is'],
      },
    ],
  },
  {
    version,
    lang: 'fr',
    aliases: {
      c: 'c est',
      cest: 'c est',
      g: 'j ai',
      ki: 'qui',
      jai: 'j ai',
      tas: 't as',
      msg: 'message',
      ecri: 'ecris',
    },
    sets: {
      APP,
      PRIVATE,
      MINE: 'numero num tel telephone portable contact mail email adresse pseudo user 06 gmail',
      COME: 'ajoute ajoutez ecris ecrivez contacte contactez appelle appelez rejoins rejoignez suivez cherche envoie envoyez parle ajout add mp dm',
    },
    rules: [
      {
        id: 'contact.fr.migration',
        signal: 'contact.app_migration',
        phrases: [
          '{COME} moi ~4 {APP}|{PRIVATE}',
          'ajoute|ajoutez|add|dm|mp|ajout moi ~1 $|sur|si|et|en',
          'm|me ecris|ecrire|ecrivez|contacter|contacte|ajoute|ajouter|joindre|parler|appelle ~3 sur|en|par|au ~1 {APP}|{PRIVATE}|mon',
          'viens|venez|allons|passe|passons|continue|continuons|va ~3 sur|en|par ~1 {APP}|{PRIVATE} !pour_voir',
          'on|tu|se|te|parle|parlons|discutons|discute parle|parler|discute|discuter|ecrit|continue|sur ~2 sur|en|par|{APP} ~1 {APP}|{PRIVATE} $|et|plutot|si|apres|ce',
          'parlons|discutons ~3 sur|en|par ~1 {APP}|{PRIVATE}',
          'donne|envoie|passe|file|laisse|donnez ~1 moi? ton|tes|vos|votre ~1 {APP}|{MINE}',
          'te|vous donne|laisse|envoie|passe|file ~1 mon ~1 {APP}|{MINE}',
          'quoi|quel ~1 est? ton ~1 {APP}|{MINE}',
          'tu|t as {APP} $',
          'rejoins|rejoignez|entrez ~4 groupe ~2 {APP}',
        ],
      },
      {
        id: 'contact.fr.handle',
        signal: 'contact.handle',
        phrases: [
          'mon ~1 {APP}|pseudo|user ~1 est|c ~1 !prive|important|ferme',
          'suis|suivez|trouve|cherche|ajoute moi ~2 sous|comme|{APP}',
        ],
      },
      {
        id: 'contact.fr.email',
        signal: 'contact.email',
        phrases: [
          'mon mail|email|gmail|hotmail|e_mail|adresse_mail ~1 est|c',
          'mon adresse mail|email|gmail ~1 est|c',
        ],
      },
    ],
  },
];
