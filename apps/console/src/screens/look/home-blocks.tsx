import { NativeSelect, Switch } from '@mantine/core';
import { request } from '../../api/request.js';
import { ArrangeHomeDocument } from '../../gql/graphql.js';
import { faultOf } from '../../ui/error-summary.js';
import { Line } from './fields.js';
import { idOf, ListForm } from './list-form.js';
import type { Look, Section } from './queries.js';
import { useKeep } from './use-keep.js';

type Block = Look['blocks'][number];

interface HomeBlocksProps {
  readonly portalId: string;
  readonly look: Look;
  readonly sections: readonly Section[];
}

/** Blocks as they stand: the portal's own, and those that the layout knows besides, hidden unless they are standard. */
function blocksOf({ layout, blocks }: Look): Block[] {
  const arranged = blocks.length > 0;
  const others = layout.blocks
    .filter(({ kind }) => kind !== 'SECTION' && !blocks.some((block) => block.kind === kind))
    .map(({ kind, required, standard }): Block => ({ kind, shown: required || (standard && !arranged), title: '', sectionId: null, lines: null }));
  const placeOf = (block: Block): number => layout.blocks.find(({ kind }) => kind === block.kind)?.place ?? 0;
  return [...blocks, ...others].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Which blocks the home page shows, in which order. */
export function HomeBlocks({ portalId, look, sections }: HomeBlocksProps) {
  const list = 'khoi-trang-chu';
  const kept = useKeep(
    portalId,
    blocksOf(look),
    async (blocks, stamp) => (await request(ArrangeHomeDocument, { input: { portalId, stamp, blocks } })).arrangeHome,
  );
  const ruleOf = ({ kind }: Block) => look.layout.blocks.find((rule) => rule.kind === kind);
  const nameOf = (block: Block): string => {
    const section = sections.find(({ id }) => id === block.sectionId);
    return block.title || (section ? `Tin của chuyên mục ${section.name}` : (ruleOf(block)?.name ?? ''));
  };
  const first = sections.find(({ holdsItems }) => holdsItems);
  const afterSections = (): void => {
    if (!first) return;
    const block: Block = { kind: 'SECTION', shown: true, title: '', sectionId: first.id, lines: null };
    const place = ruleOf(block)?.place ?? 0;
    const next = kept.rows.findIndex((row) => (ruleOf(row)?.place ?? 0) > place);
    const at = next === -1 ? kept.rows.length : next;
    kept.set([...kept.rows.slice(0, at), block, ...kept.rows.slice(at)]);
  };
  return (
    <ListForm
      id={list}
      part="blocks"
      title="Khối trang chủ"
      lead="Chọn khối nào hiện, theo thứ tự nào. Bố cục chung của tỉnh quyết định khối đứng ở phần nào của trang; trong một phần, dùng mũi tên để đổi thứ tự."
      kept={kept}
      nameOf={nameOf}
      mayRemove={({ kind }) => kind === 'SECTION'}
      mayMove={(index, by) => {
        const [one, other] = [kept.rows[index], kept.rows[index + by]];
        return one !== undefined && other !== undefined && ruleOf(one)?.place === ruleOf(other)?.place;
      }}
      others={
        first && (
          <button type="button" className="lc-link" onClick={afterSections}>
            Thêm khối của một chuyên mục
          </button>
        )
      }
    >
      {(block, index) => {
        const rule = ruleOf(block);
        const field = `blocks.${String(index)}`;
        return (
          <>
            <Switch
              label={nameOf(block)}
              description={rule?.required ? 'Khối này luôn hiện.' : undefined}
              checked={block.shown}
              disabled={rule?.required ?? false}
              onChange={(event) => {
                kept.change(index, { shown: event.currentTarget.checked });
              }}
            />
            {block.kind === 'SECTION' && (
              <NativeSelect
                id={idOf(list)(`${field}.sectionId`)}
                label="Chuyên mục"
                value={block.sectionId ?? ''}
                error={faultOf(kept.faults, `${field}.sectionId`)}
                data={sections.filter(({ holdsItems }) => holdsItems).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(event) => {
                  kept.change(index, { sectionId: event.currentTarget.value });
                }}
              />
            )}
            {block.shown && rule?.lines && (
              <NativeSelect
                id={idOf(list)(`${field}.lines`)}
                label="Số tin"
                value={String(block.lines ?? rule.lines.usual)}
                error={faultOf(kept.faults, `${field}.lines`)}
                data={Array.from({ length: rule.lines.most - rule.lines.least + 1 }, (_, more) => String((rule.lines?.least ?? 0) + more))}
                onChange={(event) => {
                  kept.change(index, { lines: Number(event.currentTarget.value) });
                }}
              />
            )}
            {block.shown && !['SEARCH', 'SECTIONS'].includes(block.kind) && (
              <Line
                list={list}
                field={`${field}.title`}
                label="Tiêu đề khối"
                placeholder="Để trống: tên thường dùng"
                faults={kept.faults}
                value={block.title}
                onChange={(title) => {
                  kept.change(index, { title });
                }}
              />
            )}
          </>
        );
      }}
    </ListForm>
  );
}
