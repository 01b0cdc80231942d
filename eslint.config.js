import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Tests read what others wrote and match what they expect: matchers, parsed JSON and messages are any there. */
const TESTS = ['**/*.test.ts', 'tests/**/*.ts', 'src/lib/engine/contract.ts'];

export default defineConfig(
  { ignores: ['build/', '.svelte-kit/', '.generated/', '.cache/', 'coverage/', 'static/', 'data/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'svelte.config.js', 'vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte']
      }
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
      ],
      // Text is taken apart by code point on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An async function without await still keeps an interface's word: what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'no-eval': 'error',
      'svelte/no-at-html-tags': 'error',
      // State is replaced and never changed in place, so a Map made on the way is plain data.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // svelte-check types components and their data, which this parser sees as any.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Addresses are made in one place, with resolve(), and passed on; none may be written out.
      'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='href'] > SvelteLiteral[value=/^\\u002f/]",
          message: 'An address from the root breaks under a sub-path: make it with resolve().'
        }
      ]
    }
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  // These name bytes and invisible characters on purpose.
  { files: ['src/lib/csv/signatures.ts'], rules: { 'no-control-regex': 'off' } },
  { files: ['src/lib/submissions/characters.ts'], rules: { 'no-misleading-character-class': 'off' } },
  prettier,
  svelte.configs.prettier
);
