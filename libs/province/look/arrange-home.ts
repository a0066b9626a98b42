import type { OpenScope } from '#platform/db';
import { readText } from '#platform/http';
import { civilDateOf } from '#platform/time';
import { layoutOn, type BlockRule } from '#units';
import { replaceList } from './keep-look.js';
import { lookErrors } from './look-errors.js';
import type { HomeBlockInput } from './look.inputs.js';
import { readCount, readSection, refuse, sectionsOfMenu } from './read-parts.js';

const mostBlocks = 24;

/**
 * Puts the blocks of the home page in this order, within what the layout in force allows.
 * @throws FaultsError by field
 */
export async function arrangeHome(scope: OpenScope, at: Date, given: readonly HomeBlockInput[]): Promise<void> {
  readCount('blocks', given, mostBlocks);
  const sections = await sectionsOfMenu(scope);
  const { blocks: rules } = layoutOn(civilDateOf(at));
  const blocks = given.map((block, index) => readBlock(block, `blocks.${index}`, rules, sections));
  for (const [index, { rule }] of blocks.entries()) {
    const above = blocks[index - 1]?.rule;
    if (above && above.place > rule.place) refuse(`blocks.${index}`, lookErrors.BLOCK_PLACE({ name: rule.name, before: above.name }));
    const times = blocks.slice(0, index + 1).filter((each) => each.rule.kind === rule.kind).length;
    if (times > rule.most) refuse(`blocks.${index}`, lookErrors.BLOCK_TOO_OFTEN({ name: rule.name, most: rule.most }));
  }
  await replaceList(
    scope,
    at,
    { act: 'look.home', list: 'home_block' },
    blocks.map(({ row }, position) => ({ position, ...row })),
  );
}

interface Read {
  readonly rule: BlockRule;
  readonly row: object;
}

function readBlock(block: HomeBlockInput, field: string, rules: readonly BlockRule[], sections: ReadonlySet<string>): Read {
  const rule = rules.find(({ kind }) => kind === block.kind) ?? refuse(field, lookErrors.BLOCK_UNKNOWN());
  if (rule.required && !block.shown) refuse(field, lookErrors.BLOCK_REQUIRED({ name: rule.name }));
  const section = readSection(`${field}.sectionId`, block.sectionId, sections);
  if ((section !== null) !== (rule.kind === 'section')) refuse(`${field}.sectionId`, lookErrors.LOOK_SECTION_UNKNOWN());
  const lines = rule.lines ? (block.lines ?? null) : null;
  if (rule.lines && lines !== null && (lines < rule.lines.least || lines > rule.lines.most)) {
    refuse(`${field}.lines`, lookErrors.BLOCK_LINES({ least: rule.lines.least, most: rule.lines.most }));
  }
  const title = readText(`${field}.title`, block.title, { most: 80, line: true });
  return { rule, row: { kind: rule.kind, shown: block.shown, title, section_id: section, lines } };
}
