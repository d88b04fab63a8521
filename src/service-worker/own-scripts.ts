interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

export interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/**
 * The one Trusted Types policy of the page, `own-scripts`: it lets exactly the built worker and the service worker
 * start, and nothing else ever become a script. Without Trusted Types (Firefox) the same addresses are compared.
 * The result is a `TrustedScriptURL` where there are Trusted Types; the library types know only the string.
 */
export const ownScripts = (urls: readonly string[], factory: PolicyFactory | undefined): ((url: string) => string) => {
  const allowed = new Set(urls);
  const rules: ScriptUrlPolicy = {
    createScriptURL(url) {
      if (!allowed.has(url)) {
        throw new TypeError(`not a script of this service: ${url}`);
      }
      return url;
    },
  };
  const policy = factory?.createPolicy("own-scripts", rules) ?? rules;
  return (url) => policy.createScriptURL(url);
};
