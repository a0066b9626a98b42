/** Faults and load that production will meet one day: docs/operations/bench.md. */
import { main } from './lib/command.js';

await main('harden', {
  editors: { minutes: 25, build: true, load: () => import('./editors.js') },
  kills: { minutes: 40, build: true, load: () => import('./kills.js') },
  facts: { minutes: 75, build: true, load: () => import('./facts.js') },
  imports: { minutes: 30, build: true, load: () => import('./imports.js') },
  seeds: { minutes: 40, build: true, load: () => import('./seeds.js') },
  year: { minutes: 60, build: true, load: () => import('./year.js') },
  races: { minutes: 40, build: true, load: () => import('./races.js') },
  freshness: { minutes: 10, build: true, load: () => import('./freshness.js') },
  scale: { minutes: 15, build: true, load: () => import('./scale.js') },
  uploads: { minutes: 20, build: true, load: () => import('./uploads.js') },
  documents: { minutes: 10, build: true, load: () => import('./documents.js') },
  push: { minutes: 15, build: true, load: () => import('./push.js') },
});
