import type { Lang } from '~/kernel/lang';

/**
 * Animals and trees of the region, and things of the sky, water and land. Read by people of each language: no word that
 * mocks, flirts, names a team, a faith, a colour of skin or a body. The lists are pure data; adding a word is one word.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const lists: Record<Lang, { first: readonly string[]; second: readonly string[] }> = {
  es: {
    first:
      words(`colibrí tucán quetzal jaguar ceibo jacarandá lapacho cóndor guacamayo tortuga delfín ballena venado zorro
      nutria carpincho vicuña alpaca tapir ocelote iguana gaviota garza búho halcón picaflor hornero cardenal turpial ñandú`),
    second:
      words(`lluvia marea niebla brisa arena río monte nube trueno aurora coral semilla estrella viento roca laguna bosque
      cascada sendero llama luna sol raíz espuma rocío valle isla fuego cielo eco`),
  },
  pt: {
    first:
      words(`tucano arara capivara onça sabiá ipê jequitibá boto tamanduá tartaruga lontra quati garça coruja gavião
      jacaré curió mico cutia veado baleia golfinho caju pitanga palmeira araucária mandacaru buriti jabuti andorinha`),
    second:
      words(`chuva maré névoa brisa areia rio serra nuvem trovão aurora coral semente estrela vento pedra lagoa floresta
      cachoeira trilha lua sol raiz espuma orvalho vale ilha fogo céu eco mar`),
  },
  en: {
    first:
      words(`heron pelican turtle dolphin otter iguana falcon hummingbird parrot ibis manatee gecko osprey kingfisher
      tanager ceiba mahogany cedar palm hibiscus macaw toucan ocelot fox deer whale crab finch swift owl`),
    second:
      words(`rain tide mist breeze sand river hill cloud thunder dawn coral seed star wind rock lagoon forest falls path
      moon sun root foam dew valley island fire sky echo reef`),
  },
  fr: {
    first:
      words(`colibri toucan pélican tortue dauphin loutre iguane faucon perroquet ibis lamantin héron hirondelle flamboyant
      palmier cèdre hibiscus ara ocelot renard cerf baleine crabe pinson martinet chouette mangouste figuier acajou gecko`),
    second:
      words(`pluie marée brume brise sable rivière colline nuage tonnerre aurore corail graine étoile vent rocher lagune
      forêt cascade sentier lune soleil racine écume rosée vallée île feu ciel écho récif`),
  },
};
