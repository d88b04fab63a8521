/** "{n} of {of} answered" with its holes filled. Sentences stay whole, so that another language costs data alone. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

/** The sentence for one, or for any other number. */
export const count = (sentences: { readonly one: string; readonly many: string }, n: number): string =>
  fill(n === 1 ? sentences.one : sentences.many, { n });
