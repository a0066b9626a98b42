import { rmSync } from 'node:fs';

/** Stops what global-setup.js started and removes its folder. */
export default async function globalTeardown() {
  await globalThis.liencongTestKeycloak?.stop();
  const started = globalThis.liencongTestPostgres;
  if (!started) return;
  await started.postgres.stop();
  rmSync(started.folder, { recursive: true, force: true });
}
