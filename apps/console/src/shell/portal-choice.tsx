import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { fold, numberText, portalStates, roles } from '#web';
import { deskPath, useViewer } from '../api/desk.js';
import { directoryQuery, stateOf } from '../api/portals.js';
import { SearchBox } from '../ui/search-box.js';
import { sentenceOf } from '../ui/states.js';

/** Own desks first; for who administers portals, those below by the same words. */
export function PortalChoice({ currentId }: { readonly currentId: string | undefined }) {
  const viewer = useViewer();
  const [words, setWords] = useState('');
  const folded = fold(words);
  const desks = viewer.desks.filter((desk) => fold(desk.portal.name).includes(folded));
  return (
    <>
      {(viewer.administers || viewer.desks.length > 5) && <SearchBox label="Tìm trang" value={words} onSearch={setWords} />}
      <ul className="lc-desks">
        {words === '' && viewer.administers && <Door to="/don-vi" name="Đơn vị & trang" says="Quản trị các trang" />}
        {words === '' && viewer.supervises && <Door to="/bang-theo-doi" name="Giám sát các trang" says="Bảng theo dõi" />}
        {desks.map((desk) => (
          <Door
            key={desk.portal.id}
            to={deskPath(desk.portal.id, 'hom-nay')}
            name={desk.portal.name}
            says={desk.roles.map((role) => roles[role]).join(', ')}
            here={desk.portal.id === currentId}
          />
        ))}
      </ul>
      {viewer.administers ? <Below words={words} currentId={currentId} /> : desks.length === 0 && <p>Không có trang nào có tên như vậy.</p>}
    </>
  );
}

const most = 20;

function Below({ words, currentId }: { readonly words: string; readonly currentId: string | undefined }) {
  const list = useInfiniteQuery({ ...directoryQuery({ search: words, state: null, level: null }, most), placeholderData: keepPreviousData });
  const found = list.data?.pages[0];
  return (
    <>
      <h3 className="lc-desks-head">Trang trong phạm vi quản trị</h3>
      {list.isError && <p role="alert">{sentenceOf(list.error)}</p>}
      <ul className="lc-desks" aria-busy={list.isPlaceholderData}>
        {found?.edges.map(({ node: { portal } }) => (
          <Door
            key={portal.id}
            to={`/trang/${portal.id}`}
            name={portal.name}
            says={`${portalStates[stateOf(portal)].word} · ${portal.host}`}
            here={portal.id === currentId}
          />
        ))}
      </ul>
      <p role="status" className="lc-small">
        {found &&
          (found.totalCount === 0
            ? 'Không có trang nào có tên như vậy.'
            : found.totalCount > most
              ? `${numberText(most)} trong ${numberText(found.totalCount)} trang. Gõ thêm chữ để tìm đúng trang.`
              : `${numberText(found.totalCount)} trang.`)}
      </p>
    </>
  );
}

interface DoorProps {
  readonly to: string;
  readonly name: string;
  readonly says: string;
  readonly here?: boolean;
}

function Door({ to, name, says, here = false }: DoorProps) {
  return (
    <li>
      <Link to={to} aria-current={here ? 'true' : undefined}>
        <strong>{name}</strong>
        <span>{says}</span>
      </Link>
    </li>
  );
}
