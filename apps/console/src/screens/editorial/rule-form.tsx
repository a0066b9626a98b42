import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { rulesQuery, type Rule } from '../../api/editorial.js';
import { placesQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { SetProcessRuleDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { presetWords } from './words.js';

const idOf = (field: string): string => `quy-trinh-${field}`;
const presets = ['ONE_PERSON', 'APPROVE', 'APPRAISE', 'SPOKESPERSON'] as const satisfies readonly Rule['preset'][];
const days = { appraiseDays: 'Thẩm định trong', approveDays: 'Duyệt trong', publishDays: 'Đăng trong', urgentDays: 'Duyệt sau trong' } as const;
type DaysField = keyof typeof days;

interface RuleFormProps {
  /** What holds now for all; undefined where nothing was decided. */
  readonly rule: Rule | undefined;
  readonly isForAll: boolean;
  readonly onClose: () => void;
}

/** Steps and deadlines: of the whole portal, or of a section or kind of its own. */
export function RuleForm({ rule, isForAll, onClose }: RuleFormProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const places = useQuery(placesQuery(portal.id));
  const [form, setForm] = useState({
    sectionId: '',
    kind: '',
    preset: rule?.preset ?? 'APPROVE',
    appraiseDays: String(rule?.appraiseDays ?? 1),
    approveDays: String(rule?.approveDays ?? 2),
    publishDays: String(rule?.publishDays ?? 1),
    isUrgentAllowed: (rule?.urgentDays ?? null) !== null,
    urgentDays: String(rule?.urgentDays ?? 1),
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  const shown: readonly DaysField[] = [
    ...(form.preset === 'APPRAISE' ? (['appraiseDays'] as const) : []),
    'approveDays',
    'publishDays',
    ...(form.isUrgentAllowed ? (['urgentDays'] as const) : []),
  ];
  const setting = useMutation({
    mutationFn: async () => {
      const { sectionId, kind, preset, isUrgentAllowed } = form;
      const numbered = (field: DaysField): number => Number(form[field]);
      const terms = {
        preset,
        appraiseDays: preset === 'APPRAISE' ? numbered('appraiseDays') : null,
        approveDays: numbered('approveDays'),
        publishDays: numbered('publishDays'),
        urgentDays: isUrgentAllowed ? numbered('urgentDays') : null,
      };
      return (await request(SetProcessRuleDocument, { input: { portalId: portal.id, sectionId: sectionId || null, kind: kind || null, ...terms } }))
        .setProcessRule;
    },
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: rulesQuery(portal.id).queryKey });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = shown
      .filter((field) => !/^\d{1,2}$/.test(form[field].trim()))
      .map((field) => ({ field, message: `${days[field]} bao nhiêu ngày làm việc? Hãy ghi một số từ 1 đến 30.` }));
    if (!isForAll && form.sectionId === '' && form.kind === '') missing.push({ field: 'sectionId', message: 'Hãy chọn chuyên mục hoặc thể loại.' });
    setFaults(missing);
    if (missing.length === 0) setting.mutate();
  };
  return (
    <FormDialog
      title={isForAll ? 'Quy trình của trang' : 'Quy trình riêng'}
      button="Lưu quy trình"
      busy={setting.isPending}
      trouble={setting.error}
      onClose={onClose}
      onSend={send}
    >
      <p>Tin, bài đã trình vẫn đi tiếp theo quy trình lúc trình; quy trình mới áp dụng cho lần trình sau.</p>
      <ErrorSummary faults={faults} idOf={idOf} />
      {!isForAll && (
        <>
          <NativeSelect
            id={idOf('sectionId')}
            label="Chuyên mục"
            value={form.sectionId}
            error={faultOf(faults, 'sectionId')}
            data={[{ value: '', label: 'Mọi chuyên mục' }, ...(places.data?.sections ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => {
              change({ sectionId: event.currentTarget.value });
            }}
          />
          <NativeSelect
            id={idOf('kind')}
            label="Thể loại"
            value={form.kind}
            error={faultOf(faults, 'kind')}
            data={[{ value: '', label: 'Mọi thể loại' }, ...(places.data?.itemKinds ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
            onChange={(event) => {
              change({ kind: event.currentTarget.value });
            }}
          />
        </>
      )}
      <fieldset className="lc-choices" id={idOf('preset')} tabIndex={-1}>
        <legend>Các bước</legend>
        {presets.map((preset) => (
          <label key={preset} className="lc-check">
            <input
              type="radio"
              name="quy-trinh"
              checked={form.preset === preset}
              onChange={() => {
                change({ preset });
              }}
            />
            <span>
              {presetWords[preset].name}
              <span className="lc-cell-small">{presetWords[preset].says}</span>
            </span>
          </label>
        ))}
        {faultOf(faults, 'preset') && <p className="lc-field-error">{faultOf(faults, 'preset')}</p>}
      </fieldset>
      <Checkbox
        label="Cho phép đăng khẩn, duyệt sau"
        description="Tin khẩn cấp (bão, cháy) lên trang trước; ban duyệt sau trong thời hạn. Mỗi lần được đếm."
        checked={form.isUrgentAllowed}
        onChange={(event) => {
          change({ isUrgentAllowed: event.currentTarget.checked });
        }}
      />
      {shown.map((field) => (
        <TextInput
          key={field}
          id={idOf(field)}
          label={`${days[field]} (ngày làm việc)`}
          inputMode="numeric"
          required
          value={form[field]}
          error={faultOf(faults, field)}
          onChange={(event) => {
            change({ [field]: event.currentTarget.value });
          }}
        />
      ))}
    </FormDialog>
  );
}
