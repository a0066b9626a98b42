/** Speed and footprint, as ratios to bounds measured in the same run: docs/operations/bench.md. */
import { main } from './lib/command.js';

await main('bench', {
  delivery: {
    minutes: 60,
    build: true,
    // which parts: without any of them the ratios and the open loop
    options: { ratios: 'boolean', open: 'boolean', stores: 'boolean', soak: 'boolean', peer: 'string', only: 'string' },
    load: () => import('./delivery.js'),
  },
  site: { minutes: 15, build: true, load: () => import('./site.js') },
  onboarding: { minutes: 30, build: true, load: () => import('./onboarding.js') },
  audit: { minutes: 15, build: true, load: () => import('./audit.js') },
  'import-site': { minutes: 30, build: true, load: () => import('./import-site.js') },
  autosave: { minutes: 10, build: true, load: () => import('./autosave.js') },
  'facts-throughput': { minutes: 15, build: true, load: () => import('./lib/facts-throughput.js') },
  'facts-proof': { minutes: 30, build: true, load: () => import('./lib/bulk-tools.js') },
  supervision: { minutes: 120, build: true, load: () => import('./supervision.js') },
  footprint: { minutes: 20, build: false, load: () => import('./footprint.js') },
});
