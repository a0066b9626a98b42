import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { civilDateText } from '#web';
import { useDesk } from '../../api/desk.js';
import { canAnswer, letterAddress, type Directive } from '../../api/directives.js';
import { request } from '../../api/request.js';
import { SeeDirectiveDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { AnswerForm } from './answer-form.js';
import { LetterButton } from './letter-button.js';

/** One directive at the desk of the portal. That it stands on the screen of somebody who answers for the portal is what "seen" means. */
export function DeskDirective({ directive }: { readonly directive: Directive }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const mayAnswer = canAnswer(desk);
  const { mutate: see } = useMutation({
    mutationFn: (directiveId: string) => request(SeeDirectiveDocument, { input: { portalId: desk.portal.id, directiveId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['directives', desk.portal.id] }),
  });
  const isUnseen = mayAnswer && directive.state === 'SENT';
  useEffect(() => {
    if (isUnseen) see(directive.id);
  }, [isUnseen, see, directive.id]);

  const { clock, deadline, issuer, reasons, note, answer, answeredBy } = directive;
  return (
    <Callout tone={clock === 'MISSED' ? 'danger' : 'waiting'}>
      <h2>{clock === 'MISSED' ? `Quá hạn đôn đốc ${civilDateText(deadline)}` : `Đôn đốc: cập nhật trước hết ngày ${civilDateText(deadline)}`}</h2>
      <ul>
        {reasons.map(({ measure, words }) => (
          <li key={measure}>{words}.</li>
        ))}
      </ul>
      {note && <p>{note}</p>}
      <p className="lc-small">{issuer}. Khi trang đã cập nhật, đôn đốc tự kết thúc; không phải báo lại.</p>
      {answer && (
        <p className="lc-row-reason">
          Đã trả lời ({answeredBy}): {answer}
        </p>
      )}
      <LetterButton address={letterAddress(directive)} />
      {mayAnswer && (
        <More label={answer ? 'Trả lời lại' : 'Trả lời cấp trên'}>
          <AnswerForm directiveId={directive.id} />
        </More>
      )}
    </Callout>
  );
}
