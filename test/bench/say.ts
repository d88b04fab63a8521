export const at = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** Prints median and 95th percentile. */
export const say = (name: string, values: readonly number[], unit = "ms"): void => {
  const [median, p95] = [at(values, 0.5), at(values, 0.95)].map((value) => value.toFixed(1));
  console.info(`${name}: median ${median} ${unit}, p95 ${p95} ${unit}, ${values.length} runs`);
};
