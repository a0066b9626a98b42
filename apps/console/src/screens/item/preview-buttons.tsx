import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { request } from '../../api/request.js';
import { PreviewLinkDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';

interface PreviewButtonsProps {
  readonly portalId: string;
  readonly itemId: string;
  /** Saves what is not saved yet; the page shows what the server has. */
  readonly before?: () => Promise<unknown>;
}

/** A telephone of usual size. */
const telephone = 'popup,width=390,height=844';

/** Opens the item as its page will be, made by the site itself, in a window as wide as a telephone or in a whole one. */
export function PreviewButtons({ portalId, itemId, before }: PreviewButtonsProps) {
  const opening = useMutation({
    mutationFn: async (window: Window | null) => {
      await before?.();
      const { previewLink } = await request(PreviewLinkDocument, { portalId, id: itemId });
      if (window) window.location.replace(previewLink.url);
    },
    onError: (_error, window) => {
      window?.close();
    },
  });
  // a window that is opened after an answer is taken for an advertisement and kept away
  const open = (features: string) => () => {
    const opened = window.open('', '_blank', features);
    // the page of the site must not reach back into the console
    if (opened) opened.opener = null;
    opening.mutate(opened);
  };
  return (
    <>
      <Button variant="default" loading={opening.isPending} leftSection={<IconDeviceMobile aria-hidden size={20} />} onClick={open(telephone)}>
        Xem trước trên điện thoại<span className="lc-unseen"> (mở cửa sổ mới)</span>
      </Button>
      <Button variant="default" loading={opening.isPending} leftSection={<IconDeviceDesktop aria-hidden size={20} />} onClick={open('')}>
        Xem trước trên máy tính<span className="lc-unseen"> (mở cửa sổ mới)</span>
      </Button>
      {opening.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(opening.error)}
        </Callout>
      )}
    </>
  );
}
