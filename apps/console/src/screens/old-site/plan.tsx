import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { numberText } from '#web';
import { useOldSiteSettings, useOldSiteStep, type OldSite, type OwnSection } from '../../api/old-sites.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';
import { EntryTabs } from './entry-tabs.js';

interface PlanProps {
  readonly portalId: string;
  readonly given: OldSite;
  readonly sections: readonly OwnSection[];
}

/** What would come in, before anything does: where it goes, what is wrong, then one big button. */
export function OldSitePlan({ portalId, given, sections }: PlanProps) {
  const { counts, asDrafts } = given;
  const step = useOldSiteStep(portalId, given.id);
  const settings = useOldSiteSettings(portalId, given.id);
  const work = counts.publish + counts.drafts;
  const decide = (change: Partial<{ sectionId: string; name: string; asDrafts: boolean }>): void => {
    const isUsual = change.name === undefined;
    const decided = given.sections.flatMap(({ name, sectionId }) =>
      name === '' ? [] : [{ name, sectionId: name === change.name ? (change.sectionId ?? sectionId) : sectionId }],
    );
    settings.mutate({
      sectionId: isUsual ? (change.sectionId ?? given.sectionId) : given.sectionId,
      sections: decided,
      asDrafts: change.asDrafts ?? asDrafts,
    });
  };
  return (
    <>
      <Callout tone={counts.errors > 0 ? 'waiting' : 'done'} role="status">
        {numberText(counts.rows)} bài: {asDrafts ? '' : `${numberText(counts.publish)} sẽ đăng theo ngày cũ, `}
        {numberText(asDrafts ? work : counts.drafts)} sẽ là bản nháp, {numberText(counts.unchanged)} đã có từ trước
        {counts.skipped > 0 && `, ${numberText(counts.skipped)} trang không phải bài viết`}, <strong>{numberText(counts.errors)} lỗi</strong>.{' '}
        {counts.pictures > 0 && `Có ${numberText(counts.pictures)} ảnh sẽ được lấy về.`}
      </Callout>
      {work === 0 ? (
        <p className="lc-strong">Không có bài nào mới để nhập.</p>
      ) : (
        <>
          <section className="lc-card lc-old-site-places" aria-labelledby="lc-old-site-places">
            <h2 id="lc-old-site-places">Bài vào chuyên mục nào?</h2>
            {given.sections
              .filter(({ name }) => name !== '')
              .map(({ name, count, sectionId }) => (
                <NativeSelect
                  key={name}
                  label={`${name} (${numberText(count)} bài)`}
                  data={sections.map(({ id, name: label }) => ({ value: id, label }))}
                  value={sectionId}
                  onChange={({ currentTarget }) => {
                    decide({ name, sectionId: currentTarget.value });
                  }}
                />
              ))}
            <NativeSelect
              label="Bài không ghi chuyên mục"
              data={sections.map(({ id, name: label }) => ({ value: id, label }))}
              value={given.sectionId}
              onChange={({ currentTarget }) => {
                decide({ sectionId: currentTarget.value });
              }}
            />
            <Checkbox
              label="Chỉ lấy về thành bản nháp, không đăng ngay bài nào"
              checked={asDrafts}
              onChange={({ currentTarget }) => {
                decide({ asDrafts: currentTarget.checked });
              }}
            />
          </section>
          <div className="lc-import-actions">
            <Button
              size="lg"
              loading={step.isPending}
              disabled={settings.isPending}
              onClick={() => {
                step.mutate('START');
              }}
            >
              Nhập {numberText(work)} bài
            </Button>
          </div>
        </>
      )}
      {(step.isError || settings.isError) && (
        <Callout tone="danger" role="alert">
          {sentenceOf(step.error ?? settings.error)}
        </Callout>
      )}
      <EntryTabs portalId={portalId} given={given} />
      <More>
        <Button
          variant="default"
          onClick={() => {
            step.mutate('CANCEL');
          }}
        >
          Bỏ lần nhập này
        </Button>
      </More>
    </>
  );
}
