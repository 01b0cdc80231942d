import axe from 'axe-core';
import type { Page } from 'playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it is, a line for each rule with the first elements it names. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`
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
