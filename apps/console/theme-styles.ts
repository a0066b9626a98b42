import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { shadeDeclarations, tokenDeclarations } from '../../libs/web/index.js';
import { theme } from './src/theme.js';

const name = 'virtual:theme.css';

/**
 * The theme and the tokens as one static style sheet. Mantine would write them into a style element at run time, which a
 * `style-src 'self'` refuses; made here, the page needs neither nonce nor hash.
 */
export function themeStyles(): Plugin {
  return {
    name: 'liencong-theme-styles',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
      return rule({ ...resolved.variables, ...resolved.light, '--mantine-color-scheme': 'light', ...tokenDeclarations(), ...shadeDeclarations() });
    },
  };
}

function rule(declarations: Record<string, string>): string {
  const lines = Object.entries(declarations).map(([property, value]) => `${property}: ${value};`);
  return `:root, :root[data-mantine-color-scheme='light'] {\n${lines.join('\n')}\n}\n`;
}
