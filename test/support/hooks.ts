import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Served, serve } from "./built-app.ts";
import { type Person, person } from "./person.ts";

/** The built app, served as long as the tests of a file run. */
export const servedApp = (serving: () => Promise<Served> = serve): Served => {
  let app: Served;
  beforeAll(async () => {
    app = await serving();
  });
  afterAll(() => app.stop());
  return {
    get url() {
      return app.url;
    },
    get port() {
      return app.port;
    },
    stop: () => app.stop(),
  };
};

/** Somebody new at a laptop of their own for each test. */
export const newPerson = (): Person => personFrom(beforeEach, afterEach);

/** One person for all tests of a file. */
export const samePerson = (): Person => personFrom(beforeAll, afterAll);

const personFrom = (
  before: typeof beforeEach | typeof beforeAll,
  after: typeof afterEach | typeof afterAll,
): Person => {
  let one: Person;
  before(async () => {
    one = await person();
  });
  after(() => one.leave());
  return {
    open: (url, options) => one.open(url, options),
    kill: () => one.kill(),
    close: () => one.close(),
    leave: () => one.leave(),
  };
};
