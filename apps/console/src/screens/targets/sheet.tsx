import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { numberText } from '#web';
import { giveSheet, type SheetAnswer } from '../../api/targets.js';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { Downloads } from '../../ui/downloads.js';
import { sentenceOf } from '../../ui/states.js';
import { Changes, Faults } from './sheet-rows.js';

/** Targets of many portals from a sheet: tried first, then written. The file stays with the browser until then. */
export function Sheet({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const field = useId();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const trial = useMutation({ mutationFn: (given: File) => giveSheet(given, false) });
  const writing = useMutation({
    mutationFn: (given: File) => giveSheet(given, true),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['targets'] }),
  });
  const answer = writing.data ?? trial.data;
  const trouble = trial.error ?? writing.error;

  return (
    <Dialog title="Nhập chỉ tiêu từ tệp" onClose={onClose}>
      <div className="lc-form lc-target-sheet">
        <p>Tải tệp mẫu đã có sẵn tên các trang và chỉ tiêu năm {year}, điền cột Chỉ tiêu rồi chọn lại tệp. Hệ thống kiểm tra trước, chưa ghi gì.</p>
        <Downloads
          files={[
            {
              address: `/manage/targets/template.xlsx?year=${String(year)}`,
              name: `chi-tieu-${String(year)}.xlsx`,
              label: `Tải tệp mẫu năm ${String(year)}`,
            },
          ]}
        />
        <label className="lc-import-file" data-busy={trial.isPending || undefined} htmlFor={field}>
          <IconUpload aria-hidden size={28} />
          <span className="lc-strong">{trial.isPending ? 'Đang kiểm tra…' : (file?.name ?? 'Chọn tệp chỉ tiêu')}</span>
          <span className="lc-small">.xlsx hoặc .csv</span>
          <input
            id={field}
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={trial.isPending || writing.isPending}
            onChange={({ currentTarget }) => {
              const [given] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (!given) return;
              setFile(given);
              writing.reset();
              trial.mutate(given);
            }}
          />
        </label>
        {trouble && (
          <Callout tone="danger" role="alert">
            {sentenceOf(trouble)}
          </Callout>
        )}
        {answer && <Result answer={answer} />}
        {file && trial.data && trial.data.counts.set > 0 && !writing.data && (
          <Button
            size="lg"
            loading={writing.isPending}
            onClick={() => {
              writing.mutate(file);
            }}
          >
            Ghi {numberText(trial.data.counts.set)} chỉ tiêu
          </Button>
        )}
        {writing.data && (
          <Button size="lg" onClick={onClose}>
            Xong
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Result({ answer }: { readonly answer: SheetAnswer }) {
  const { counts, written } = answer;
  const isDone = written > 0;
  return (
    <>
      <Callout tone={counts.errors > 0 ? 'waiting' : 'done'} role="status">
        {isDone ? `Đã ghi ${numberText(written)} chỉ tiêu. ` : `${numberText(counts.rows)} dòng: ${numberText(counts.set)} sẽ ghi, `}
        {isDone || `${numberText(counts.unchanged)} không đổi, ${numberText(counts.empty)} bỏ trống, `}
        <strong>{numberText(counts.errors)} dòng lỗi</strong>
        {counts.errors > 0 ? ' không được ghi; hãy sửa trong tệp rồi chọn lại.' : '.'}
      </Callout>
      {answer.faults.length > 0 && <Faults faults={answer.faults} />}
      {!isDone && answer.changes.length > 0 && <Changes changes={answer.changes} />}
    </>
  );
}
