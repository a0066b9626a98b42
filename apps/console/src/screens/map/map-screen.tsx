import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconMapUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateTimeText, fold, numberText } from '#web';
import { useViewer } from '../../api/desk.js';
import { coveredUnitsQuery, provinceMapQuery, type CoveredUnit, type ProvinceMap } from '../../api/map.js';
import { portalsQuery } from '../../api/queries.js';
import { Choropleth } from '../../ui/chart/choropleth.js';
import type { Place } from '../../ui/chart/use-places.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices, withChoice } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { LoadBoundaries } from './load-boundaries.js';
import { measures, valueOf } from './measures.js';

/** Communes of a province shaded by a figure; which province, figure and words stand in the address. */
export default function MapScreen() {
  const { administers } = useViewer();
  const [address] = useSearchParams();
  const covered = useQuery(coveredUnitsQuery);
  const unit = covered.data?.find(({ id }) => id === address.get('tinh')) ?? covered.data?.[0];
  const loads = administers && address.has('nap');
  return (
    <Page
      title="Bản đồ"
      office={unit?.name ?? 'Giám sát các trang'}
      lead={unit?.name}
      aside={
        administers &&
        !loads && (
          <Button
            component={Link}
            to={{ search: withChoice(address, 'nap', '1').toString() }}
            variant="default"
            leftSection={<IconMapUp aria-hidden size={20} />}
          >
            Nạp ranh giới
          </Button>
        )
      }
    >
      <div className="lc-wide">
        {loads && <LoadBoundaries />}
        {covered.isPending && <Loading />}
        {covered.isError && <Failure error={covered.error} onRetry={() => void covered.refetch()} />}
        {covered.data && unit && <MapOf key={unit.id} unit={unit} units={covered.data} />}
      </div>
    </Page>
  );
}

function MapOf({ unit, units }: { readonly unit: CoveredUnit; readonly units: readonly CoveredUnit[] }) {
  const [address, set] = useChoices();
  const map = useQuery(provinceMapQuery(unit.id));
  const rows = useInfiniteQuery(portalsQuery(''));
  const now = useNow();
  const { hasNextPage, isFetching, fetchNextPage } = rows;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const measure = measures.find(({ word }) => word === address.get('chi-so')) ?? measures[0];
  const words = address.get('tim') ?? '';
  const failed = map.isError ? map : rows.isError && !rows.data ? rows : null;
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!map.data || !rows.data) return <Loading text="Đang vẽ bản đồ…" />;

  const ofPortal = new Map(rows.data.pages.flatMap(({ edges }) => edges.map(({ node }) => [node.portal.id, node] as const)));
  const places = map.data.shapes.map((shape): Place => ({
    ...shape,
    id: shape.unitId,
    value: valueOf(shape, ofPortal, measure, now),
    to: `/bang-theo-doi?tim=${encodeURIComponent(shape.name)}`,
    isDim: words !== '' && !fold(shape.name).includes(fold(words)),
  }));
  const found = places.filter(({ isDim }) => !isDim).length;
  return (
    <>
      <div className="lc-map-tools">
        <div className="lc-levels" role="group" aria-label="Chỉ số">
          {measures.map(({ word, name }) => (
            <button
              key={word}
              type="button"
              aria-pressed={word === measure.word}
              onClick={() => {
                set('chi-so', word === measures[0].word ? '' : word);
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <SearchBox
          label="Tìm xã, phường"
          value={words}
          onSearch={(next) => {
            set('tim', next);
          }}
        />
        {units.length > 1 && (
          <NativeSelect
            label="Phạm vi"
            value={unit.id}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => {
              set('tinh', currentTarget.value);
            }}
          />
        )}
      </div>
      {words !== '' && (
        <p role="status" className="lc-count">
          {numberText(found)} trong {numberText(places.length)} đơn vị.
        </p>
      )}
      {places.length === 0 ? (
        <Empty title="Không có xã, phường nào trong phạm vi này." />
      ) : (
        <Choropleth
          title={measure.name}
          lead={`Số liệu lúc ${dateTimeText(rows.data.pages[0]?.asOf ?? now)}`}
          unit={measure.unit}
          of="đơn vị"
          viewBox={map.data.viewBox}
          places={places}
          foot={footOf(map.data)}
        />
      )}
    </>
  );
}

function footOf({ source, loadedAt }: ProvinceMap): string {
  if (source === null || loadedAt === null) return 'Chưa nạp ranh giới: mỗi đơn vị là một ô.';
  return `Ranh giới: ${source}. Nạp lúc ${dateTimeText(loadedAt)}.`;
}
