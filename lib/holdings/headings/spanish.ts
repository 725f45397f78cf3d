import type { HeadingTable } from './heading-table.ts';

/** Spanish headings of Spain and Latin America. */
export const spanish: HeadingTable = {
  language: 'es',
  commaAndDayFirst: true,
  phrases: {
    name: 'nombre del valor, nombre valor, valor, descripcion de la inversion y emisor, nombre del titulo, nombre del instrumento, descripcion, denominacion, valor mobiliario, titulo, nombre, emisor, nombre del emisor, instrumento, empresa, compania, producto, nombre de la empresa, activo, emisora, valores, razon social',
    isin: 'codigo isin',
    identifier:
      'codigo valor, identificador, codigo, codigo del valor, simbolo isin, identificador del valor, codigo del titulo',
    ticker: 'ticker del emisor, simbolo, nemotecnico, clave de pizarra, mnemotecnico, nemo, simbolo bursatil',
    venue: 'bolsa, mercado, bolsa de valores, plaza, mercado de cotizacion, bolsa de cotizacion',
    country:
      'pais, pais del emisor, ubicacion, domicilio, pais de riesgo, pais emisor, localizacion, area geografica',
    currency: 'divisa, moneda, divisa base, moneda base, divisa del fondo, divisa de la cartera',
    priceCurrency:
      'divisa de mercado, moneda local, divisa local, divisa de cotizacion, moneda de mercado, divisa del mercado, moneda de cotizacion',
    assetClass:
      'clase de activo, tipo de activo, tipo, tipo de valor, tipo de instrumento, categoria, clase de activos',
    account:
      'cuenta, numero de cuenta, cartera, fondo, nombre del fondo, cliente, portafolio, numero cuenta, cuenta de valores, contrato',
    quantity:
      'cantidad, titulos, numero de titulos, numero de acciones, acciones, participaciones, nominal, valor nominal, no de acciones, num titulos, numero de participaciones, cantidad de titulos',
    price: 'precio, cotizacion, ultimo precio, precio de cierre, precio de mercado, cierre',
    marketValue:
      'valor de mercado, valor mercado, valoracion, valor, importe, efectivo valor, valor local, valor total, valor efectivo, valor de mercado en eur, valor en eur, monto, valor razonable, valor nocional, periodo actual valor de mercado, valor actual, valor de realizacion, efectivo',
    weight:
      'ponderacion, peso, % patrimonio, porcentaje, % del fondo, % cartera, peso %, % sobre patrimonio, participacion %, ponderacion %, periodo actual %',
    heldOn: 'fecha, fecha de valoracion, fecha valor, a fecha, fecha de posicion, fecha de referencia',
    side: 'sentido, lado',
    none: 'sector, tipo de cambio, vencimiento, cupon, rentabilidad, precio medio, coste, plusvalia, minusvalia, calificacion, variacion, precio de compra, cambio',
  },
};
