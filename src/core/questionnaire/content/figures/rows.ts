import type { RawFigureRow } from "../../schema.ts";
import d1 from "./D1.json";
import d2 from "./D2.json";
import d3 from "./D3.json";
import d4 from "./D4.json";
import d5 from "./D5.json";
import d6 from "./D6.json";
import d7 from "./D7.json";
import d8 from "./D8.json";
import d9 from "./D9.json";
import d10 from "./D10.json";
import d11 from "./D11.json";
import d12 from "./D12.json";
import d13 from "./D13.json";
import d14 from "./D14.json";
import d15 from "./D15.json";
import d16 from "./D16.json";
import d17 from "./D17.json";
import d18 from "./D18.json";
import d19 from "./D19.json";
import d20 from "./D20.json";
import d21 from "./D21.json";
import d22 from "./D22.json";
import d24 from "./D24.json";
import d25 from "./D25.json";
import d26 from "./D26.json";
import d27 from "./D27.json";

/** In the order of the pages and of the document. Ids are never used again: D23 was dropped. */
export const figureRows = [
  d1,
  d2,
  d3,
  d4,
  d5,
  d6,
  d7,
  d8,
  d9,
  d10,
  d11,
  d12,
  d13,
  d14,
  d15,
  d16,
  d17,
  d18,
  d19,
  d20,
  d21,
  d22,
  d24,
  d25,
  d26,
  d27,
] as readonly RawFigureRow[];
