// A classic worker around DuckDB's own, whose address and its program's integrity are this worker's name. It keeps the engine from waiting for ever
// on a download that failed, and from reaching any origin but ours.
(() => {
  const [innerUrl = '', ...hashes] = self.name.trim().split(' ');
  const integrity = hashes.join(' ');
  const tell = (/** @type {string} */ event, /** @type {string} */ words) =>
    self.postMessage({ engine: event, words });
  const isOurs = (/** @type {RequestInfo | URL} */ target) => {
    const address = target instanceof Request ? target.url : target;
    return new URL(address, self.location.href).origin === self.location.origin;
  };

  // With it, DuckDB pipes the download through a stream of its own and Chromium's cache of compiled code is lost.
  Reflect.set(self, 'TransformStream', undefined);
  const warn = console.warn;
  console.warn = (...words) => {
    if (!String(words[0]).startsWith('instantiating without progress handler')) warn(...words);
  };
  for (const way of ['WebSocket', 'WebTransport', 'EventSource', 'Worker', 'SharedWorker']) {
    Reflect.set(self, way, undefined);
  }

  const ownFetch = self.fetch.bind(self);
  self.fetch = async (target, settings) => {
    if (!isOurs(target)) throw new TypeError('The calculation engine may not reach another origin.');
    return isProgramAddress(target) ? fetchProgram(target, settings) : ownFetch(target, settings);
  };
  const isProgramAddress = (/** @type {RequestInfo | URL} */ target) =>
    new URL(target instanceof Request ? target.url : target, self.location.href).pathname.endsWith('.wasm');

  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its request below
  const ownOpen = XMLHttpRequest.prototype.open;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its request below
  const ownSend = XMLHttpRequest.prototype.send;
  /** @type {WeakSet<XMLHttpRequest>} */
  const refused = new WeakSet();
  // DuckDB expects open() to succeed and handles a send() that throws.
  XMLHttpRequest.prototype.open = function (
    /** @type {string} */ method,
    /** @type {string | URL} */ url,
    /** @type {unknown[]} */ ...rest
  ) {
    if (!isOurs(url)) refused.add(this);
    Reflect.apply(ownOpen, this, [method, refused.has(this) ? self.location.href : url, ...rest]);
  };
  XMLHttpRequest.prototype.send = function (/** @type {XMLHttpRequestBodyInit | null | undefined} */ body) {
    if (refused.has(this))
      throw new DOMException('The calculation engine may not reach another origin.', 'NetworkError');
    ownSend.call(this, body);
  };

  if (!('WebAssembly' in self)) {
    tell('failed', 'this browser does not run WebAssembly');
    return;
  }
  const NOT_WHOLE = 'its program could not be fetched, or did not arrive whole';
  /** @type {WeakMap<Response, Promise<void>>} What must hold of a program before it runs, found out while it is compiled. */
  const proofs = new WeakMap();
  // A request with an integrity is answered only when all has come: compiling would wait for it. Where the page is not
  // trusted with cryptography (plain http), it waits.
  const canProve = Boolean(Reflect.get(self.crypto, 'subtle'));
  const fetchProgram = async (
    /** @type {RequestInfo | URL} */ target,
    /** @type {RequestInit | undefined} */ settings
  ) => {
    if (!canProve || integrity === '') return fetchWhole(target, settings);
    const response = await ownFetch(target, settings).catch(notWhole);
    const proof = prove(response.clone());
    proof.catch(() => undefined);
    proofs.set(response, proof);
    return response;
  };
  const fetchWhole = (
    /** @type {RequestInfo | URL} */ target,
    /** @type {RequestInit | undefined} */ settings
  ) => ownFetch(target, { ...settings, integrity }).catch(notWhole);
  const notWhole = (/** @type {unknown} */ cause) => {
    throw new Error(NOT_WHOLE, { cause });
  };
  const prove = async (/** @type {Response} */ copy) => {
    const bytes = await copy.arrayBuffer().catch(() => new ArrayBuffer(0));
    const digest = new Uint8Array(await self.crypto.subtle.digest('SHA-256', bytes));
    // Let go at once: this worker hardly ever tidies up, and they are as large as the engine.
    if ('transfer' in bytes) bytes.transfer(0);
    if (!hashes.includes(`sha256-${btoa(String.fromCharCode(...digest))}`)) throw new Error(NOT_WHOLE);
  };

  const ownCompiling = WebAssembly.compileStreaming;
  const isProgram = (/** @type {Response} */ response) =>
    (response.headers.get('content-type') ?? '').split(';')[0]?.trim() === 'application/wasm';
  // A host may keep the program in gzip under its own name, or know nothing of its type.
  const program = async (/** @type {Response} */ response) => {
    if (!response.body) throw new Error('its program came without a body');
    const [head, whole] = response.body.tee();
    const reader = head.getReader();
    const { value: start } = await reader.read();
    void reader.cancel();
    const isGzip = start?.[0] === 0x1f && start[1] === 0x8b;
    const body = isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
    return { isGzip, response: new Response(body, { headers: { 'content-type': 'application/wasm' } }) };
  };
  const compile = async (/** @type {Response} */ response) => {
    if (!response.ok) throw new Error(`its program answered ${response.status}`);
    if (!isProgram(response)) return ownCompiling((await program(response)).response);
    // The answer itself, or the browser's cache of compiled code is lost.
    const { url } = response;
    try {
      return await ownCompiling(response);
    } catch (cause) {
      await proofs.get(response);
      const again = await program(await fetchWhole(url, undefined));
      if (again.isGzip) return ownCompiling(again.response);
      void again.response.body?.cancel();
      throw cause;
    }
  };
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const response = await source;
      const module = await compile(response);
      await proofs.get(response);
      const instance = await WebAssembly.instantiate(module, imports);
      tell('compiled', '');
      return { module, instance };
    } catch (error) {
      tell('failed', error instanceof Error ? error.message : String(error));
      return new Promise(() => undefined);
    }
  };

  const loadScript = Reflect.get(self, 'importScripts');
  try {
    if (!isOurs(innerUrl)) throw new Error('its program is on another origin');
    loadScript(innerUrl);
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NetworkError';
    const words = error instanceof Error ? error.message : String(error);
    tell('failed', isMissing ? 'its script could not be fetched' : words);
  }
  Reflect.set(self, 'importScripts', () => {
    throw new TypeError('The calculation engine loads no further program.');
  });
})();
