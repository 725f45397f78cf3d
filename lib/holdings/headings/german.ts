import type { HeadingTable } from './heading-table.ts';

/** German headings of fund houses, banks and brokers. */
export const german: HeadingTable = {
  language: 'de',
  commaAndDayFirst: true,
  phrases: {
    name: 'wertpapiername, wertpapierbezeichnung, name des wertpapiers, wertpapier, bezeichnung, gattungsbezeichnung, titel, name des instruments, instrument, emittent, name des emittenten, unternehmen, gesellschaft, firma, produkt, produktname, anlage, anlagebezeichnung, aktie, firmenname, emittentenname, position',
    isin: 'isin nummer, isin nr, isin kennnummer',
    lei: 'lei code des emittenten, rechtstragerkennung',
    identifier:
      'kennnummer, wertpapierkennung, wertpapierkennnummer, wertpapier id, symbol isin, kennung, isin wkn, wkn isin, valor isin',
    ticker:
      'ticker symbol, borsenkurzel, kurzel, tickersymbol, emittententicker, symbol, borsenticker, emittent ticker, ticker des emittenten',
    venue: 'borse, handelsplatz, borsenplatz, handelsborse, lagerstelle borse, ausfuhrungsplatz, borsenname',
    country:
      'land, herkunftsland, emittentenland, standort, domizil, sitzland, lagerland, risikoland, land des emittenten',
    currency:
      'wahrung, whg, buchungswahrung, fondswahrung, depotwahrung, basiswahrung, kontowahrung, referenzwahrung',
    priceCurrency:
      'marktwahrung, handelswahrung, kurswahrung, wertpapierwahrung, lokalwahrung, notierungswahrung, instrumentenwahrung',
    assetClass:
      'anlageklasse, assetklasse, wertpapierart, wertpapiertyp, instrumententyp, gattung, art, anlageart, typ, vermogensklasse, anlagekategorie, kategorie',
    account:
      'depot, depotnummer, depotnr, depot nr, konto, kontonummer, kontonr, portfolio, portfolionummer, kunde, kundennummer, fonds, fondsname, depotbezeichnung, mandat, mandant, konto nr, portfolio nr, kunden nr',
    quantity:
      'stuck, anzahl, stuckzahl, menge, bestand, anzahl der aktien, anzahl aktien, nominal, nominale, nennwert, anteile, stucke, anzahl anteile, stuck nominale, nominalwert, stuck bzw nominal, bestand nominal, anzahl der aktien, stuck nom, stk nominale, stk, stk nom, stuck nennwert, nominal stuck, nennwert stuck, anzahl nominal, nom stuck, stuck nominal, stuck anteile, bestand stuck, stuck bestand, anzahl stuck, saldo',
    price:
      'kurs, schlusskurs, preis, aktueller kurs, bewertungskurs, marktpreis, kurs in wahrung, letzter kurs, akt kurs, aktueller preis, kurs aktuell, bewertungspreis',
    marketValue:
      'marktwert, kurswert, wert, wert in eur, gesamtwert, aktueller wert, bewertung, marktwert in fondswahrung, depotwert, verkehrswert, zeitwert, gegenwert, positionswert, kurswert in eur, akt wert, akt kurswert, wert aktuell, aktueller kurswert, depotwert aktuell, nominalwert in eur, nennwert in eur, bruttobetrag',
    weight:
      'gewichtung, gewicht, anteil, anteil in %, % des fonds, % anteil, anteil am fondsvermogen, % des fondsvermogens, gewichtung %, depotanteil, % am fondsvermogen',
    heldOn:
      'datum, stichtag, stand, bewertungsdatum, kursdatum, bestandsdatum, berichtsdatum, valuta, per, bewertung per, bewertet per, bewertung am',
    side: 'richtung, seite, long short',
    none: 'sektor, branche, region, wechselkurs, devisenkurs, einstandskurs, kaufkurs, einstandswert, kaufwert, gewinn verlust, gewinn, wkn, valor, valorennummer, falligkeit, kupon, rendite, gebuhren, steuern, notiz, wahrung bruttobetrag, nominalwahrung, veranderung, letzte anderung',
  },
};
