/** Holes are `{name}`. `{Name}` is the same word at the start of a sentence, with a capital. */
export type Tokens = Readonly<Record<string, string>>;

export const holeIn = /( ?)\{([A-Za-z][A-Za-z0-9]*)\}/g;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const valueFor = (name: string, tokens: Tokens): string | undefined => {
  if (Object.hasOwn(tokens, name)) {
    return tokens[name];
  }
  const small = name.slice(0, 1).toLowerCase() + name.slice(1);
  return Object.hasOwn(tokens, small) ? capital(tokens[small] ?? "") : undefined;
};

/** Fills the holes that it knows and leaves the others. A token that is empty takes the space before it away. */
export const fill = (text: string, tokens: Tokens): string =>
  text.replace(holeIn, (hole: string, space: string, name: string) => {
    const value = valueFor(name, tokens);
    return value === undefined ? hole : value === "" ? "" : `${space}${value}`;
  });
