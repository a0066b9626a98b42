import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { rulesQuery, type Rule } from '../../api/editorial.js';
import { placesQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { EndProcessRuleDocument } from '../../gql/graphql.js';
import { Failure, Loading } from '../../ui/states.js';
import { RuleForm } from './rule-form.js';
import { daysWords, presetWords } from './words.js';

/** Quy trình: which steps items go through, by section and kind, and how long each may take. */
export function Process({ changes }: { readonly changes: boolean }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const rules = useQuery(rulesQuery(portal.id));
  const kinds = useQuery(placesQuery(portal.id)).data?.itemKinds ?? [];
  const [open, setOpen] = useState<'all' | 'other' | null>(null);
  const ending = useMutation({
    mutationFn: async (ruleId: string) => (await request(EndProcessRuleDocument, { input: { portalId: portal.id, ruleId } })).endProcessRule,
    onSuccess: () => queries.invalidateQueries({ queryKey: rulesQuery(portal.id).queryKey }),
  });
  const isForAll = (rule: Rule): boolean => !rule.section && !rule.kind;
  const ofAll = rules.data?.find(isForAll);
  const placeOf = ({ section, kind }: Rule): string => {
    const name = kinds.find(({ code }) => code === kind)?.name ?? kind;
    return [...(section ? [section.name] : ['Mọi chuyên mục']), ...(name ? [`thể loại ${name}`] : [])].join(', ');
  };
  return (
    <section aria-labelledby="quy-trinh">
      <div className="lc-section-head">
        <h2 id="quy-trinh">Quy trình duyệt đăng</h2>
        {changes && (
          <Button
            variant="default"
            onClick={() => {
              setOpen('all');
            }}
          >
            Đổi quy trình
          </Button>
        )}
      </div>
      {rules.isPending && <Loading />}
      {rules.isError && !rules.data && <Failure error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && (
        <p>
          <strong>{presetWords[ofAll?.preset ?? 'APPROVE'].name}.</strong> {presetWords[ofAll?.preset ?? 'APPROVE'].says}{' '}
          {ofAll ? daysWords(ofAll) : 'Chưa đặt thời hạn.'}
        </p>
      )}
      <ul className="lc-plain">
        {rules.data
          ?.filter((rule) => !isForAll(rule))
          .map((rule) => (
            <li key={rule.id}>
              <strong>{placeOf(rule)}</strong>: {presetWords[rule.preset].name}
              <span className="lc-cell-small">{daysWords(rule)}</span>
              {changes && (
                <Button
                  variant="default"
                  loading={ending.isPending && ending.variables === rule.id}
                  onClick={() => {
                    ending.mutate(rule.id);
                  }}
                >
                  Bỏ quy trình riêng<span className="lc-unseen"> {placeOf(rule)}</span>
                </Button>
              )}
            </li>
          ))}
      </ul>
      {changes && (
        <Button
          variant="default"
          className="lc-below"
          onClick={() => {
            setOpen('other');
          }}
        >
          Thêm quy trình riêng
        </Button>
      )}
      {open && (
        <RuleForm
          rule={open === 'all' ? ofAll : undefined}
          isForAll={open === 'all'}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
