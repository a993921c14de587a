// What addresses are made of. Normalised: no accents, lower case.
export const version = '2026-11-24.1';

const list = (text: string) => text.trim().split(/\s+/);

/** Ends of addresses that are no word of our four languages. */
export const domains =
  list(`com org net edu gov gob info biz app io gg ly xyz online site club link dev tv cc br mx ar cl uy bo hn gt sv cr
  cu ht jm tt ec py uk fr pt int ru tk page shop chat social`);

/** Ends that are also words ("nada.es hora"): taken as an address only when more says so. */
export const wordDomains = list(
  'es me la de se no to in is it do ni us co ca pe ve pa be my at as eu so em et',
);

/** Whole hosts that lead to a conversation. */
export const hosts = list('wa.me t.me m.me fb.me ig.me bit.ly youtu.be discord.gg fb.com vk.com');

export const mailHosts = list(
  'gmail hotmail outlook yahoo icloud protonmail proton live ymail aol msn gmial hotmal',
);

export const backwards = list(
  'moc.liamg moc.liamtoh moc.kooltuo ppastahw margatsni margelet drocsid tahcpans',
);
