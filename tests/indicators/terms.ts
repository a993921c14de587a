/** Words that excuse or hide the crime (Luxembourg Guidelines), in the four languages. */
const deprecated = [
  /child (porn|prostitut|sex tour|sex work)|kiddie|sextortion|revenge porn|paedophil|pedophil/i,
  /pornograf[ií]a infantil|prostituci[oó]n infantil|turismo sexual|trata de blancas|prostitut[ao]s? (menor|infantil)|ped[oó]fil/i,
  /prostituição infantil|tráfico de brancas/i,
  /pornographie enfantine|pédopornograph|prostitution enfantine|tourisme sexuel|traite des blanches|pédophil/i,
  /\b(clients?|clientes?|customers?)\b/i,
  /\b(minors?|menor|mineur|mineure|mineurs|mineures)\b(?! d[e’'])/i,
];
/** A word that is quoted is spoken about, not used. */
const spoken = (sentence: string) => sentence.replace(/«[^»]*»|“[^”]*”/g, '');
export const offends = (sentence: string) => deprecated.some(pattern => pattern.test(spoken(sentence)));
