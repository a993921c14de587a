// Who people in general are when their words are quoted, and the words that say the author is in it. Folded spellings too.
export const version = '2026-11-24.1';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const generic = list(`
  muchas muchos ninas ninos chicas chicos jovenes alguien cuando si dicen disen digan decir frases frase cartel lema una un nadie cualquier
  kuando nina mensaje mensajes kartel agresores les te pancarta obra
  muitas muitos meninas meninos criancas kriankas alguem alguein dizem disem quando kuando se uma um cartaz kartas faixa menina
  agressores lhes voce peca
  many girls boys children people someone when if says say signs sign banner phrases phrase somebody a often young predators you play
  beaucoup filles fil files enfants enfant quand kand si quelqu disent phrases frase une un pancarte pancart agresseurs agreseur leur te tu on piece
`);

export const self = list('me mi mis yo conmigo komigo mim comigo minha meu eu my i mine je j moi mon m');
