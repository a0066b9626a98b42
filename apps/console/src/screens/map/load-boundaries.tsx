import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { provinceQuery } from '../../api/imports.js';
import { useBoundaries, type MapReport } from '../../api/map.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';

/** A file of boundaries: chosen, tried and looked at, then loaded. */
export function LoadBoundaries() {
  const province = useQuery(provinceQuery);
  return (
    <section className="lc-card lc-map-load" aria-labelledby="nap-ranh-gioi">
      <h2 id="nap-ranh-gioi">Nạp ranh giới</h2>
      {province.data && <Desk portalId={province.data.id} />}
      {province.data === null && (
        <Callout tone="waiting">Tỉnh, thành phố chưa có cổng riêng, nên chưa nạp ranh giới được. Hãy tạo cổng của tỉnh trước.</Callout>
      )}
      {province.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(province.error)}
        </Callout>
      )}
      <Close />
    </section>
  );
}

function Desk({ portalId }: { readonly portalId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const tried = useBoundaries(portalId);
  const loaded = useBoundaries(portalId);
  const field = useId();
  const report = loaded.data ?? tried.data;
  const busy = tried.isPending || loaded.isPending;
  return (
    <>
      <label className="lc-import-file" data-busy={busy || undefined} htmlFor={field}>
        <IconUpload aria-hidden size={28} />
        <span className="lc-strong">{busy ? 'Đang đọc tệp…' : 'Chọn tệp ranh giới'}</span>
        <span className="lc-small">
          GeoJSON hoặc TopoJSON, tối đa 10 MB; mỗi vùng có thuộc tính “code” là mã đơn vị. Tệp được kiểm tra trước, chưa thay gì.
        </span>
        <input
          id={field}
          type="file"
          accept=".json,.geojson,.topojson,application/json,application/geo+json"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) {
              setFile(chosen);
              loaded.reset();
              tried.mutate({ file: chosen, source: null });
            }
            currentTarget.value = '';
          }}
        />
      </label>
      {tried.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(tried.error)}
        </Callout>
      )}
      {report && <Report report={report} />}
      {file && tried.data && !loaded.data && (
        <LoadForm
          report={tried.data}
          busy={loaded.isPending}
          trouble={loaded.error}
          onLoad={(source) => {
            loaded.mutate({ file, source });
          }}
        />
      )}
    </>
  );
}

interface LoadFormProps {
  readonly report: MapReport;
  readonly busy: boolean;
  readonly trouble: unknown;
  readonly onLoad: (source: string) => void;
}

function LoadForm({ report, busy, trouble, onLoad }: LoadFormProps) {
  const [source, setSource] = useState(report.before?.source ?? '');
  return (
    <form
      className="lc-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onLoad(source);
      }}
    >
      {trouble !== null && (
        <Callout tone="danger" role="alert">
          {sentenceOf(trouble)}
        </Callout>
      )}
      <TextInput
        label="Nguồn của ranh giới"
        description="Tên cơ quan và năm; hiện dưới bản đồ."
        required
        maxLength={200}
        value={source}
        onChange={({ currentTarget }) => {
          setSource(currentTarget.value);
        }}
      />
      <Button type="submit" size="lg" loading={busy}>
        Nạp {numberText(report.matched.length)} xã, phường
      </Button>
    </form>
  );
}

function Report({ report }: { readonly report: MapReport }) {
  return (
    <>
      <Callout tone={report.loaded ? 'done' : report.missing.length + report.skipped.length > 0 ? 'waiting' : 'info'} role="status">
        {report.loaded ? `Đã nạp ranh giới của ${numberText(report.matched.length)} xã, phường.` : summaryOf(report)}
      </Callout>
      <div className="lc-map-report">
        <Lists report={report} />
        <Preview report={report} />
      </div>
    </>
  );
}

function summaryOf({ matched, missing, skipped, before }: MapReport): string {
  const parts = [
    `Khớp ${numberText(matched.length)} trong ${numberText(matched.length + missing.length)} xã, phường, đặc khu.`,
    ...(missing.length > 0 ? [`Còn thiếu ${numberText(missing.length)}: các đơn vị này hiện thành ô.`] : []),
    ...(skipped.length > 0 ? [`Bỏ qua ${numberText(skipped.length)} đối tượng trong tệp.`] : []),
    ...(before ? [`Sẽ thay ranh giới của ${numberText(before.units)} đơn vị đã nạp lúc ${dateTimeText(before.loadedAt)}.`] : []),
  ];
  return parts.join(' ');
}

function Lists({ report: { missing, skipped, matched } }: { readonly report: MapReport }) {
  return (
    <div>
      {missing.length > 0 && (
        <>
          <h3>Chưa có trong tệp</h3>
          <ul>
            {missing.map(({ code, name }) => (
              <li key={code}>
                {name} ({code})
              </li>
            ))}
          </ul>
        </>
      )}
      {skipped.length > 0 && (
        <>
          <h3>Bỏ qua trong tệp</h3>
          <ul>
            {skipped.slice(0, 50).map(({ place, code, message }) => (
              <li key={place}>
                Đối tượng thứ {numberText(place)}
                {code !== null && ` (${code})`}: {message}
              </li>
            ))}
            {skipped.length > 50 && <li>và {numberText(skipped.length - 50)} đối tượng khác.</li>}
          </ul>
        </>
      )}
      <More label={`Các đơn vị khớp (${numberText(matched.length)})`}>
        <ul>
          {matched.map(({ code, name }) => (
            <li key={code}>
              {name} ({code})
            </li>
          ))}
        </ul>
      </More>
    </div>
  );
}

/** The picture as it would be, so that a file in the wrong coordinates is seen before it is loaded. */
function Preview({ report: { viewBox, matched } }: { readonly report: MapReport }) {
  if (viewBox === null) return null;
  return (
    <svg className="lc-map-preview" viewBox={viewBox} role="img" aria-label={`Hình của ${numberText(matched.length)} đơn vị trong tệp`}>
      {matched.map(({ unitId, path }) => (
        <path key={unitId} d={path} fillRule="evenodd" />
      ))}
    </svg>
  );
}

function Close() {
  const { pathname } = useLocation();
  const [address] = useSearchParams();
  const search = new URLSearchParams(address);
  search.delete('nap');
  return (
    <div>
      <Button component={Link} to={{ pathname, search: search.toString() }} variant="default">
        Đóng phần nạp ranh giới
      </Button>
    </div>
  );
}
