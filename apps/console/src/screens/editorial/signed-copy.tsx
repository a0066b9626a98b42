import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deskPath, useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { AttachPaperFileDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';
import { LetterFile } from '../requests/letter-file.js';

interface SignedCopyProps {
  readonly paperId: string;
  /** Its name in the library; null: there is none yet. */
  readonly fileName: string | null;
  readonly mayAttach: boolean;
}

/** The signed copy of a paper of the board: a file of the library, for the portal's people alone. */
export function SignedCopy({ paperId, fileName, mayAttach }: SignedCopyProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const attaching = useMutation({
    mutationFn: async (fileId: string) => {
      const { errors } = (await request(AttachPaperFileDocument, { input: { portalId: portal.id, paperId, fileId } })).attachPaperFile;
      const [fault] = errors;
      if (fault) throw new Error(fault.message);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editorial', portal.id] }),
  });
  return (
    <>
      {fileName !== null && (
        <p className="lc-cell-small">
          Bản ký: <Link to={`${deskPath(portal.id, 'kho')}?tim=${encodeURIComponent(fileName)}`}>{fileName}</Link>
        </p>
      )}
      {mayAttach && (
        <LetterFile
          id={`ban-ky-${paperId}`}
          file={null}
          called={fileName === null ? 'Thêm bản ký' : 'Thay bản ký'}
          onFile={(file) => {
            if (file) attaching.mutate(file.id);
          }}
        />
      )}
      {attaching.isError && (
        <Callout tone="danger" role="alert">
          {attaching.error.message || sentenceOf(attaching.error)}
        </Callout>
      )}
    </>
  );
}
