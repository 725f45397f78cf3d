/**
 * What a file may come to by saying how often a row or a cell repeats: rows and cells, and characters of their texts.
 * 50,000 rows of ten columns that are all the same stay under it; more is made of nothing. A row takes as much to judge as
 * so many cells, however few it has.
 */
export const repeatedPlacesMax = 1_000_000;
export const placesOfRow = 10;
export const repeatedCharactersMax = 50_000_000;

/** Elements that a file may hold for nothing, and besides for each value: an honest cell takes three, with its styles ten. */
export const idleElementsMax = 5_000_000;
export const elementsPerValueMax = 50;

/** Blanks that a file may come to by saying how many there are. */
export const repeatedBlanksMax = 10_000_000;
