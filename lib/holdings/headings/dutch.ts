import type { HeadingTable } from './heading-table.ts';

/** Dutch headings. */
export const dutch: HeadingTable = {
  language: 'nl',
  commaAndDayFirst: true,
  phrases: {
    name: 'naam effect, naam van het effect, fondsnaam effect, omschrijving, naam, effect, product, productnaam, titel, emittent, naam emittent, naam onderneming, onderneming, naam van de uitgevende instelling, bedrijf, uitgevende instelling, benaming, instrument, bedrijfsnaam, effectnaam',
    isin: 'isin code, isin nummer',
    identifier: 'symbool isin, effectcode, identificatie, effectencode, code effect',
    ticker: 'symbool, tickersymbool, ticker van emittent, emittent ticker, tickercode, ticker emittent',
    venue: 'beurs, handelsplaats, markt, beurs van notering, beursnaam',
    country:
      'land, land van emittent, locatie, vestigingsland, risicoland, land van uitgevende instelling, vestigingsplaats',
    currency: 'valuta, munt, basisvaluta, fondsvaluta, munteenheid, rapportagevaluta',
    priceCurrency: 'marktvaluta, lokale valuta, handelsvaluta, noteringsvaluta, valuta effect',
    assetClass:
      'beleggingscategorie, activaklasse, soort, type, effecttype, vermogenscategorie, soort effect, beleggingsklasse',
    account:
      'rekening, rekeningnummer, portefeuille, depot, fonds, klant, portefeuillenummer, effectenrekening, fondsnaam',
    quantity:
      'aantal, hoeveelheid, nominaal, stuks, aantal aandelen, nominale waarde, aandelen, aantal nominaal, aantal stuks',
    price: 'koers, slotkoers, prijs, laatste koers, actuele koers, marktprijs',
    marketValue:
      'marktwaarde, waarde, waarde in eur, lokale waarde, totale waarde, actuele waarde, koerswaarde, effectieve waarde, notionele waarde, theoretische waarde',
    weight:
      'weging, gewicht, % van fonds, % portefeuille, wegingspercentage, percentage, % van het fonds, gewicht %, belang',
    heldOn: 'datum, peildatum, per, waarderingsdatum, positiedatum, stand per',
    side: 'richting',
    none: 'sector, wisselkoers, vervaldatum, coupon, rendement, aankoopkoers, aankoopwaarde, winst verlies, kostprijs, looptijd',
  },
};
