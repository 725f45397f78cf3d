import type { ColumnField } from '../position.ts';

/** Words of which headings of one field are made in one language. */
export interface WordField {
  readonly field: ColumnField;
  readonly language: string;
  /** One of these has to be there. */
  readonly core: ReadonlySet<string>;
  /** Every other word has to be one of these. */
  readonly beside: ReadonlySet<string>;
}

/** Words that say of which amount a heading speaks, and change nothing of what it counts. */
const plain =
  'of the in on at and or to total current actual net ending end closing close final eod sod day settled long position positions holding ' +
  'holdings held portfolio port fund account security securities asset amount amt local base ccy currency';

const table: readonly (readonly [field: ColumnField, language: string, core: string, beside: string])[] = [
  [
    'quantity',
    'en',
    'shares shs quantity quantities qty units nominal nominals position par contracts shareholding balance bal',
    `${plain} number no nr nb num stock share par face principal hand available avail custody ccass aggregate sd td`,
  ],
  [
    'marketValue',
    'en',
    'value values val mv valuation countervalue',
    `${plain} market mkt fair equivalent qc pc estimated est adjusted reporting reference ref`,
  ],
  ['weight', 'en', 'weight weighting wgt', `${plain} % percent pct pc nav assets valuation`],
  [
    'quantity',
    'de',
    'anzahl stuck stucke stuckzahl menge nominale bestand',
    'betrag nominal nennwert der an aktien anteile oder bzw aktuell aktueller gesamt stk nom st whg wahrung',
  ],
  [
    'marketValue',
    'de',
    'marktwert kurswert gegenwert depotwert bewertung',
    'in der zum per aktuell aktueller gesamt total fondswahrung depotwahrung portfoliowahrung referenzwahrung ref whg wahrung kundenwahrung euro',
  ],
  [
    'quantity',
    'fr',
    'quantite quantites titres',
    'nombre de en nominal ou parts detenus detenue solde et expression qte',
  ],
  [
    'marketValue',
    'fr',
    'valorisation valo valeur contrevaleur evaluation encours',
    'ref reference juste de du en la des titres marche boursiere totale actuelle devise fonds portefeuille estimee',
  ],
  ['quantity', 'it', 'quantita', 'nominale valore o di titoli totale attuale pezzi'],
  [
    'marketValue',
    'it',
    'controvalore valorizzazione',
    'di in a al mercato attuale totale corrente valuta euro',
  ],
  ['quantity', 'es', 'cantidad titulos', 'numero de total actual nominal o saldo'],
  ['marketValue', 'es', 'valoracion importe valor', 'de mercado actual total en a la cartera efectivo'],
  ['quantity', 'pt', 'quantidade qtd qtde', 'de titulos total atual'],
  ['marketValue', 'pt', 'valorizacao montante', 'de mercado total atual em'],
  ['marketValue', 'nl', 'waarde marktwaarde koerswaarde', 'huidige actuele totale in euro de van'],
  [
    'marketValue',
    'no',
    'verdi varde marknadsvarde markedsverdi vaerdi markedsvaerdi kursvaerdi',
    'i total totalt aktuell dagens',
  ],
];

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** `Settled Position`, `QTY_SOD`, `Market Value PC`, `Port. Ending Weight`; `Anzahl / Betrag`, `Controvalore attuale`. */
export const wordFields: readonly WordField[] = table.map(([field, language, core, beside]) => ({
  field,
  language,
  core: words(core),
  beside: words(beside),
}));
