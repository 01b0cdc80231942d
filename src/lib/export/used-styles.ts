/** What a page is in only while it is projected, printed in part, or before its script has run. */
const OTHER_STATES = /data-meeting|data-answers-hidden|data-print|data-light|#app|\.skip/;
/** Rules about every page: its colours, its letters. */
const OF_ALL = /^(?::root|html|body|\*)(?![\w-])/;
/** States and parts of an element, which no element is in when it is looked for. */
const STATES =
  /::?(?:before|after|marker|placeholder|selection|hover|focus|focus-visible|focus-within|active|visited)\b/g;

/** The rules of the page's style sheets that concern what stands in an element, each as text, in their order. */
export function usedRules(inside: Element): readonly string[] {
  return [...document.styleSheets]
    .filter((sheet) => !sheet.disabled)
    .flatMap((sheet) => rulesOf(sheet.cssRules, inside));
}

function rulesOf(rules: CSSRuleList, inside: Element): readonly string[] {
  return [...rules].flatMap((rule) => ruleOf(rule, inside));
}

function ruleOf(rule: CSSRule, inside: Element): readonly string[] {
  if (rule instanceof CSSStyleRule) {
    return isUsed(rule.selectorText, inside) ? [rule.cssText] : [];
  }
  if (rule instanceof CSSMediaRule || rule instanceof CSSContainerRule || rule instanceof CSSSupportsRule) {
    const within = rulesOf(rule.cssRules, inside);
    const head = rule.cssText.slice(0, rule.cssText.indexOf('{'));
    return within.length === 0 ? [] : [`${head}{${within.join('')}}`];
  }
  return [];
}

function isUsed(selector: string, inside: Element): boolean {
  if (OTHER_STATES.test(selector)) return false;
  if (OF_ALL.test(selector)) return true;
  const plain = selector.replace(STATES, '').replace(/(^|[\s>+~,(])(?=$|[\s>+~,)])/g, '$1*');
  try {
    return inside.querySelector(plain) !== null;
  } catch {
    return true;
  }
}
