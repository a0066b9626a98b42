import { useQuery } from '@tanstack/react-query';
import { IconFileText, IconMovie, IconPhoto } from '@tabler/icons-react';
import { pictureQuery, type StoredFile } from '../../api/files.js';

/** A file as a small picture, or a sign of what it is. */
export function Picture({ file, alt = '' }: { readonly file: Pick<StoredFile, 'preview' | 'kind'>; readonly alt?: string }) {
  const picture = useQuery({ ...pictureQuery(file.preview ?? ''), enabled: file.preview !== null });
  if (picture.data) return <img className="lc-file-picture" src={picture.data} alt={alt} />;
  const Icon = file.kind === 'DOCUMENT' || file.kind === 'CAPTIONS' ? IconFileText : file.kind === 'VIDEO' ? IconMovie : IconPhoto;
  return (
    <span className="lc-file-picture lc-file-picture-none">
      <Icon aria-hidden size={40} stroke={1.25} />
    </span>
  );
}
