import { expect, test } from "vitest";
import { contentOf, rawContent } from "../../../src/core/questionnaire/all-content.ts";
import { jurisdictions } from "../../../src/core/questionnaire/content.ts";
import { editionIds, editionOf } from "../../../src/core/questionnaire/editions.ts";
import { pointContentOf } from "../../../src/core/questionnaire/point-content.ts";

test("a point alone has the same words as in the whole content", () => {
  for (const id of editionIds) {
    const edition = editionOf(id);
    for (const jurisdiction of jurisdictions) {
      const alone = edition && rawContent.points.map((point) => pointContentOf(point, edition, jurisdiction));
      expect(alone).toEqual(contentOf(id, jurisdiction)?.points);
    }
  }
});
