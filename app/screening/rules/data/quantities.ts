// What tells a number that is not personal data (R16) from one that is. Normalised: no accents, lower case.
export const version = '2026-11-24.1';

/**
 * Short national numbers of help, protection and emergency lines of the region and its neighbours. Only to know that "141" in a list
 * is no telephone of a person: nothing here is shown to anybody as a help line (R33), and no number here was verified.
 */
export const shortLines: ReadonlySet<string> = new Set(
  `0800 0900 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 125 126 127 128 129 130 131 132
  133 134 137 139 140 141 142 143 144 145 147 149 150 155 156 157 158 160 161 165 167 170 171 180 181 185 188 190 191 192 193 194 195 196 197
  198 199 211 311 411 511 555 611 800 900 911 914 918 919 988 999 1146 1147 1515 1546 1551 1810 1818 3919 3018 0308`
    .trim()
    .split(/\s+/),
);

const words = (text: string) => text.trim().split(/\s+/).join('|');

/** Just before a number: it is an article, a law, a resolution, an indicator, a page. */
export const reference = new RegExp(
  `(?:^|[^a-z])(?:${words(`ley leyes lei leis law laws loi lois act acts bill decreto decretos decret decree decree-law decreto-lei articulo articulos
  artigo artigos article articles art arts inciso numeral resolucion resolucao resolution convenio convencion convencao convention protocolo
  protocol protocole expediente processo proceso dossier sentencia sentenca ods odm sdg odd meta metas target targets cible cibles indicador
  indicadores indicator indicators indicateur indicateurs pagina paginas page pages pag pp parrafo paragrafo paragraph paragraphe isbn issn doi
  constitucion constituicao capitulo chapter chapitre recomendacion recomendaciones recomendacao recomendacoes recommendation
  recommendations recommandation recommandations observacion comentario comment anexo annex annexe nro rad radicado`)})(?:[^a-z]{0,3}(?:no|nro|num|numero|number|n))?[^a-z]{0,8}$`,
);

/** Just after a number: it counts something. */
export const counted = new RegExp(
  `^\\s{0,2}(?:de |d'|of |des |do |da )?(?:${words(`anos ans years year an casos caso cas cases case ninas ninos nina nino adolescentes jovenes jovens
  youth jeunes criancas children enfants filles girls boys garcons meninas meninos mujeres mulheres women femmes hombres homens personas
  pessoas people persons personnes victimas vitimas victims victimes denuncias reports plaintes signalements habitantes inhabitants
  hogares lares households menages dolares dollars reais real pesos soles euros colones quetzales lempiras cordobas gourdes bolivares guaranies
  bolivianos usd brl mxn cop eur millones milhoes million millions mil thousand mille firmas assinaturas signatures votos votes voix
  escuelas escolas schools ecoles familias families familles km kilometros metros horas hours heures dias days jours estudiantes alunos
  students eleves menores registros mensajes mensagens`)}|%)(?![a-z])`,
);

/** Just before a number: it is money. */
export const money =
  /(?:us\$|r\$|\$|€|£|₡|₲|(?:^|[^a-z])(?:usd|brl|mxn|cop|clp|ars|pen|eur|ttd|jmd|gtq|hnl|crc|bs|s\/|rs|q|l))\.?\s{0,2}$/;

/** Near before a number: somebody is giving it to be called. Stronger than any count. */
export const cue = new RegExp(
  `(?:^|[^a-z])(?:${words(`tel telefono telefone telephone phone cel celu celular movil mobile portable fone numero number num whatsapp whats wasap wsp wpp
  zap zapzap guasap llamame llamen marcame escribeme escribime mandame textea texteame contactame contacto contato contact call text
  appelle ecris-moi liga chama chame adiciona agregame add anotalo anota`)})(?![a-z])`,
);
