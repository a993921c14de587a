import { describe, expect, it } from 'vitest';
import { screen } from '~/screening/screen';
import type { Signal } from '~/screening/words';

const found = (text: string) => screen({ body: text }, { lang: 'es' });
const signals = (text: string) => found(text).findings.map(({ signal }) => signal);
const marked = (text: string, signal: Signal) =>
  found(text)
    .findings.filter(finding => finding.signal === signal)
    .map(({ start, end }) => text.slice(start, end));

describe('R14: what is shown to the author is what she wrote', () => {
  it.each<[Signal, string, string]>([
    ['contact.phone', 'Mi número es +57 300 123 4567, gracias', '57 300 123 4567'],
    ['contact.phone', 'fone: (11) 9 8765-4321', '11) 9 8765-4321'],
    ['contact.phone', 'llámame al 5️⃣5️⃣ 1️⃣2️⃣3️⃣4️⃣ 5️⃣6️⃣7️⃣8️⃣ ya', '5️⃣5️⃣ 1️⃣2️⃣3️⃣4️⃣ 5️⃣6️⃣7️⃣8️⃣'],
    ['contact.email', 'Escribe a luna.r@correo.org y ya', 'luna.r@correo.org'],
    ['contact.email', 'luna arroba gmail punto com', 'luna arroba gmail punto com'],
    ['contact.handle', 'Estoy como @luna_23 en todo', '@luna_23'],
    ['contact.url', 'Mira https://ejemplo.org/a?b=1 hoy', 'https://ejemplo.org/a?b=1'],
    ['contact.url', 'Está en ejemplo.com.br y nada más', 'ejemplo.com.br'],
  ])('%s in %j', (signal, text, span) => expect(marked(text, signal)).toContain(span));

  it('does not mark a telephone twice inside an address', () => {
    expect(signals('escribe a luna5512345678@gmail.com')).toEqual(['contact.email']);
  });
});

describe('moving to another application', () => {
  it.each([
    'escríbeme al wsp',
    'pásame tu insta',
    'te paso mi número',
    'agrégame en discord',
    '¿tienes snap?',
    'hablemos por privado',
    'buscame x face',
    'únanse al grupo de whatsapp',
    'háblame x tg',
    'me chama no zap',
    'chama no pv',
    'me add no insta',
    'passa teu zap',
    'vamos conversar no telegram',
    'qual seu insta',
    'vc tem zap?',
    'me adiciona no discord',
    'vou te passar meu número',
    'add me on snap',
    'hmu',
    'text me on whatsapp',
    'whats ur ig',
    'lets talk on discord',
    'dm me',
    'do you have telegram?',
    'give me your number',
    'inbox me please',
    'ajoute-moi sur snap',
    'écris moi en privé',
    'on se parle sur insta ?',
    'donne ton snap',
    'je te donne mon numéro',
    'viens sur discord',
    "c'est quoi ton insta",
    't’as telegram ?',
    'contacte moi sur whatsapp',
  ])('is noticed in %j', text => expect(signals(text)).toContain('contact.app_migration'));

  it.each([
    'mi insta es luna',
    'búscame como luna negra',
    'ig: luna_23',
    'dc: luna#1234',
    'meu insta é luna',
    'my snap is luna',
    'mon insta c’est luna',
    'arroba luna_23',
    'luna#1234',
    'tiktok = @luna.r',
    'sígueme en tiktok como luna',
  ])('a name there is noticed in %j', text => expect(found(text).outcome).toBe('nudge'));

  it.each([
    'En Instagram y TikTok contactan a niñas y nadie responde.',
    'Los grupos de WhatsApp de la escuela necesitan reglas.',
    'Discord y Roblox deben verificar la edad.',
    'Muchos agresores les piden pasar a Telegram.',
    'No WhatsApp circulam boatos sobre a lei.',
    'O TikTok tirou o vídeo da campanha.',
    'WhatsApp groups spread rumours about the victims.',
    'Snapchat must answer the police in 24 hours.',
    'Sur Snapchat, des adultes écrivent à des filles.',
    'TikTok doit avertir les familles.',
    'tod@s l@s niñ@s tienen derechos',
    'Queremos hablar con el ministerio en privado y también en público.',
    'Face à la violence, la loi ne suffit pas.',
    'Signal fort : la loi change.',
  ])('naming a platform is not asking to move: %j', text => expect(found(text).outcome).toBe('ok'));
});

describe('links', () => {
  it.each([
    'http://a.co',
    'hxxps://ejemplo.org',
    'www.ejemplo.org',
    'www punto ejemplo punto org',
    'wa.me/573001234567',
    't.me/luna',
    'ejemplo punto com',
    'exemplo ponto com',
    'example dot com',
    'exemple point com',
    'ejemplo(.)com',
    'discord.gg/abc',
    'ejemplo .com',
    'e j e m p l o . c o m',
    'gob.pe',
    'ejemplo.es/noticia',
    'bit.ly/3abc',
  ])('are noticed: %j', text => expect(signals(text)).toContain('contact.url'));

  it.each([
    'La ley no alcanza.es hora de cambiar',
    'No hay datos.La policía calla',
    'Ellas piden justicia.me parece bien',
    'EE.UU. firmó',
    'Vea el art.5',
    'indicador 16.2.2',
    'Fuente: UNICEF, 2019.',
    'jamais.ca va mal',
    'p.ex. os hotéis',
    'i.e. the law',
    'At some point we met',
    'Não tem.do jeito que está',
    'informe.pdf',
  ])('are not seen in %j', text => expect(found(text).outcome).toBe('ok'));
});

describe('electronic mail', () => {
  it.each([
    'a@b.co es corto pero luna@correo.co no',
    'luna (at) gmail (dot) com',
    'luna[at]gmail.com',
    'luna arroba hotmail',
    'luna at gmail dot com',
    'luna arobase gmail point com',
    'luna arroba gmail ponto com',
    'luna@gmail,com',
    'luna @ gmail . com',
    'luna ⓐ gmail.com',
    'ｌｕｎａ＠ｇｍａｉｌ．ｃｏｍ',
    'moc.liamg@anul',
    'l u n a @ g m a i l . c o m',
    'luna{at}correo.org',
    'mi correo es luna2009',
    'my email is luna2009',
  ])('is noticed: %j', text => expect(signals(text)).toContain('contact.email'));

  it.each([
    'We look at home. Me too.',
    'I am at school. We learn.',
    'l@s amig@s',
    'Una arroba de café pesa 11 kilos.',
    'They laughed at us. It hurt.',
  ])('is not seen in %j', text => expect(found(text).outcome).toBe('ok'));
});
