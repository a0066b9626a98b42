import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noticeChoicesQuery } from '../../api/my-desk.js';
import { request } from '../../api/request.js';
import { ChooseNoticeDocument, type ChooseNoticeInput } from '../../gql/graphql.js';
import { Check } from '../../ui/check.js';
import { More } from '../../ui/more.js';
import { Failure } from '../../ui/states.js';

type Kind = ChooseNoticeInput['kind'];
type MailTime = ChooseNoticeInput['mail'];

const words: Readonly<Record<Kind, string>> = {
  WAITING: 'Việc đang chờ tôi',
  LATE: 'Việc quá hạn',
  LATE_BELOW: 'Bước quá hạn ở các trang tôi giám sát',
  RETURNED: 'Tin của tôi bị trả lại',
  APPROVED: 'Tin của tôi được duyệt, đăng',
  WITHDRAWN: 'Tin của tôi bị gỡ',
  ESCALATED: 'Bước xử lý của trang bị quá hạn',
  PUSHED: 'Cấp trên đăng tin lên trang',
  OFFERED: 'Trang được đề nghị đăng tin',
  ANSWERED: 'Trả lời tin tôi đề xuất',
  REQUESTED: 'Đơn vị đề nghị trang đăng',
  REQUEST_ANSWERED: 'Đề nghị tôi ghi nhận hoặc gửi đi đã được trả lời',
};

const times: readonly { readonly value: MailTime; readonly label: string }[] = [
  { value: 'NOW', label: 'Thư gửi ngay' },
  { value: 'DAILY', label: 'Thư mỗi ngày' },
  { value: 'NEVER', label: 'Không gửi thư' },
];

/** Work that waits or is late is always on the screen, and never comes one by one. */
const counted: readonly Kind[] = ['WAITING', 'LATE', 'LATE_BELOW'];

/** How each kind of notice comes: in the console, by e-mail at once or once a day. */
export function Choices() {
  const queries = useQueryClient();
  const choices = useQuery(noticeChoicesQuery).data ?? [];
  const choosing = useMutation({
    mutationFn: (input: ChooseNoticeInput) => request(ChooseNoticeDocument, { input }),
    onSuccess: async ({ chooseNotice }) => {
      queries.setQueryData(noticeChoicesQuery.queryKey, chooseNotice.choices);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['myDay', 'today'].includes(String(queryKey[0])) });
    },
  });
  if (choices.length === 0) return null;
  return (
    <More label="Cách nhận thông báo">
      <p>“Thư mỗi ngày” là một thư lúc 7 giờ các ngày làm việc, chỉ khi có việc. “Thư gửi ngay” là mỗi thông báo một thư. Thư không ghi tiêu đề tin.</p>
      {choosing.isError && <Failure error={choosing.error} />}
      <ul className="lc-notice-choices">
        {choices.map((choice) => {
          const { kind } = choice;
          // at once, as it was chosen
          const { mail, inApp } = choosing.isPending && choosing.variables.kind === kind ? choosing.variables : choice;
          const isCounted = counted.includes(kind);
          return (
            <li key={kind}>
              <NativeSelect
                label={words[kind]}
                data={times.filter(({ value }) => !isCounted || value !== 'NOW')}
                value={mail}
                onChange={(event) => {
                  choosing.mutate({ kind, mail: event.currentTarget.value as MailTime, inApp });
                }}
              />
              {!isCounted && (
                <Check
                  label="Hiện ở Thông báo"
                  of={words[kind]}
                  checked={inApp}
                  onChange={(next) => {
                    choosing.mutate({ kind, mail, inApp: next });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </More>
  );
}
