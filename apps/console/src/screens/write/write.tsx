import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { LocalCopy, ServerDraft } from '#web';
import { deskPath, useDesk, useViewer } from '../../api/desk.js';
import { itemQuery, placesQuery, type Places, type Whole } from '../../api/queries.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { emptyBody } from './empty-body.js';
import { readLocalCopy, type CopyPlace } from './local-copies.js';
import { usualSection } from './usual-section.js';
import { WriteForm } from './write-form.js';
import { serverDraftOf } from './use-keeping.js';

/** Opens the text to be written: a new one, or the draft of an item. */
export function WriteScreen() {
  const { itemId } = useParams();
  // an item that was just created here keeps its form: only the address changes
  const [bornId, setBornId] = useState<string>();
  return <Opened key={itemId === undefined || itemId === bornId ? 'new' : itemId} itemId={itemId === bornId ? undefined : itemId} onBorn={setBornId} />;
}

interface OpenedProps {
  readonly itemId: string | undefined;
  readonly onBorn: (itemId: string) => void;
}

function Opened({ itemId, onBorn }: OpenedProps) {
  const { portal } = useDesk();
  const { person } = useViewer();
  const places = useQuery(placesQuery(portal.id));
  const item = useQuery({ ...itemQuery(portal.id, itemId ?? ''), enabled: itemId !== undefined, refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 });
  const place = useMemo<CopyPlace>(() => ({ personId: person.id, portalId: portal.id, itemId: itemId ?? 'new' }), [person.id, portal.id, itemId]);
  // Only where nothing came at all. What is asked again by itself may fail, as without network: the form and what was typed in it stay.
  const failed = places.isLoadingError ? places : item.isLoadingError ? item : null;
  if (failed)
    return (
      <Page title="Soạn tin" office={portal.name}>
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    );
  if (!places.data || (itemId !== undefined && (!item.data || (item.isFetching && !item.isFetchedAfterMount))))
    return (
      <Page title="Soạn tin" office={portal.name}>
        <Loading text="Đang mở bài viết…" />
      </Page>
    );

  return <Ready place={place} whole={item.data ?? null} places={offered(places.data, item.data)} onBorn={onBorn} />;
}

interface ReadyProps {
  readonly place: CopyPlace;
  readonly whole: Whole | null;
  readonly places: Places;
  readonly onBorn: (itemId: string) => void;
}

/** Stands on what was read when the screen opened: later answers belong to the form, which knows what was typed since. */
function Ready({ place, whole, places, onBorn }: ReadyProps) {
  const { person } = useViewer();
  const [first] = useState(whole);
  const [server] = useState<ServerDraft>(() =>
    whole
      ? serverDraftOf(whole.draft, whole)
      : {
          version: 0,
          content: {
            title: '',
            summary: '',
            sectionId: usualSection(place, places.sections),
            kind: places.itemKinds[0]?.code ?? '',
            topic: null,
            body: emptyBody,
          },
          editedBy: person.displayName,
          editedAt: new Date().toISOString(),
        },
  );
  const [local, setLocal] = useState<LocalCopy | null>();
  useEffect(() => {
    if (local !== undefined) return;
    void readLocalCopy(place, server.content).then(setLocal);
  }, [local, place, server.content]);
  if (first && first.state !== 'DRAFT' && first.state !== 'RETURNED') return <Navigate to={deskPath(first.portalId, `noi-dung/${first.id}`)} replace />;
  if (local === undefined) return null;
  return <WriteForm place={place} first={first} server={server} local={local} places={places} onBorn={onBorn} />;
}

/** An item may keep a section, kind or topic that is no longer offered. */
function offered(places: Places, item: Whole | undefined): Places {
  if (!item) return places;
  const { section, kind, kindName, topic } = item;
  const { sections, itemKinds, topics } = places;
  return {
    sections: sections.some(({ id }) => id === section.id) ? sections : [{ ...section, slug: '' }, ...sections],
    itemKinds: itemKinds.some(({ code }) => code === kind)
      ? itemKinds
      : [{ code: kind, name: kindName, group: 'Không còn dùng', hasFields: false }, ...itemKinds],
    topics: !topic || topics.some(({ code }) => code === topic.code) ? topics : [topic, ...topics],
  };
}
