import { Button } from '@mantine/core';
import { numberText } from '#web';
import { Callout } from '../../../ui/callout.js';
import type { Sent, SendingsHandle } from './use-sendings.js';

/** Files on their way: how far each is, and what to do where one stands still. */
export function Sendings({ sendings }: { readonly sendings: SendingsHandle }) {
  if (sendings.list.length === 0) return null;
  return (
    <ul className="lc-sendings" aria-label="Tệp đang gửi">
      {sendings.list.map((sent) => (
        <li key={sent.key}>
          <p>
            <strong>{sent.file.name}</strong> {wordOf(sent)}
          </p>
          {sent.step === 'sending' && <progress max={1} value={sent.share} aria-label={`Đã gửi ${sent.file.name}`} />}
          {(sent.step === 'failed' || sent.step === 'refused') && (
            <Callout tone="danger" role="alert">
              {sent.message}
            </Callout>
          )}
          <div className="lc-actions-row">
            {sent.step === 'failed' && (
              <Button
                variant="default"
                onClick={() => {
                  sendings.again(sent.key);
                }}
              >
                Gửi tiếp
              </Button>
            )}
            <Button
              variant="subtle"
              aria-label={`Bỏ ${sent.file.name}`}
              onClick={() => {
                sendings.drop(sent.key);
              }}
            >
              Bỏ
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function wordOf({ step, share }: Sent): string {
  if (step === 'sending') return share === 0 ? 'đang chờ gửi' : `đã gửi ${numberText(Math.floor(share * 100))} %`;
  return step === 'checking' ? 'đang kiểm tra' : '';
}
