import { Button, Loader } from '@mantine/core';
import { IconInbox, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trouble } from '../api/request.js';

export function Loading({ text = 'Đang tải…' }: { readonly text?: string }) {
  return (
    <div className="lc-state" role="status">
      <Loader size="md" aria-hidden />
      <p>{text}</p>
    </div>
  );
}

/** Nothing there, said plainly, with what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="lc-state">
      <IconInbox aria-hidden size={36} stroke={1.5} />
      <p className="lc-strong">{title}</p>
      {children}
    </div>
  );
}

/** A list or item that could not be read. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const trouble = error instanceof Trouble ? error : null;
  return (
    <div className="lc-state" role="alert">
      <IconPlugConnectedX aria-hidden size={36} stroke={1.5} />
      <p className="lc-strong">{sentenceOf(error)}</p>
      {trouble?.requestId && <p className="lc-small">Mã để báo quản trị: {trouble.requestId}</p>}
      {onRetry && trouble?.kind !== 'not_found' && trouble?.kind !== 'forbidden' && (
        <Button variant="default" onClick={onRetry}>
          Thử lại
        </Button>
      )}
    </div>
  );
}

/** What to show a person of an error of any origin. */
export function sentenceOf(error: unknown): string {
  return error instanceof Trouble ? error.message : 'Hệ thống gặp lỗi. Hãy tải lại trang; nếu vẫn lỗi, hãy báo quản trị.';
}
