import { Button } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { deskPath } from '../../api/desk.js';
import { handOver } from './files/handed-over.js';
import { pictureTypes } from './files/picture-types.js';

/** Begins a text with pictures: choosing them is the first act, and opens the text in which they are sent. */
export function FromPictures({ portalId }: { readonly portalId: string }) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="lg" variant="default" leftSection={<IconPhotoPlus aria-hidden size={22} />} onClick={() => input.current?.click()}>
        Viết tin từ ảnh
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pictureTypes}
        aria-label="Viết tin từ ảnh"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length === 0) return;
          handOver(files);
          void navigate(deskPath(portalId, 'soan'));
        }}
      />
    </>
  );
}
