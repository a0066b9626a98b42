import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { civilDateText, dayOf, numberText } from '#web';
import { useDesk } from '../../api/desk.js';
import { publicAddress } from '../../api/public-address.js';
import { request } from '../../api/request.js';
import { sortNames, tagsQuery, type Tag } from '../../api/tags.js';
import { RemoveTagDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';

interface TagTableProps {
  readonly title: string;
  readonly tags: readonly Tag[];
  /** Null for whoever may only look. */
  readonly onEdit: ((tag: Tag) => void) | null;
}

/** Campaigns and programmes of one state. */
export function TagTable({ title, tags, onEdit }: TagTableProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: async (tag: Tag) => (await request(RemoveTagDocument, { input: { portalId: portal.id, tagId: tag.id } })).removeTag,
    onSuccess: (payload, tag) => {
      queries.setQueryData(tagsQuery(portal.id).queryKey, payload.tags);
      announce(`Đã xóa ${tag.name}.`);
    },
  });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {removing.error && (
        <Callout tone="danger" role="alert">
          {sentenceOf(removing.error)}
        </Callout>
      )}
      <table className="lc-table">
        <caption className="lc-unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col">Loại</th>
            <th scope="col">Thời gian</th>
            <th scope="col">Tin, bài</th>
            {onEdit && (
              <th scope="col">
                <span className="lc-unseen">Việc</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tags.map((tag) => (
            <tr key={tag.id}>
              <th scope="row">
                {tag.name}
                {tag.nameEn && (
                  <span className="lc-cell-small" lang="en">
                    {tag.nameEn}
                  </span>
                )}
                <Address tag={tag} host={portal.host} />
              </th>
              <td data-label="Loại">{sortNames[tag.sort]}</td>
              <td data-label="Thời gian">{days(tag)}</td>
              <td data-label="Tin, bài">
                <div>
                  {numberText(tag.publicItems)} đã đăng
                  {tag.items > tag.publicItems && <span className="lc-cell-small">{numberText(tag.items - tag.publicItems)} chưa đăng</span>}
                </div>
              </td>
              {onEdit && (
                <td>
                  <span className="lc-cell-buttons">
                    <Button
                      variant="default"
                      onClick={() => {
                        onEdit(tag);
                      }}
                    >
                      Sửa<span className="lc-unseen"> {tag.name}</span>
                    </Button>
                    {tag.items === 0 && (
                      <Button
                        variant="default"
                        loading={removing.isPending && removing.variables.id === tag.id}
                        onClick={() => {
                          removing.mutate(tag);
                        }}
                      >
                        Xóa<span className="lc-unseen"> {tag.name}</span>
                      </Button>
                    )}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where readers find it; a link from the day on which they do. */
function Address({ tag, host }: { readonly tag: Tag; readonly host: string }) {
  const path = `/chuyen-de/${tag.slug}`;
  if (tag.opensOn && tag.opensOn > dayOf(new Date())) return <span className="lc-cell-small">{path}</span>;
  return (
    <span className="lc-cell-small">
      <a href={publicAddress(host) + path} target="_blank" rel="noopener">
        {path}
        <span className="lc-unseen"> (mở cửa sổ mới)</span>
      </a>
    </span>
  );
}

function days({ opensOn, closesOn }: Tag): string {
  if (opensOn && closesOn) return `${civilDateText(opensOn)} đến ${civilDateText(closesOn)}`;
  if (opensOn) return `Từ ${civilDateText(opensOn)}`;
  return closesOn ? `Đến hết ${civilDateText(closesOn)}` : 'Không hạn';
}
