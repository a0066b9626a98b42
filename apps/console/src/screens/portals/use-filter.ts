import type { PortalStateName } from '#web';
import type { DirectoryFilter } from '../../api/portals.js';
import type { PortalLevel } from '../../gql/graphql.js';
import { useChoices } from '../../ui/use-choices.js';

const stateWords: Record<PortalStateName, string> = { PLANNED: 'chua-mo', OPEN: 'hoat-dong', SUSPENDED: 'tam-ngung', CLOSED: 'da-dong' };
const levelWords: Record<PortalLevel, string> = { PROVINCE: 'tinh', DEPARTMENT: 'so-nganh', DISTRICT: 'huyen', COMMUNE: 'xa' };

function nameOf<Name extends string>(words: Record<Name, string>, word: string | null): Name | null {
  return (Object.keys(words) as Name[]).find((name) => words[name] === word) ?? null;
}

export interface FilterInAddress extends DirectoryFilter {
  readonly search: string;
  readonly setSearch: (words: string) => void;
  readonly setState: (state: PortalStateName | null) => void;
  readonly setLevel: (level: PortalLevel | null) => void;
}

/** What the list shows, kept in the address: it can be sent to a colleague, and Back comes back to it. */
export function useFilter(): FilterInAddress {
  const [address, set] = useChoices();
  return {
    search: address.get('tim') ?? '',
    state: nameOf(stateWords, address.get('trang-thai')),
    level: nameOf(levelWords, address.get('cap')),
    setSearch: (words) => {
      set('tim', words);
    },
    setState: (state) => {
      set('trang-thai', state ? stateWords[state] : '');
    },
    setLevel: (level) => {
      set('cap', level ? levelWords[level] : '');
    },
  };
}
