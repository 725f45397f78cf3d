const piecesAfter =
  /^([^\p{L}]*\d)\s*(?:stk|stck|stück|pcs|pieces|shares?|shs?|units?|anteile|aktien|azioni|quote|titres|parts|acciones|títulos|aandelen|stuks|aksjer|aktier|股|份|株|주)\.?$/iu;

/** `1 000 (0)`: pieces, and in brackets how many of them are blocked. */
const blockedAfter = /^(\d[\d.,'’\s]*)\s\(\d[\d.,'’\s]*\)$/u;

/** An amount without the word for pieces behind it (`500 Stk`, `1,200 shares`, `300股`); other texts as they are. */
export function withoutPieces(text: string): string {
  return (
    piecesAfter.exec(text)?.[1] ?? (text.endsWith(')') ? blockedAfter.exec(text)?.[1] : undefined) ?? text
  );
}
