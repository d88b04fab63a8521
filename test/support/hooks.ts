import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Served, serve } from "./built-app.ts";
import { type Person, person } from "./person.ts";

/** The built app, served as long as the tests of a file run. */
export const servedApp = (): Served => {
  let app: Served;
  beforeAll(async () => {
    app = await serve();
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
export const newPerson = (): Person => {
  let one: Person;
  beforeEach(async () => {
    one = await person();
  });
  afterEach(() => one.leave());
  return {
    open: (url, options) => one.open(url, options),
    kill: () => one.kill(),
    close: () => one.close(),
    leave: () => one.leave(),
  };
};
