import { IconLayoutList, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { numberText, portalStates, type PortalStateName } from '#web';
import type { PortalDirectoryQuery, PortalLevel } from '../../gql/graphql.js';
import { portalStateIcons } from '../../ui/portal-state.js';
import { SearchBox } from '../../ui/search-box.js';
import type { FilterInAddress } from './use-filter.js';

const levels: readonly (readonly [PortalLevel, string])[] = [
  ['PROVINCE', 'Tỉnh, thành phố'],
  ['DEPARTMENT', 'Sở, ngành'],
  ['DISTRICT', 'Huyện'],
  ['COMMUNE', 'Xã, phường, đặc khu'],
];
const states = Object.keys(portalStates) as PortalStateName[];

interface FiltersProps {
  readonly filter: FilterInAddress;
  readonly found: PortalDirectoryQuery['portalDirectory'];
}

/** Levels and states, each with how many it would show, and words of a name or a host. */
export function Filters({ filter, found }: FiltersProps) {
  const ofLevel = new Map(found.levels.map(({ level, count }) => [level, count]));
  const ofState = new Map(found.counts.map(({ state, count }) => [state, count]));
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="lc-directory-tools" role="search">
      <div className="lc-levels" role="group" aria-label="Cấp đơn vị">
        <Choice
          chosen={filter.level === null}
          label="Tất cả các cấp"
          count={total(ofLevel)}
          onChoose={() => {
            filter.setLevel(null);
          }}
        />
        {levels.map(([level, label]) => {
          const count = ofLevel.get(level) ?? 0;
          // districts ended on 2025-06-30: named only where some are left
          if (level === 'DISTRICT' && count === 0 && filter.level !== level) return null;
          return (
            <Choice
              key={level}
              chosen={filter.level === level}
              label={label}
              count={count}
              onChoose={() => {
                filter.setLevel(level);
              }}
            />
          );
        })}
      </div>
      <div className="lc-directory-search">
        <SearchBox label="Tìm theo tên, có dấu hoặc không dấu, hoặc theo tên miền" value={filter.search} onSearch={filter.setSearch} />
      </div>
      <div className="lc-chips" role="group" aria-label="Trạng thái">
        <Choice
          chosen={filter.state === null}
          label="Tất cả"
          icon={IconLayoutList}
          count={total(ofState)}
          onChoose={() => {
            filter.setState(null);
          }}
        />
        {states.map((state) => (
          <Choice
            key={state}
            chosen={filter.state === state}
            label={portalStates[state].word}
            icon={portalStateIcons[state]}
            count={ofState.get(state) ?? 0}
            onChoose={() => {
              filter.setState(filter.state === state ? null : state);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly label: ReactNode;
  readonly icon?: Icon;
  readonly count: number;
  readonly onChoose: () => void;
}

function Choice({ chosen, label, icon: Chosen, count, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={chosen} onClick={onChoose}>
      {Chosen && <Chosen aria-hidden size={18} stroke={2} />}
      {label}
      <span className="lc-chip-count">{numberText(count)}</span>
    </button>
  );
}
