import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { themeStyles } from './theme-styles.js';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeStyles(), compressed()],
  resolve: { conditions: ['liencong', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/apps/console',
    emptyOutDir: true,
    target: 'es2022',
    // the CSP admits no data: fonts or scripts, and small files compress better beside each other
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
