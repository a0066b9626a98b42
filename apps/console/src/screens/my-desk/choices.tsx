import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noticeChoicesQuery } from '../../api/my-desk.js';
import { request } from '../../api/request.js';
import { ChooseNoticeDocument, type ChooseNoticeInput } from '../../gql/graphql.js';
import { Check } from '../../ui/check.js';
import { More } from '../../ui/more.js';
import { Failure } from '../../ui/states.js';

const words: Readonly<Record<ChooseNoticeInput['kind'], string>> = {
  WAITING: 'Việc đang chờ tôi',
  LATE: 'Việc quá hạn',
  RETURNED: 'Tin của tôi bị trả lại',
  APPROVED: 'Tin của tôi được duyệt, đăng',
  WITHDRAWN: 'Tin của tôi bị gỡ',
  PUSHED: 'Tỉnh đăng tin lên trang',
  OFFERED: 'Trang được đề nghị đăng tin',
  ANSWERED: 'Trả lời tin tôi đề xuất',
};

/** What comes by e-mail, a switch for each kind; in the console everything is shown anyway. */
export function Choices() {
  const queries = useQueryClient();
  const choices = useQuery(noticeChoicesQuery).data ?? [];
  const choosing = useMutation({
    mutationFn: (input: ChooseNoticeInput) => request(ChooseNoticeDocument, { input }),
    onSuccess: ({ chooseNotice }) => {
      queries.setQueryData(noticeChoicesQuery.queryKey, chooseNotice.choices);
    },
  });
  if (choices.length === 0) return null;
  return (
    <More label="Nhận qua thư điện tử">
      <p>Mỗi ngày làm việc một thư lúc 7 giờ, chỉ khi có việc. Thư không ghi tiêu đề tin.</p>
      {choosing.isError && <Failure error={choosing.error} />}
      <fieldset className="lc-choices">
        <legend>Báo qua thư</legend>
        {choices.map(({ kind, byMail }) => (
          <Check
            key={kind}
            label={words[kind]}
            // at once, as it was chosen
            checked={choosing.isPending && choosing.variables.kind === kind ? choosing.variables.byMail : byMail}
            onChange={(next) => {
              choosing.mutate({ kind, byMail: next });
            }}
          />
        ))}
      </fieldset>
    </More>
  );
}
