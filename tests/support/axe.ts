import axe from 'axe-core';
import type { Page } from 'playwright';

const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
};
/** The rules that another theme can break. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong with the page as it is, a line for each rule with the first elements it names. */
export async function axeFindings(
  page: Page,
  looked: 'everything' | 'colours' = 'everything'
): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  const runOnly = JSON.stringify(looked === 'colours' ? COLOURS : EVERYTHING);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: ${runOnly}, resultTypes: ['violations'], preload: false })`
  );
  return violations.map(({ id, help, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map(
        ({ html, failureSummary = '' }) =>
          `${html.slice(0, 160)} [${failureSummary.split('\n').slice(1, 3).join(' ')}]`
      );
    return `${id} (${help}), ${nodes.length} times: ${where.join(' | ')}`;
  });
}

/** What axe finds on a page in each theme: everything in the light one, and in the dark one what colours can break. */
export async function axeInBothThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.emulateMedia({ colorScheme: 'light' });
  for (const finding of await axeFindings(page)) found.push(`light: ${finding}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const finding of await axeFindings(page, 'colours')) found.push(`dark: ${finding}`);
  return found;
}
