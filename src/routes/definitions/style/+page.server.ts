import styleSheet from '../../../tokens.css?raw';
import { contrast } from './colour.ts';
import { readTokens } from './tokens.ts';

/** The tokens of the style sheet itself, so that this page cannot say anything else. */
export function load() {
  const tokens = readTokens(styleSheet);
  const paper = tokens.find(({ name }) => name === 'paper');
  return {
    tokens: tokens.map((token) => ({
      ...token,
      contrasts:
        paper && token.light.startsWith('#')
          ? [contrast(token.light, paper.light), contrast(token.dark, paper.dark)]
          : null
    }))
  };
}
