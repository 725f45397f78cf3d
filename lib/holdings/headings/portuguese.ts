import type { HeadingTable } from './heading-table.ts';

/** Portuguese headings of Brazil and Portugal. */
export const portuguese: HeadingTable = {
  language: 'pt',
  commaAndDayFirst: true,
  phrases: {
    name: 'nome do ativo, nome do titulo, nome do activo, ativo, activo, descricao, denominacao, nome, titulo, emissor, nome do emissor, empresa, instrumento, produto, nome da empresa, nome do instrumento, acao, razao social, companhia',
    isin: 'codigo isin, cod isin',
    identifier:
      'codigo do ativo, identificador, codigo, codigo do titulo, simbolo isin, codigo do instrumento',
    ticker: 'codigo de negociacao, simbolo, cod negociacao, ticker do emissor, codigo de bolsa, sigla, ativo',
    venue: 'bolsa, mercado, bolsa de valores, mercado de cotacao',
    country: 'pais, pais do emissor, pais emissor, localizacao, domicilio, pais de risco, area geografica',
    currency: 'moeda, divisa, moeda base, moeda do fundo, moeda de referencia',
    priceCurrency:
      'moeda local, moeda de negociacao, moeda de mercado, moeda do mercado, moeda do ativo, moeda de cotacao',
    assetClass:
      'classe de ativo, classe de ativos, tipo de ativo, tipo, tipo de instrumento, categoria, classe de activos, tipo de aplicacao',
    account:
      'conta, numero da conta, carteira, fundo, nome do fundo, cliente, numero de conta, cnpj do fundo, fundo de investimento',
    quantity:
      'quantidade, qtd, qtde, numero de acoes, acoes, cotas, quantidade disponivel, unidades, nominal, valor nominal, numero de titulos, quant, quantidade de titulos',
    price: 'preco, cotacao, ultimo preco, preco de fechamento, preco de mercado, preco unitario, fecho',
    marketValue:
      'valor de mercado, valor, valor total, valor atual, valor atualizado, montante, avaliacao, valor financeiro, valor em eur, posicao, valor liquido, valor nocional, saldo bruto, valor bruto, valor local, posicao atualizada, valor atualizado',
    weight:
      'peso, ponderacao, participacao, % carteira, % pl, % do pl, % do fundo, percentagem, porcentagem, % do patrimonio, peso %',
    heldOn: 'data, data base, data de referencia, data da posicao, data de avaliacao, data referencia',
    side: 'sentido, direcao',
    none: 'setor, sector, taxa de cambio, cambio, vencimento, cupom, rentabilidade, preco medio, custo, lucro prejuizo, mais valia, variacao',
  },
};
