/** Months as files write them, diacritics folded, lower case: English, German, Italian, French, Spanish, Portuguese, Dutch, Nordic, Polish, Czech. */
const months: readonly string[] = [
  'january jan januar janner janvier janv gennaio gen enero ene janeiro januari stycznia styczen sty ledna leden',
  'february feb februar fevrier fevr fev febbraio febrero fevereiro februari lutego luty lut unora unor',
  'march mar marz mars marzo marco maart mrt maerz marca marzec brezna brezen mrz',
  'april apr avril avr aprile abril abr kwietnia kwiecien kwi dubna duben',
  'may mai maggio mag mayo maio mei maj maja kvetna kveten',
  'june jun juni juin giugno giu junio junho czerwca czerwiec cze cervna cerven',
  'july jul juli juillet juil luglio lug julio julho lipca lipiec lip cervence cervenec',
  'august aug aout agosto ago augustus sierpnia sierpien sie srpna srpen',
  'september sep sept septembre settembre set septiembre setembro wrzesnia wrzesien wrz zari',
  'october oct oktober okt octobre ottobre ott octubre outubro out pazdziernika pazdziernik paz rijna rijen',
  'november nov novembre noviembre novembro listopada listopad lis',
  'december dec dezember dez decembre dicembre dic diciembre dezembro desember des grudnia grudzien gru prosince prosinec',
];

/** Folded month word -> its number, 1 to 12. */
export const monthOfWord: ReadonlyMap<string, number> = new Map(
  months.flatMap((words, at) => words.split(' ').map((word): [string, number] => [word, at + 1])),
);
