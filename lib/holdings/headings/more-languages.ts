import type { HeadingTable } from './heading-table.ts';

/** Korean headings of the exchange's lists and of brokers. */
export const korean: HeadingTable = {
  language: 'ko',
  commaAndDayFirst: false,
  phrases: {
    name: '종목명, 종목, 회사명, 한글 종목명, 한글 종목약명, 종목약명, 발행사, 구성종목명, 기업명, 증권명',
    otherName: '영문 종목명, 영문명, 영문종목명',
    isin: '표준코드, isin코드',
    ticker: '종목코드, 단축코드, 코드, 티커, 종목번호, 심볼',
    venue: '시장구분, 시장, 거래소, 상장시장',
    country: '국가, 국가명, 발행국가',
    currency: '통화, 통화코드, 통화구분',
    assetClass: '증권구분, 주식종류, 자산구분, 자산유형, 유형',
    account: '계좌, 계좌번호, 펀드명, 포트폴리오',
    quantity: '수량, 주식수, 보유수량, 잔고수량, 보유주식수, 주식수 계약수, 계약수',
    price: '종가, 현재가, 가격, 주가',
    marketValue: '평가금액, 평가액, 시가, 금액, 보유금액',
    weight: '비중, 구성비중, 비율, 구성비, 시가총액 구성비중, 시가총액비중',
    heldOn: '기준일, 일자, 날짜, 기준일자',
    none: '업종, 업종명, 상장주식수, 대비, 등락률, 시가총액, 액면가, 상장일, 소속부, 매입가, 손익, 환율',
  },
};

/** Russian headings of brokers and of the exchange. */
export const russian: HeadingTable = {
  language: 'ru',
  commaAndDayFirst: true,
  phrases: {
    name: 'наименование, название, эмитент, ценная бумага, инструмент, компания, бумага, наименование эмитента, наименование ценной бумаги, наименование актива, название компании, актив',
    isin: 'код isin, isin код',
    ticker: 'тикер, код, символ, код бумаги, код инструмента, торговый код',
    venue: 'биржа, рынок, площадка, место торгов',
    country: 'страна, страна эмитента',
    currency: 'валюта, валюта цены',
    assetClass: 'тип, вид, класс актива, тип бумаги, тип инструмента, вид ценной бумаги',
    account: 'счет, портфель, номер счета, фонд',
    quantity:
      'количество, кол во, количество штук, остаток, количество бумаг, штук, количество шт, количество ценных бумаг',
    price: 'цена, цена закрытия, текущая цена, рыночная цена',
    marketValue: 'стоимость, рыночная стоимость, сумма, текущая стоимость, оценка, стоимость позиции',
    weight: 'доля, вес, доля %, вес %, доля в портфеле, доля в фонде',
    heldOn: 'дата, на дату, дата отчета',
    none: 'сектор, отрасль, прибыль, доходность, средняя цена, курс, изменение, комиссия',
  },
};

/** Turkish headings. */
export const turkish: HeadingTable = {
  language: 'tr',
  commaAndDayFirst: true,
  phrases: {
    name: 'hisse adi, menkul kiymet, menkul kiymet adi, sirket, sirket adi, unvan, ihracci, ad, isim, varlik, varlik adi, hisse senedi',
    isin: 'isin kodu',
    ticker: 'hisse kodu, kod, sembol, menkul kiymet kodu, hisse, borsa kodu',
    venue: 'borsa, piyasa, pazar',
    country: 'ulke',
    currency: 'para birimi, doviz, doviz cinsi, doviz kodu',
    assetClass: 'tur, menkul kiymet turu, varlik sinifi',
    account: 'hesap, hesap no, portfoy, fon, fon kodu',
    quantity: 'adet, miktar, bakiye, nominal, nominal deger, lot',
    price: 'fiyat, kapanis, birim fiyat, guncel fiyat, kapanis fiyati',
    marketValue: 'tutar, deger, piyasa degeri, toplam deger, rayic deger, guncel deger',
    weight: 'agirlik, oran, pay, yuzde, oran %, agirlik %, portfoy orani',
    heldOn: 'tarih',
    none: 'sektor, maliyet, kar zarar, kur, degisim, getiri',
  },
};

/** Finnish headings. */
export const finnish: HeadingTable = {
  language: 'fi',
  commaAndDayFirst: true,
  phrases: {
    name: 'arvopaperi, nimi, yhtio, liikkeeseenlaskija, osake, instrumentti, yhtion nimi, arvopaperin nimi',
    isin: 'isin koodi, isin tunnus',
    ticker: 'tunnus, kaupankayntitunnus, liikkeeseenlaskijan ticker, symboli',
    venue: 'porssi, markkinapaikka, markkina',
    country: 'maa, kotimaa, sijainti, kotipaikka',
    currency: 'valuutta',
    priceCurrency: 'kaupankayntivaluutta, markkinavaluutta',
    assetClass: 'omaisuusluokka, tyyppi, laji',
    account: 'tili, salkku, rahasto, arvo osuustili, salkkunumero',
    quantity: 'maara, kappalemaara, kpl, lukumaara, osakkeiden maara, nimellismaara',
    price: 'hinta, kurssi, paatoskurssi',
    marketValue: 'markkina arvo, arvo, markkinaarvo, arvo eur, markkina arvo eur',
    weight: 'paino, osuus, paino %, osuus %, osuus rahastosta, osuus salkusta',
    heldOn: 'paiva, paivays, paivamaara, pvm',
    none: 'toimiala, valuuttakurssi, hankintahinta, tuotto, hankinta arvo',
  },
};

/** Hungarian headings. */
export const hungarian: HeadingTable = {
  language: 'hu',
  commaAndDayFirst: true,
  phrases: {
    name: 'ertekpapir neve, ertekpapir megnevezese, megnevezes, nev, ertekpapir, eszkoz, eszkoz neve, kibocsato, kibocsato neve, reszveny, instrumentum, reszveny neve',
    isin: 'isin kod, isin azonosito',
    ticker: 'ticker kod, rovid nev',
    venue: 'tozsde, piac',
    country: 'orszag, kibocsato orszaga',
    currency: 'devizanem, deviza, penznem',
    assetClass: 'eszkozosztaly, tipus, ertekpapir tipusa, ertekpapir fajta',
    account: 'szamlaszam, szamla, portfolio, alap neve, ertekpapirszamla',
    quantity: 'mennyiseg, darabszam, db, nevertek, darab',
    price: 'arfolyam, zaroarfolyam, ar',
    marketValue: 'piaci ertek, ertek, aktualis ertek, arfolyamertek',
    weight: 'suly, arany, reszarany, arany %',
    heldOn: 'datum, ertekeles napja, fordulonap',
    none: 'szektor, lejarat, kupon, bekerulesi ertek, bekerulesi ar',
  },
};
