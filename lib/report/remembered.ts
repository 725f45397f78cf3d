/** The longest texts that are kept together, in characters with what belongs to each: some hundred kilobytes. */
const charactersMax = 100_000;
const charactersBeside = 50;

/**
 * Keeps what was worked out for a text for the next time: reports say the same in row after row. Once the texts come to too
 * many characters all of them are forgotten, so that a long table takes no more memory than a short one.
 */
export function rememberedByText<Result extends object>(
  make: (text: string) => Result,
): (text: string) => Result {
  const known = new Map<string, Result>();
  let characters = 0;
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    if (characters > charactersMax) {
      known.clear();
      characters = 0;
    }
    characters += text.length + charactersBeside;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** The same for things that there are few of: all are kept as long as the function is. */
export function remembered<Item, Result extends object | string | number | boolean>(
  make: (item: Item) => Result,
): (item: Item) => Result {
  const known = new Map<Item, Result>();
  return (item) => {
    const there = known.get(item);
    if (there !== undefined) return there;
    const made = make(item);
    known.set(item, made);
    return made;
  };
}
