import type { RawPoint } from "../../schema.ts";
import soc1 from "../questions/SOC-1.json";
import soc2 from "../questions/SOC-2.json";
import soc3 from "../questions/SOC-3.json";
import soc4 from "../questions/SOC-4.json";
import soc5 from "../questions/SOC-5.json";
import soc6 from "../questions/SOC-6.json";
import soc7 from "../questions/SOC-7.json";
import soc8 from "../questions/SOC-8.json";
import head from "./soc.json";

/** One lazy chunk: the questions of this point and of no other. */
export const soc = { ...head, questions: [soc1, soc2, soc3, soc4, soc5, soc6, soc7, soc8] } as RawPoint;
