import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { isAllowedHref } from '#web/rich-text';
import { useDesk } from '../../api/desk.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { LinkTargets } from './link-targets.js';

/** Asks where a link leads: an address, or an item of the portal. Without a selection the address or the title becomes the text. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const existing = editor.getAttributes('link')['href'] as unknown;
  const [address, setAddress] = useState(typeof existing === 'string' ? existing : '');
  const [error, setError] = useState('');
  const { portal } = useDesk();

  const done = (): void => {
    onClose();
    // after the dialog gave the focus back to its button
    setTimeout(() => editor.commands.focus(), 0);
  };
  const lead = (href: string, words: string): void => {
    const chain = editor.chain().extendMarkRange('link');
    if (editor.state.selection.empty && existing === undefined)
      chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    done();
  };
  const put = (): void => {
    const href = complete(address.trim());
    if (isAllowedHref(href)) lead(href, address.trim());
    else setError('Địa chỉ chưa đúng. Hãy dán địa chỉ như https://dongnai.gov.vn hoặc thư điện tử.');
  };
  const unlink = (
    <Button
      variant="default"
      onClick={() => {
        editor.chain().extendMarkRange('link').unsetLink().run();
        done();
      }}
    >
      Bỏ liên kết
    </Button>
  );

  return (
    <FormDialog title="Liên kết" button="Gắn liên kết" others={existing !== undefined && unlink} onClose={onClose} onSend={put}>
      <TextInput
        label="Địa chỉ"
        description="Dán địa chỉ trang, thư điện tử hoặc số điện thoại."
        inputMode="url"
        autoComplete="off"
        autoFocus
        value={address}
        error={error || undefined}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
        }}
      />
      <LinkTargets portalId={portal.id} onChoose={lead} />
    </FormDialog>
  );
}

/** What people leave out of an address. */
function complete(address: string): string {
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`;
  if (/^\+?[\d .]{8,15}$/.test(address)) return `tel:${address.replace(/[ .]/g, '')}`;
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address) ? `https://${address}` : address;
}
