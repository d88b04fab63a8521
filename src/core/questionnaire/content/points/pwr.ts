import type { RawPoint } from "../../schema.ts";
import pwr1 from "../questions/PWR-1.json";
import pwr2 from "../questions/PWR-2.json";
import pwr3 from "../questions/PWR-3.json";
import pwr4 from "../questions/PWR-4.json";
import pwr5 from "../questions/PWR-5.json";
import pwr6 from "../questions/PWR-6.json";
import pwr7 from "../questions/PWR-7.json";
import pwr8 from "../questions/PWR-8.json";
import head from "./pwr.json";

/** One lazy chunk: the questions of this point and of no other. */
export const pwr = { ...head, questions: [pwr1, pwr2, pwr3, pwr4, pwr5, pwr6, pwr7, pwr8] } as RawPoint;
