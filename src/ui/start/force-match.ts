import type { Force } from "../../core/questionnaire/content.ts";

/** Words that half of all forces have in their names, so that they tell nobody which is meant. */
const common = new Set(["police", "constabulary", "service", "the", "of", "and", "force"]);

/** Letters and digits, without accents, small, in single spaces: "Devon & Cornwall" is "devon and cornwall". */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const telling = (text: string): readonly string[] =>
  plain(text)
    .split(" ")
    .filter((word) => word !== "" && !common.has(word));

/** "Greater Manchester Police" is GMP, "Police Service of Northern Ireland" is PSNI. */
const initials = (name: string): string =>
  plain(name.replace(/\(.*\)/, ""))
    .split(" ")
    .filter((word) => word !== "of" && word !== "and")
    .map((word) => word[0] ?? "")
    .join("");

/** The fewest single letters to add, take away, change or swap with the next (restricted Damerau-Levenshtein). */
const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

/** One slip is forgiven in a word of five letters, two in one of eight; none in the first letter of a short word. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

const nearly = (typed: string, word: string): boolean =>
  distance(typed, word.slice(0, Math.max(typed.length, word.length - 2))) <= slips(typed) ||
  distance(typed, word) <= slips(typed);

/** Below `named` the text is the force's whole name; from `guess` on it is only letters somewhere in it. */
const named = 2;
const guess = 5;

/** How well: 0 is the force itself; the higher, the farther; `null` is no match. */
const rank = (force: Force, typed: string): number | null => {
  const asTyped = plain(typed);
  const words = [...telling(force.name), ...telling(force.slug)];
  if (asTyped === plain(force.name) || asTyped === plain(force.slug) || asTyped === initials(force.name)) {
    return 0;
  }
  const wanted = telling(typed);
  if (wanted.length === 0) {
    return plain(force.name).includes(asTyped) ? guess : null;
  }
  if (wanted.join(" ") === telling(force.name).join(" ")) {
    return 1;
  }
  if (wanted.every((word) => words.some((one) => one.startsWith(word)))) {
    return words[0]?.startsWith(wanted[0] ?? "") === true ? named : 3;
  }
  return wanted.every((word) => words.some((one) => one.startsWith(word) || nearly(word, one))) ? 4 : null;
};

/** Forces that the typed text may mean, the likeliest first, otherwise in the order given. Nothing typed: all. */
export const matchForces = (forces: readonly Force[], typed: string): readonly Force[] => {
  if (plain(typed) === "") {
    return forces;
  }
  return forces
    .map((force) => ({ force, rank: rank(force, typed) }))
    .filter((one): one is { force: Force; rank: number } => one.rank !== null)
    .sort((one, other) => one.rank - other.rank)
    .map(({ force }) => force);
};

/** The one force that the typed text means, though nothing was picked; none where it may mean several, or hardly says. */
export const forceMeant = (forces: readonly Force[], typed: string): Force | undefined => {
  if (plain(typed) === "") {
    return undefined;
  }
  const [first, second] = matchForces(forces, typed).map((force) => ({ force, rank: rank(force, typed) ?? guess }));
  if (first === undefined || (first.rank >= named && plain(typed).length < 3) || first.rank >= guess) {
    return undefined;
  }
  return second === undefined || (first.rank < named && second.rank >= named) ? first.force : undefined;
};
