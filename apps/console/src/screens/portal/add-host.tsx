import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { AddPortalHostDocument, type AddPortalHostInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `ten-mien-${field}`;

/** What the rule asks of a host name, with the name of this unit where it gives one. */
function hintOf({ ruleLabel, hosts }: Settings): string {
  const domain = hosts[0]?.host.split('.').slice(1).join('.');
  if (ruleLabel === null) return domain ? `Đặt dưới tên miền của tỉnh, thành phố: …${domain ? `.${domain}` : ''}` : 'Đặt dưới tên miền của tỉnh, thành phố.';
  return `Theo quy tắc: tên đầy đủ của đơn vị, viết liền, không dấu, đặt trước tên miền của tỉnh, thành phố: ${ruleLabel}.${domain || '…gov.vn'}`;
}

/** A further host name, by the rule or by a decision. */
export function AddHost({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const [hostName, setHostName] = useState('');
  const [because, setBecause] = useState('');
  const adding = useChange(async (input: AddPortalHostInput) => (await request(AddPortalHostDocument, { input })).addPortalHost, onClose);
  const send = (): void => {
    if (hostName.trim() === '') adding.refuse([{ field: 'hostName', message: 'Hãy ghi tên miền.' }]);
    else adding.send({ portalId: settings.id, hostName: hostName.trim(), because: because.trim() });
  };
  return (
    <FormDialog title="Thêm tên miền" button="Thêm tên miền" busy={adding.busy} trouble={adding.trouble} onClose={onClose} onSend={send}>
      <ErrorSummary faults={adding.faults} idOf={idOf} />
      <TextInput
        id={idOf('hostName')}
        label="Tên miền"
        description={hintOf(settings)}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={hostName}
        error={faultOf(adding.faults, 'hostName')}
        onChange={(event) => {
          setHostName(event.currentTarget.value);
        }}
      />
      <Textarea
        id={idOf('because')}
        label="Quyết định cho phép khác quy tắc"
        description="Chỉ điền khi tên miền khác quy tắc: số, ngày, cơ quan ban hành."
        rows={2}
        value={because}
        error={faultOf(adding.faults, 'because')}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
