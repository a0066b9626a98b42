import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { request } from '../../api/request.js';
import { SetMenuDocument } from '../../gql/graphql.js';
import { Line, Target } from './fields.js';
import { ListForm } from './list-form.js';
import type { Look, Section } from './queries.js';
import { useKeep } from './use-keep.js';

type Entry = Look['menu'][number];

interface MenuEntriesProps {
  readonly portalId: string;
  readonly look: Look;
  readonly sections: readonly Section[];
}

const blank = { label: '', sectionId: null, address: null };

/** The main menu: one level, and entries below that a panel shows. */
export function MenuEntries({ portalId, look, sections }: MenuEntriesProps) {
  const list = 'menu-chinh';
  const kept = useKeep(portalId, look.menu, async (menu, stamp) => (await request(SetMenuDocument, { input: { portalId, stamp, menu } })).setMenu);
  const nameOf = (entry: Omit<Entry, 'entries'>): string => entry.label || (sections.find(({ id }) => id === entry.sectionId)?.name ?? 'mục chưa có tên');
  const fromSections = (): void => {
    kept.set(
      sections
        .filter(({ holdsItems }) => holdsItems)
        .slice(0, 8)
        .map(({ id }) => ({ ...blank, sectionId: id, entries: [] })),
    );
  };
  const label = (entry: Omit<Entry, 'entries'>, field: string, onChange: (label: string) => void) => (
    <Line
      list={list}
      field={`${field}.label`}
      label="Chữ trong menu"
      placeholder={entry.sectionId ? 'Để trống: tên chuyên mục' : undefined}
      faults={kept.faults}
      value={entry.label}
      onChange={onChange}
    />
  );
  return (
    <ListForm
      id={list}
      part="menu"
      title="Menu chính"
      lead="Để trống thì menu là các chuyên mục theo thứ tự. Chuyên mục không có trong menu vẫn ở nút “Tất cả chuyên mục” và sơ đồ trang."
      kept={kept}
      nameOf={nameOf}
      add={{ label: 'Thêm mục', make: () => ({ ...blank, entries: [] }) }}
      others={
        kept.rows.length === 0 && (
          <Button variant="default" onClick={fromSections}>
            Bắt đầu từ tám chuyên mục đầu
          </Button>
        )
      }
    >
      {(entry, index) => {
        const field = `menu.${String(index)}`;
        const below = (entries: Entry['entries']): void => {
          kept.change(index, { entries });
        };
        return (
          <>
            {label(entry, field, (text) => {
              kept.change(index, { label: text });
            })}
            <Target
              list={list}
              field={field}
              faults={kept.faults}
              sections={sections}
              value={entry}
              nowhere="Chỉ mở các mục con"
              onChange={(to) => {
                kept.change(index, to);
              }}
            />
            {entry.entries.length > 0 && (
              <ol className="lc-look-below" aria-label={`Mục con của ${nameOf(entry)}`}>
                {entry.entries.map((child, place) => (
                  <li key={place}>
                    {label(child, `${field}.entries.${String(place)}`, (text) => {
                      below(entry.entries.map((each, at) => (at === place ? { ...each, label: text } : each)));
                    })}
                    <Target
                      list={list}
                      field={`${field}.entries.${String(place)}`}
                      faults={kept.faults}
                      sections={sections}
                      value={child}
                      onChange={(to) => {
                        below(entry.entries.map((each, at) => (at === place ? { ...each, ...to } : each)));
                      }}
                    />
                    <button
                      type="button"
                      className="lc-icon-button"
                      aria-label={`Bỏ mục con ${nameOf(child)}`}
                      onClick={() => {
                        below(entry.entries.filter((_, at) => at !== place));
                      }}
                    >
                      <IconX aria-hidden size={20} />
                    </button>
                  </li>
                ))}
              </ol>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus aria-hidden size={20} />}
              onClick={() => {
                below([...entry.entries, blank]);
              }}
            >
              Thêm mục con<span className="lc-unseen"> của {nameOf(entry)}</span>
            </Button>
          </>
        );
      }}
    </ListForm>
  );
}
