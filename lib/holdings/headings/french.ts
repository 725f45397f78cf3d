import type { HeadingTable } from './heading-table.ts';

/** French headings. */
export const french: HeadingTable = {
  language: 'fr',
  commaAndDayFirst: true,
  phrases: {
    name: 'nom du titre, nom de la valeur, nom de l instrument, libelle, libelle valeur, libelle du titre, libelle instrument, designation, intitule, nom, titre, valeur mobiliere, emetteur, nom de l emetteur, societe, nom de la societe, produit, denomination, instrument financier',
    isin: 'code isin, isin code valeur',
    identifier:
      'code valeur, identifiant, code titre, code instrument, symbole isin, identifiant du titre, code identifiant',
    ticker: 'ticker de l emetteur, symbole, mnemonique, mnemo, code mnemonique, ticker emetteur, code ticker',
    venue: 'bourse, place, place de cotation, marche, place boursiere, bourse de cotation, lieu de cotation',
    country:
      'pays, pays de l emetteur, localisation, domicile, pays de risque, pays emetteur, emplacement, zone geographique, lieu',
    currency:
      'devise, monnaie, devise de reference, devise du fonds, devise du portefeuille, devise portefeuille, devise ref, dev ref, dev',
    priceCurrency:
      'devise de cotation, devise locale, devise du marche, devise de marche, devise du titre, devise instrument, dev cot, devise cotation',
    assetClass:
      'classe d actifs, classe d actif, type d actif, type, categorie, type d instrument, nature, type de titre, categorie d actif',
    account:
      'compte, numero de compte, n de compte, portefeuille, fonds, nom du fonds, code portefeuille, client, compte titres, code fonds',
    quantity:
      'quantite, nombre de titres, nombre d actions, nombre de parts, nb titres, nombre, parts, valeur nominale, nominal, titres detenus, actions, qte, quantite detenue',
    price: 'cours, prix, dernier cours, cours de cloture, prix de marche, cours de valorisation, cloture',
    marketValue:
      'valeur de marche, valeur boursiere, valorisation, valeur, valeur totale, montant, evaluation, valeur de marche en eur, valorisation eur, contre valeur, valeur en eur, valeur notionnelle, montant en, montant en eur, valorisation en eur, valeur locale, montant eur, valorisation boursiere, valorisation boursiere devise portefeuille, valorisation devise portefeuille, valeur boursiere eur, valorisation portefeuille',
    weight:
      'ponderation, poids, poids %, % actif net, % de l actif net, % du fonds, pourcentage, % du portefeuille, poids en %, % actif, part, prct actif net, pct actif net',
    heldOn:
      'date, date de valorisation, date d arrete, au, date de position, date d inventaire, date de reference, date position',
    side: 'sens, direction',
    none: 'secteur, secteur d activite, taux de change, echeance, coupon, rendement, prix de revient, pru, plus value, plus moins value, notation, date d echeance, variation, change, cours de change',
  },
};
