import { elementName } from '../workbook/names.ts';

/** The elements of a spreadsheet in OpenDocument that are read, by their local names. */
export const elements = {
  document: elementName('document'),
  content: elementName('document-content'),
  automaticStyles: elementName('automatic-styles'),
  style: elementName('style'),
  tableProperties: elementName('table-properties'),
  body: elementName('body'),
  spreadsheet: elementName('spreadsheet'),
  table: elementName('table'),
  row: elementName('table-row'),
  cell: elementName('table-cell'),
  covered: elementName('covered-table-cell'),
  paragraph: elementName('p'),
  heading: elementName('h'),
};

/** Elements of a table that do no more than keep rows together. */
export const rowContainers: ReadonlySet<number> = new Set(
  ['table-rows', 'table-header-rows', 'table-row-group'].map(elementName),
);

export const attributeNames = {
  name: elementName('name'),
  family: elementName('family'),
  display: elementName('display'),
  styleName: elementName('style-name'),
  rowsRepeated: elementName('number-rows-repeated'),
  columnsRepeated: elementName('number-columns-repeated'),
  formula: elementName('formula'),
  valueType: elementName('value-type'),
  value: elementName('value'),
  dateValue: elementName('date-value'),
  timeValue: elementName('time-value'),
  booleanValue: elementName('boolean-value'),
  stringValue: elementName('string-value'),
  count: elementName('c'),
};

/** The namespace of values, and the one in which LibreOffice says which of them are errors. */
export const officeNamespace = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
export const calcNamespace = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0';
