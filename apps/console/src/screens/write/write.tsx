import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { LocalCopy, ServerDraft } from '#web';
import { deskPath, useDesk, useViewer } from '../../api/desk.js';
import { itemQuery, sectionsQuery, type Whole } from '../../api/queries.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { emptyBody } from './empty-body.js';
import { readLocalCopy, type CopyPlace } from './local-copies.js';
import { usualSection, type Section } from './usual-section.js';
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
  const sections = useQuery(sectionsQuery(portal.id));
  const item = useQuery({ ...itemQuery(portal.id, itemId ?? ''), enabled: itemId !== undefined, refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 });
  const place = useMemo<CopyPlace>(() => ({ personId: person.id, portalId: portal.id, itemId: itemId ?? 'new' }), [person.id, portal.id, itemId]);
  const local = useMemo(() => readLocalCopy(place), [place]);

  const failed = sections.isError ? sections : item.isError ? item : null;
  if (failed)
    return (
      <Page title="Soạn tin" office={portal.name}>
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    );
  if (!sections.data || (itemId !== undefined && (!item.data || (item.isFetching && !item.isFetchedAfterMount))))
    return (
      <Page title="Soạn tin" office={portal.name}>
        <Loading text="Đang mở bài viết…" />
      </Page>
    );

  return <Ready place={place} whole={item.data ?? null} local={local} sections={offered(sections.data, item.data?.section)} onBorn={onBorn} />;
}

interface ReadyProps {
  readonly place: CopyPlace;
  readonly whole: Whole | null;
  readonly local: LocalCopy | null;
  readonly sections: readonly Section[];
  readonly onBorn: (itemId: string) => void;
}

/** Stands on what was read when the screen opened: later answers belong to the form, which knows what was typed since. */
function Ready({ place, whole, local, sections, onBorn }: ReadyProps) {
  const { person } = useViewer();
  const [first] = useState(whole);
  const [server] = useState<ServerDraft>(() =>
    whole
      ? serverDraftOf(whole.draft, whole.section.id)
      : {
          version: 0,
          content: { title: '', summary: '', sectionId: usualSection(place, sections), body: emptyBody },
          editedBy: person.displayName,
          editedAt: new Date().toISOString(),
        },
  );
  if (first && first.state !== 'DRAFT' && first.state !== 'RETURNED') return <Navigate to={deskPath(first.portalId, `noi-dung/${first.id}`)} replace />;
  return <WriteForm place={place} first={first} server={server} local={local} sections={sections} onBorn={onBorn} />;
}

/** An item may stay in a section that has closed meanwhile. */
function offered(open: readonly Section[], current: Pick<Section, 'id' | 'name'> | undefined): readonly Section[] {
  return !current || open.some(({ id }) => id === current.id) ? open : [{ ...current, slug: '' }, ...open];
}
