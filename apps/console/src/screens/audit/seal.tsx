import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { dateTimeText, numberText } from '#web';
import { request } from '../../api/request.js';
import { AuditSealDocument, type AuditFaultKind, type AuditSealQuery } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';

type Seal = AuditSealQuery['auditSeal'];

/** Works out the chain of seals again when asked, and says what it found. */
export function SealCheck({ portalId }: { readonly portalId: string }) {
  const seal = useQuery({
    queryKey: ['auditSeal', portalId],
    queryFn: async ({ signal }) => (await request(AuditSealDocument, { portalId }, signal)).auditSeal,
    enabled: false,
  });
  return (
    <div className="lc-audit-seal">
      <Button size="lg" variant="default" leftSection={<IconShieldCheck aria-hidden size={22} />} loading={seal.isFetching} onClick={() => void seal.refetch()}>
        Kiểm tra niêm phong
      </Button>
      <div role="status">
        {seal.isError && sentenceOf(seal.error)}
        {seal.data && !seal.isFetching && <Found seal={seal.data} />}
      </div>
    </div>
  );
}

function Found({ seal }: { readonly seal: Seal }) {
  if (seal.faultCount > 0) return <Touched seal={seal} />;
  return (
    <Callout tone="done">
      <p>
        {`Còn nguyên: ${numberText(seal.lines)} dòng đã niêm phong, không dòng nào bị sửa hay xóa`}
        {seal.waiting > 0 && `; ${numberText(seal.waiting)} dòng mới đang chờ niêm phong`}
        {`. Kiểm tra lúc ${dateTimeText(seal.asOf)}.`}
      </p>
      {seal.hash && (
        <More label="Mã niêm phong để cất nơi khác">
          <p className="lc-audit-hash">
            Dòng số {numberText(seal.number ?? 0)}: <code>{seal.hash}</code>
          </p>
        </More>
      )}
    </Callout>
  );
}

const words: Readonly<Record<AuditFaultKind, string>> = {
  CHANGED: 'đã bị sửa sau khi niêm phong',
  MISSING: 'đã bị xóa',
  UNSEALED: 'chưa được niêm phong quá 10 phút',
  CUT: 'không khớp mã đã cất',
};

function Touched({ seal: { faultCount, faults, asOf } }: { readonly seal: Seal }) {
  return (
    <Callout tone="danger">
      <p>{`Có ${numberText(faultCount)} chỗ không còn nguyên. Hãy báo ngay người vận hành hệ thống. Kiểm tra lúc ${dateTimeText(asOf)}.`}</p>
      <ul>
        {faults.map(({ kind, number, entryId, line }) => (
          <li key={`${kind}${String(number)}${entryId ?? ''}`}>
            {number === null ? `Dòng ${entryId ?? ''}` : `Dòng số ${numberText(number)}`} {words[kind]}
            {line && `; nay ghi: ${line.words}, ${line.person?.displayName ?? 'Hệ thống'}, ${dateTimeText(line.at)}`}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
