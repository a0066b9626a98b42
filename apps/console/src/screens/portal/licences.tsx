import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { civilDateText } from '#web';
import type { Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { RemovePortalLicenceDocument, type RemoveLicenceInput } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { AddLicence } from './add-licence.js';
import { Confirm } from './confirm.js';
import { useChange } from './use-change.js';

type Licence = Settings['licences'][number];

/** Licences of an aggregated site, and what they allow. */
export function Licences({ settings }: { readonly settings: Settings }) {
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Licence | null>(null);
  return (
    <section className="lc-card" aria-labelledby="giay-phep">
      <div className="lc-section-head">
        <h2 id="giay-phep">Giấy phép</h2>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={20} />}
          onClick={() => {
            setAdding(true);
          }}
        >
          Thêm giấy phép
        </Button>
      </div>
      <Quoting settings={settings} />
      {settings.licences.length > 0 && (
        <ul className="lc-lines">
          {settings.licences.map((licence) => (
            <li key={licence.id}>
              <div>
                <strong>Số {licence.number}</strong>
                <span className="lc-cell-small">
                  {licence.issuedBy} cấp ngày {civilDateText(licence.issuedOn)}, có giá trị đến hết {civilDateText(licence.validUntil)}
                </span>
              </div>
              <Button
                variant="default"
                onClick={() => {
                  setRemoved(licence);
                }}
              >
                Bỏ<span className="lc-unseen"> giấy phép số {licence.number}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <AddLicence
          portalId={settings.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {removed && (
        <Remove
          portalId={settings.id}
          licence={removed}
          onClose={() => {
            setRemoved(null);
          }}
        />
      )}
    </section>
  );
}

function Quoting({ settings: { kind, licenceHolds, mayQuotePress } }: { readonly settings: Settings }) {
  if (mayQuotePress) return <Callout tone="done">Giấy phép còn hiệu lực: được trích dẫn lại tin, bài của báo chí.</Callout>;
  if (kind === 'AGGREGATED')
    return <Callout tone="waiting">Không có giấy phép còn hiệu lực: chưa được mở trang và chưa được trích dẫn lại tin, bài của báo chí.</Callout>;
  return (
    <p>
      Trang của cơ quan nhà nước không trích dẫn lại tin, bài của báo chí; chỉ trang thông tin điện tử tổng hợp có giấy phép mới được.
      {licenceHolds && ' Giấy phép dưới đây còn hiệu lực và hiện ở cuối trang.'}
    </p>
  );
}

function Remove({ portalId, licence, onClose }: { readonly portalId: string; readonly licence: Licence; readonly onClose: () => void }) {
  const change = useChange(async (input: RemoveLicenceInput) => (await request(RemovePortalLicenceDocument, { input })).removePortalLicence, onClose);
  return (
    <Confirm title="Bỏ giấy phép nhập nhầm" button="Bỏ giấy phép" change={change} input={{ portalId, licenceId: licence.id }} onClose={onClose}>
      <p>
        Giấy phép số <strong>{licence.number}</strong> sẽ không còn hiện trên trang. Giấy phép đã hết hạn thì không cần bỏ.
      </p>
    </Confirm>
  );
}
