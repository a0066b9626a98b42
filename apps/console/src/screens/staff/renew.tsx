import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { RenewInvitationDocument, type RenewInvitationMutation } from '../../gql/graphql.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { InviteLink } from './invite-link.js';
import { grantWords, type Member } from './words.js';

/** A new link for somebody who has not come in; the old one ends. */
export function Renew({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [made, setMade] = useState<RenewInvitationMutation['renewInvitation']>();
  const grant = member.grants[0];
  const renewing = useMutation({
    mutationFn: async () =>
      (await request(RenewInvitationDocument, { input: { portalId: grant?.portal.id ?? '', personId: member.person.id } })).renewInvitation,
    onSuccess: (payload) => {
      setMade(payload);
      void queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  if (made && grant) {
    const invitation = { name: member.person.displayName, portal: grant.portal.name, role: grantWords(grant), ...made };
    return <InviteLink invitation={invitation} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={`Cấp lại thư mời cho ${member.person.displayName}`}
      button="Cấp lại thư mời"
      busy={renewing.isPending}
      trouble={renewing.error}
      onClose={onClose}
      onSend={() => {
        renewing.mutate();
      }}
    >
      <p>Thư mời mới được gửi đến hộp thư đã ghi. Đường dẫn cũ không dùng được nữa.</p>
    </FormDialog>
  );
}
