import type { Config } from '#platform/config';
import type { DemoPortal } from './province.js';

export async function postSamples(_config: Config, _portals: readonly DemoPortal[]): Promise<number> {
  return Promise.resolve(0);
}
