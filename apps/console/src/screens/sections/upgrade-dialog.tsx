import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { civilDateText } from '#web';
import { request } from '../../api/request.js';
import { UpgradeSectionsDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure, Loading, sentenceOf } from '../../ui/states.js';
import { sectionUpgradeQuery, type Upgrade } from './queries.js';

interface UpgradeDialogProps {
  readonly portalId: string;
  readonly name: string;
  readonly mayUpgrade: boolean;
  readonly onClose: () => void;
}

/** Everything that an upgrade would do, in words; it does exactly that, or is refused when the portal has changed meanwhile. */
export function UpgradeDialog({ portalId, name, mayUpgrade, onClose }: UpgradeDialogProps) {
  const queries = useQueryClient();
  const preview = useQuery(sectionUpgradeQuery(portalId));
  const upgrading = useMutation({
    mutationFn: ({ version, fingerprint }: Upgrade) => request(UpgradeSectionsDocument, { input: { portalId, version, fingerprint } }),
    onSuccess: async () => {
      await Promise.all(
        [['portalSections', portalId], ['sectionUpgrade', portalId], ['sections', portalId], ['sectionUpgrades']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      announce(`Đã cập nhật chuyên mục của ${name}.`);
      onClose();
    },
    // A stale preview is shown anew, so that the next decision is about what is there.
    onError: () => void preview.refetch(),
  });
  return (
    <Dialog title={`Cập nhật chuyên mục: ${name}`} onClose={onClose}>
      <div className="lc-form">
        {preview.isPending && <Loading />}
        {preview.isError && <Failure error={preview.error} />}
        {upgrading.error && (
          <Callout tone="danger" role="alert">
            {sentenceOf(upgrading.error)}
          </Callout>
        )}
        {preview.data && <Changes upgrade={preview.data} />}
        {preview.data && mayUpgrade && (
          <Button
            size="lg"
            loading={upgrading.isPending}
            onClick={() => {
              upgrading.mutate(preview.data);
            }}
          >
            Cập nhật đúng như trên
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Để sau
        </Button>
      </div>
    </Dialog>
  );
}

const headings: readonly (readonly [kind: Upgrade['changes'][number]['kind'], heading: string])[] = [
  ['ADDED', 'Thêm'],
  ['ADOPTED', 'Chuyên mục đang có trở thành bắt buộc'],
  ['RENAMED', 'Đổi tên'],
  ['MOVED', 'Đổi thứ tự'],
  ['RELEASED', 'Không còn bắt buộc, giữ lại làm chuyên mục của trang'],
];

function Changes({ upgrade: { law, validFrom, note, follows, changes } }: { readonly upgrade: Upgrade }) {
  return (
    <>
      <p>
        Theo {law}, có hiệu lực từ {civilDateText(validFrom)}. {follows ? `Hiện đang theo ${follows}.` : 'Hiện chưa theo văn bản nào.'} Không có chuyên mục hay
        tin, bài nào bị xóa.
      </p>
      {note && <p className="lc-small">{note}</p>}
      {changes.length === 0 && <p>Không phải đổi chuyên mục nào; chỉ ghi nhận văn bản mới.</p>}
      {headings.map(([kind, heading]) => {
        const group = changes.filter((change) => change.kind === kind);
        if (group.length === 0) return null;
        return (
          <div key={kind}>
            <h3>
              {heading} ({group.length})
            </h3>
            <ul>
              {group.map(({ code, name, newName }) => (
                <li key={code}>{newName ? `${name} → ${newName}` : name}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
