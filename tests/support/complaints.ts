import type { BrowserContext } from 'playwright';

/**
 * What goes wrong in a browser from now on, as sentences added to the list while it runs: console errors, breaches of
 * the content security policy, uncaught exceptions, answers of 400 and over, and requests that leave the origin.
 */
export function complaintsOf(context: BrowserContext, origin: string, tolerated?: RegExp): readonly string[] {
  const complaints: string[] = [];
  const complain = (sentence: string): void => {
    if (!tolerated?.test(sentence)) complaints.push(sentence);
  };
  context.on('console', (message) => {
    const policy = /Content Security Policy/i.test(message.text());
    if (message.type() === 'error' || policy) complain(`Console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    complain(`Uncaught: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!local) complaints.push(`Foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complain(`Answer ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
