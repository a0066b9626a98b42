import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { SectionUpgradeDocument, UpgradeSectionsDocument } from '../../gql/graphql.js';
import { sentenceOf } from '../../ui/states.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Run {
  readonly isRunning: boolean;
  readonly total: number;
  readonly done: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

/** Upgrades portals one after the other, each in a transaction of its own; one that fails holds up none of the others. */
export function useUpgradeMany(): Run & { readonly run: (portals: readonly Named[]) => Promise<void> } {
  const queries = useQueryClient();
  const [state, setState] = useState<Run>({ isRunning: false, total: 0, done: 0, failed: [] });
  const run = async (portals: readonly Named[]): Promise<void> => {
    setState({ isRunning: true, total: portals.length, done: 0, failed: [] });
    for (const { id: portalId, name } of portals) {
      const why = await upgrade(portalId).then(() => null, sentenceOf);
      setState((before) => ({
        ...before,
        done: before.done + (why === null ? 1 : 0),
        failed: why === null ? before.failed : [...before.failed, { name, why }],
      }));
    }
    await queries.invalidateQueries({ queryKey: ['sectionUpgrades'] });
    setState((before) => ({ ...before, isRunning: false }));
  };
  return { ...state, run };
}

async function upgrade(portalId: string): Promise<void> {
  const { sectionUpgrade } = await request(SectionUpgradeDocument, { portalId });
  const { version, fingerprint } = sectionUpgrade;
  await request(UpgradeSectionsDocument, { input: { portalId, version, fingerprint } });
}
