import type { RawPoint } from "../../schema.ts";
import exp1 from "../questions/EXP-1.json";
import exp2 from "../questions/EXP-2.json";
import exp3 from "../questions/EXP-3.json";
import exp4 from "../questions/EXP-4.json";
import exp5 from "../questions/EXP-5.json";
import exp6 from "../questions/EXP-6.json";
import exp7 from "../questions/EXP-7.json";
import exp8 from "../questions/EXP-8.json";
import head from "./exp.json";

/** One lazy chunk: the questions of this point and of no other. */
export const exp = { ...head, questions: [exp1, exp2, exp3, exp4, exp5, exp6, exp7, exp8] } as RawPoint;
