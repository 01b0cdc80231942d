declare global {
  interface Window {
    /** Only where the browser has Trusted Types. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (address: string) => string | null }
      ): unknown;
    };
  }
}

/**
 * Where a browser has Trusted Types the policy of every page forbids text to become script. Only the address of a
 * worker is text that must: it passes when it is on our own origin, and nothing else passes at all.
 */
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) =>
    new URL(address, document.baseURI).origin === location.origin ? address : null
});

export {};
