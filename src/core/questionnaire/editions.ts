import edition2026 from "./content/editions/2026.json";
import training2026 from "./content/editions/training-2026.json";
import type { EditionWords, Issued } from "./content.ts";
import type { RawEdition } from "./schema.ts";

export const rawEditions: readonly RawEdition[] = [edition2026, training2026];

export const editionIds: readonly string[] = rawEditions.map(({ id }) => id);

const issuedOf = (issued: NonNullable<RawEdition["issued"]>): Issued => {
  const { by, contact, publication, retention, privacy, asksBeforeRelease, ...rest } = issued;
  return {
    ...rest,
    by: by.en,
    contact: contact.en,
    ...(publication === undefined ? {} : { publication: publication.en }),
    ...(retention === undefined ? {} : { retention: retention.en }),
    ...(privacy === undefined ? {} : { privacy: privacy.en }),
    ...(asksBeforeRelease === undefined ? {} : { asksBeforeRelease }),
  };
};

export const editionFrom = ({
  title,
  lastTwelveMonths: [from = "", to = ""],
  issued,
  ...rest
}: RawEdition): EditionWords => ({
  ...rest,
  title: title.en,
  lastTwelveMonths: [from, to],
  issued: issued === null ? null : issuedOf(issued),
});

/** Every edition that this service holds. */
export const heldEditions = (): readonly EditionWords[] => rawEditions.map(editionFrom);

export const editionOf = (id: string): EditionWords | undefined => {
  const raw = rawEditions.find((edition) => edition.id === id);
  return raw === undefined ? undefined : editionFrom(raw);
};
