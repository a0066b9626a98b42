import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react';
import { civilDateText, numberText } from '#web';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { OrderSectionsDocument, PinItemDocument, RemoveSectionDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { Tag } from '../../ui/state-tag.js';
import { sentenceOf } from '../../ui/states.js';
import { portalSectionsQuery, type PortalSection } from './queries.js';

interface SectionTableProps {
  readonly sections: readonly PortalSection[];
  readonly onEdit: (section: PortalSection) => void;
}

/** Sections of the menu in their order, then those that parts of the system fill. */
export function SectionTable({ sections, onEdit }: SectionTableProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const changed = (next: PortalSection[]): void => {
    queries.setQueryData(portalSectionsQuery(portal.id).queryKey, next);
    void queries.invalidateQueries({ queryKey: ['places', portal.id] });
  };
  const ordering = useMutation({
    mutationFn: async (sectionIds: string[]) => (await request(OrderSectionsDocument, { input: { portalId: portal.id, sectionIds } })).orderSections,
    onSuccess: (payload) => {
      changed(payload.sections);
    },
  });
  const removing = useMutation({
    mutationFn: async (section: PortalSection) =>
      (await request(RemoveSectionDocument, { input: { portalId: portal.id, sectionId: section.id } })).removeSection,
    onSuccess: (payload, section) => {
      changed(payload.sections);
      announce(`Đã xóa chuyên mục ${section.name}.`);
    },
  });
  const unpinning = useMutation({
    mutationFn: async (section: PortalSection) => (await request(PinItemDocument, { input: { portalId: portal.id, sectionId: section.id } })).pinItem,
    onSuccess: (payload, section) => {
      changed(payload.sections);
      announce(`Đã bỏ ghim trong ${section.name}.`);
    },
  });
  const busy = ordering.isPending || removing.isPending || unpinning.isPending;
  const menu = sections.filter(({ holdsItems }) => holdsItems);
  const others = sections.filter(({ holdsItems }) => !holdsItems);
  const swap = (one: PortalSection, other: PortalSection | undefined): void => {
    if (!other || busy) return;
    const turned = sections.map(({ id }) => (id === one.id ? other.id : id === other.id ? one.id : id));
    ordering.mutate(turned, {
      onSuccess: () => {
        announce(`${one.name}: đã đổi chỗ với ${other.name}.`);
      },
    });
  };
  const trouble = ordering.error ?? removing.error ?? unpinning.error;

  return (
    <>
      {trouble && (
        <Callout tone="danger" role="alert">
          {sentenceOf(trouble)}
        </Callout>
      )}
      <section aria-labelledby="trong-menu">
        <h2 id="trong-menu">Trong menu</h2>
        <table className="lc-table">
          <caption className="lc-unseen">Chuyên mục theo thứ tự trong menu</caption>
          <thead>
            <tr>
              <th scope="col">Chuyên mục</th>
              <th scope="col">Căn cứ</th>
              <th scope="col">Tin, bài</th>
              <th scope="col">Thứ tự</th>
              <th scope="col">
                <span className="lc-unseen">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {menu.map((section, index) => (
              <tr key={section.id}>
                <th scope="row">
                  {section.name}
                  {section.nameEn && (
                    <span className="lc-cell-small" lang="en">
                      {section.nameEn}
                    </span>
                  )}
                  <span className="lc-cell-small">/chuyen-muc/{section.slug}</span>
                  <Days section={section} />
                  {section.pinned && (
                    <span className="lc-cell-small">
                      Ghim: {section.pinned.title || '(tin đã gỡ)'}, đến hết {civilDateText(section.pinned.until)}
                    </span>
                  )}
                </th>
                <td data-label="Căn cứ">
                  <Basis section={section} />
                </td>
                <td data-label="Tin, bài">{numberText(section.items)}</td>
                <td data-label="Thứ tự">
                  <span className="lc-cell-buttons">
                    <MoveButton
                      label={`Đưa ${section.name} lên trên`}
                      up
                      disabled={index === 0}
                      onMove={() => {
                        swap(section, menu[index - 1]);
                      }}
                    />
                    <MoveButton
                      label={`Đưa ${section.name} xuống dưới`}
                      disabled={index === menu.length - 1}
                      onMove={() => {
                        swap(section, menu[index + 1]);
                      }}
                    />
                  </span>
                </td>
                <td>
                  <span className="lc-cell-buttons">
                    <Button
                      variant="default"
                      onClick={() => {
                        onEdit(section);
                      }}
                    >
                      Sửa<span className="lc-unseen"> {section.name}</span>
                    </Button>
                    {section.pinned && (
                      <Button
                        variant="default"
                        disabled={busy}
                        onClick={() => {
                          unpinning.mutate(section);
                        }}
                      >
                        Bỏ ghim<span className="lc-unseen"> trong {section.name}</span>
                      </Button>
                    )}
                    {section.keptBecause == null && (
                      <Button
                        variant="default"
                        disabled={busy}
                        onClick={() => {
                          removing.mutate(section);
                        }}
                      >
                        Xóa<span className="lc-unseen"> {section.name}</span>
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="phan-khac">
          <h2 id="phan-khac">Do phần khác của hệ thống phụ trách</h2>
          <table className="lc-table">
            <caption className="lc-unseen">Mục bắt buộc không nằm trong menu tin, bài</caption>
            <thead>
              <tr>
                <th scope="col">Mục</th>
                <th scope="col">Căn cứ</th>
              </tr>
            </thead>
            <tbody>
              {others.map((section) => (
                <tr key={section.id}>
                  <th scope="row">{section.name}</th>
                  <td data-label="Căn cứ">
                    <Basis section={section} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Basis({ section: { basis } }: { readonly section: PortalSection }) {
  if (!basis) return <span>Của trang</span>;
  return (
    <span>
      <Tag tone="info" icon={IconLock} text={basis.duty === 'MUST' ? 'Bắt buộc' : 'Nên có'} />
      <span className="lc-cell-small">{basis.law.join('; ') || 'theo thông lệ'}</span>
    </span>
  );
}

function Days({ section: { opensOn, closesOn } }: { readonly section: PortalSection }) {
  if (!opensOn && !closesOn) return null;
  const from = opensOn ? `từ ${civilDateText(opensOn)}` : '';
  return <span className="lc-cell-small">Mở {[from, closesOn ? `đến hết ${civilDateText(closesOn)}` : ''].filter(Boolean).join(' ')}</span>;
}

interface MoveButtonProps {
  readonly label: string;
  readonly up?: boolean;
  readonly disabled: boolean;
  readonly onMove: () => void;
}

function MoveButton({ label, up = false, disabled, onMove }: MoveButtonProps) {
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className="lc-icon-button" aria-label={label} disabled={disabled} onClick={onMove}>
      <Icon aria-hidden size={20} />
    </button>
  );
}
