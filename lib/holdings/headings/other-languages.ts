import type { HeadingTable } from './heading-table.ts';

/** Czech headings. */
export const czech: HeadingTable = {
  language: 'cs',
  commaAndDayFirst: true,
  phrases: {
    name: 'nazev cenneho papiru, nazev, produkt, cenny papir, emitent, nazev emitenta, popis, nazev titulu, spolecnost',
    identifier: 'symbol isin, identifikator',
    ticker: 'symbol, zkratka',
    venue: 'burza, trh',
    country: 'zeme, stat, zeme emitenta',
    currency: 'mena',
    priceCurrency: 'trzni mena, mena obchodovani, lokalni mena',
    assetClass: 'trida aktiv, typ, druh',
    account: 'ucet, cislo uctu, portfolio, fond',
    quantity: 'pocet, mnozstvi, pocet kusu, kusy, kusy pozice, pocet akcii, nominal',
    price: 'cena, zaviraci cena, zaverecna, kurz, uzaviraci cena',
    marketValue:
      'trzni hodnota, hodnota, hodnota v eur, hodnota v czk, lokalni hodnota, mistni hodnota, hodnota v mistni mene, celkova hodnota',
    weight: 'vaha, podil, podil v %',
    heldOn: 'datum, ke dni',
    none: 'sektor, odvetvi, splatnost, vynos, smenny kurz',
  },
};

/** Polish headings. */
export const polish: HeadingTable = {
  language: 'pl',
  commaAndDayFirst: true,
  phrases: {
    name: 'nazwa papieru, papier, nazwa papieru wartosciowego, nazwa, produkt, papier wartosciowy, emitent, nazwa emitenta, opis, instrument, walor, nazwa instrumentu, spolka',
    isin: 'kod isin',
    identifier: 'symbol isin, identyfikator, kod',
    ticker: 'symbol, skrot',
    venue: 'gielda, rynek',
    country: 'kraj, kraj emitenta, panstwo',
    currency: 'waluta, waluta wyceny',
    priceCurrency: 'waluta notowania, waluta rynku, waluta lokalna',
    assetClass: 'klasa aktywow, typ, rodzaj, typ instrumentu',
    account: 'rachunek, numer rachunku, portfel, konto, fundusz',
    quantity: 'liczba, ilosc, liczba akcji, liczba sztuk, nominal, liczba dostepna, ilosc dostepna',
    price: 'cena, kurs, cena zamkniecia, zamkniecie, kurs zamkniecia',
    marketValue:
      'wartosc rynkowa, wartosc, wartosc w eur, wartosc w pln, wartosc lokalna, wycena, lokalna wartosc',
    weight: 'udzial, waga, udzial %, udzial w aktywach',
    heldOn: 'data, na dzien, data wyceny',
    none: 'sektor, branza, termin wykupu, kurs walutowy, rentownosc',
  },
};

/** Norwegian, Danish and Swedish headings. */
export const nordic: HeadingTable = {
  language: 'no',
  commaAndDayFirst: true,
  phrases: {
    name: 'verdipapir, navn, selskab, selskabsnavn, selskap, selskapsnavn, utsteder, vardepapper, namn, bolag, bolagsnamn, foretag, emittent, instrument, vaerdipapir, papirnavn, beskrivelse, beskrivning, udsteder, aksje, innehav, instrumentnavn',
    isin: 'isin kode, isin kod, fondskode isin',
    ticker:
      'ticker, kortnavn, kortnamn, tickerkode, udstederticker, utstederticker, utsteders ticker, udsteders ticker, emittentens ticker, emittentticker, aksjeticker, symbol, kortnavn ticker',
    venue: 'bors, marked, marknad, marknadsplats, handelsplass, markedsplass',
    country: 'land, hjemland, hemland, risikoland, placering, plassering, plats, beliggenhed, beliggenhet',
    currency: 'valuta, valutakode, basisvaluta',
    priceCurrency: 'handelsvaluta, lokal valuta, noteringsvaluta, markedsvaluta, marknadsvaluta',
    assetClass: 'aktivaklasse, type, tillgangsslag, aktivtype, typ, vardepapperstyp, papirtype',
    account: 'konto, kontonummer, portefolje, depa, depot, depotnummer, fond, portfolj, fondets navn',
    quantity:
      'antall, antal, beholdning, antall aksjer, antal aktier, styk, palydende, nominelt belop, antal andelar, volym, volum, nominel, nominelt, nominell, nominellt, aksjer, aktier, andele, andeler',
    price: 'kurs, pris, sluttkurs, stangningskurs, slutkurs',
    marketValue:
      'markedsverdi, markedsverdi nok, marknadsvarde, verdi, varde, markedsvaerdi, kursverdi, vaerdi, kursvaerdi, kursvarde',
    weight: 'andel, vekt, vikt, vaegt, andel av fond, andel %, andel av fondet, procent',
    heldOn: 'dato, datum, per dato, avstamningsdatum, per',
    none: 'sektor, bransje, bransch, valutakurs, eierandel, region, stemmeandel, forfall, anskaffningsvarde, nominel vaerdi, nominell verdi, nominellt varde, teoretisk vaerdi, aktieklasse, gav, gav sek, anskaffningskurs',
  },
};

/** Japanese headings. */
export const japanese: HeadingTable = {
  language: 'ja',
  commaAndDayFirst: false,
  phrases: {
    name: '銘柄名, 銘柄, 銘柄名称, 会社名, 名称, 発行体, 発行体名, 発行会社, ファンド銘柄, 銘柄名 和文',
    otherName: '英文銘柄名, 英文名称',
    isin: 'isinコード',
    ticker:
      '銘柄コード, 証券コード, コード, ティッカー, ティッカーコード, 銘柄コード ティッカー, コード ティッカー',
    venue: '取引所, 市場, 上場市場, 上場取引所',
    country: '国, 国名, 国地域, 国 地域, 発行国',
    currency: '通貨, 通貨コード',
    assetClass: '資産クラス, 種類, 商品区分, 資産区分, 種別',
    account: '口座, 口座番号, 口座区分, 預り区分, ファンド名, ポートフォリオ',
    quantity: '数量, 株数, 保有株数, 保有数量, 保有数, 口数, 額面',
    price: '株価, 価格, 終値, 単価, 時価単価, 現在値',
    marketValue: '評価額, 時価評価額, 時価総額, 時価, 評価金額',
    weight: '比率, 構成比, 組入比率, ウェイト, 構成比率, 組入比',
    heldOn: '基準日, 日付, 保有日, 評価日',
    none: '業種, 為替レート, 取得単価, 損益, 評価損益, 利率, 償還日',
  },
};
