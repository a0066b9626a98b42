import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';

/** The page for programmers: built beside the console, and served under an address of its own. */
export default defineConfig({
  root: join(import.meta.dirname, 'developers'),
  base: '/nha-phat-trien/',
  plugins: [react(), compressed()],
  build: {
    outDir: '../../../dist/apps/developers',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5_000,
  },
  worker: { format: 'es' },
});
