/** The app and the commands as they are shipped, built where the sources have changed since. */
export default async (): Promise<void> => {
  const from = new URL("../../.ci/built.mjs", import.meta.url).href;
  const { built } = (await import(from)) as { built(...modes: readonly string[]): Promise<void> };
  await built("production", "command");
};
