import type { HeadingTable } from './heading-table.ts';

/** Italian headings. `cambio` is the exchange in iShares files and the exchange rate elsewhere: the content decides. */
export const italian: HeadingTable = {
  language: 'it',
  commaAndDayFirst: true,
  phrases: {
    name: 'nome titolo, nome del titolo, titolo, denominazione, denominazione titolo, descrizione, nome, strumento, nome strumento, emittente, nome emittente, descrizione titolo, societa, nome della societa, prodotto, strumento finanziario',
    isin: 'codice isin, cod isin',
    identifier: 'codice titolo, codice strumento, identificativo, simbolo isin, codice identificativo',
    ticker: 'ticker dell emittente, simbolo, ticker emittente, codice alfanumerico, sigla',
    venue: 'borsa, mercato, cambio, piazza, mercato di quotazione, borsa valori, mercato quotazione',
    country:
      'area geografica, paese, nazione, stato, paese emittente, paese dell emittente, localita, domicilio, posizione geografica',
    currency: 'valuta, divisa, valuta base, valuta del fondo, valuta di riferimento',
    priceCurrency: 'valuta di mercato, valuta locale, valuta titolo, valuta di negoziazione, divisa titolo',
    assetClass:
      'classe di attivo, asset class, tipologia, tipo, tipo strumento, classe di attivita, categoria, tipo titolo, tipo di attivo',
    account:
      'conto, numero conto, portafoglio, deposito, dossier, rapporto, cliente, fondo, nome fondo, dossier titoli, numero rapporto',
    quantity:
      'nominale, quantita, azioni, numero azioni, numero di azioni, pezzi, quote, valore nominale unitario, num azioni, quantita nominale, quantita titoli, n azioni',
    price: 'prezzo, prezzo di mercato, quotazione, ultimo prezzo, prezzo di chiusura, chiusura',
    marketValue:
      'valore di mercato, controvalore, valore, valore totale, valore corrente, controvalore eur, valore di mercato in eur, valutazione, valore in euro, valore nozionale',
    weight:
      'ponderazione, peso, % portafoglio, incidenza, % del fondo, peso %, percentuale, % patrimonio, % su totale attivita, % sul totale attivita, % sul totale',
    heldOn:
      'data, data di riferimento, al, data valutazione, data valuta, data posizione, data di valorizzazione',
    side: 'segno, direzione',
    none: 'settore, tasso di cambio, cambio, scadenza, cedola, rating, prezzo medio, prezzo di carico, valore di carico, utile perdita, rendimento, var, plusvalenza, variazione',
  },
};
