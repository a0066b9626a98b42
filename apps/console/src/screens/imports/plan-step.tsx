import { Button } from '@mantine/core';
import { numberText } from '#web';
import { useImportStep, type Import } from '../../api/imports.js';
import type { ImportRowFilter } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';
import { FailedFile } from './failed-file.js';
import { ImportRows } from './rows.js';
import { Tabs, useTabs } from './tabs.js';

/** What would happen, before anything does: errors first, then one big button. */
export function PlanStep({ portalId, given }: { readonly portalId: string; readonly given: Import }) {
  const { counts } = given;
  const step = useImportStep(portalId, given.id);
  const work = counts.create + counts.change;
  const tabs = useTabs<ImportRowFilter>([
    { show: 'ERRORS', label: 'Lỗi', count: counts.errors },
    { show: 'NOTED', label: 'Lưu ý', count: counts.noted },
    { show: 'CREATE', label: 'Sẽ tạo', count: counts.create },
    { show: 'CHANGE', label: 'Sẽ sửa', count: counts.change },
    { show: 'UNCHANGED', label: 'Không đổi', count: counts.unchanged },
  ]);
  return (
    <>
      <Callout tone={counts.errors > 0 ? 'waiting' : 'done'} role="status">
        {numberText(counts.rows)} dòng: {numberText(counts.create)} trang sẽ tạo, {numberText(counts.change)} trang sẽ sửa, {numberText(counts.unchanged)} không
        đổi, <strong>{numberText(counts.errors)} dòng lỗi</strong>. {counts.errors > 0 && 'Dòng lỗi không được tạo; các dòng khác vẫn tạo được.'}
      </Callout>
      <div className="lc-import-actions">
        {work > 0 && (
          <Button
            size="lg"
            loading={step.isPending}
            onClick={() => {
              step.mutate('start');
            }}
          >
            {counts.create > 0 ? `Tạo ${numberText(counts.create)} trang` : `Sửa ${numberText(counts.change)} trang`}
          </Button>
        )}
        {counts.errors > 0 && <FailedFile portalId={portalId} importId={given.id} />}
      </div>
      {step.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(step.error)}
        </Callout>
      )}
      {tabs && (
        <>
          <Tabs label="Xem các dòng" tabs={tabs.filled} shown={tabs.shown} onChoose={tabs.choose} />
          <ImportRows portalId={portalId} importId={given.id} show={tabs.shown} />
        </>
      )}
      <More>
        <Button
          variant="default"
          onClick={() => {
            step.mutate('plan');
          }}
        >
          Kiểm tra lại
        </Button>
        <Button
          variant="default"
          onClick={() => {
            step.mutate('cancel');
          }}
        >
          Bỏ lần nhập này
        </Button>
      </More>
    </>
  );
}
