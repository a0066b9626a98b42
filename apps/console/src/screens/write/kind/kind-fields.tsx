import { useQuery } from '@tanstack/react-query';
import type { DraftContent } from '#web';
import { useDesk } from '../../../api/desk.js';
import { kindFormsQuery, type KindForm } from '../../../api/queries.js';
import type { Fault } from '../../../ui/error-summary.js';
import { More } from '../../../ui/more.js';
import { Failure, Loading } from '../../../ui/states.js';
import { KindField } from './kind-field.js';

interface KindFieldsProps {
  readonly content: DraftContent;
  readonly idOf: (field: string) => string;
  readonly faults: readonly Fault[];
  readonly onChange: (change: Partial<DraftContent>) => void;
}

/** The fields that the kind of the item has, as its folder of data says; with none that must be filled in, folded away. */
export default function KindFields({ content, idOf, faults, onChange }: KindFieldsProps) {
  const { portal } = useDesk();
  const forms = useQuery(kindFormsQuery(portal.id));
  if (forms.isError && !forms.data) return <Failure error={forms.error} onRetry={() => void forms.refetch()} />;
  if (!forms.data) return <Loading text="Đang mở các ô của thể loại…" />;
  const form = forms.data.find(({ code }) => code === content.kind);
  if (!form) return null;
  const values = content.fields ?? {};
  const fields = (
    <div className="lc-kind-fields">
      {form.fields.map((field) => (
        <KindField
          key={`${form.code}.${field.name}`}
          field={field}
          value={values[field.name]}
          idOf={idOf}
          faults={faults}
          onChange={(value) => {
            onChange({ fields: { ...values, [field.name]: value } });
          }}
        />
      ))}
    </div>
  );
  const isLight = form.rules.length === 0 && !form.fields.some(({ isRequired }) => isRequired) && form.fields.length <= 2;
  const isFilled = form.fields.some(({ name }) => values[name] !== undefined && values[name] !== '');
  if (isLight && !isFilled) return <More label={form.fields.map(({ label }) => label).join(', ')}>{fields}</More>;
  return (
    <section className="lc-kind" aria-label="Thông tin của thể loại">
      <Rules form={form} />
      {fields}
    </section>
  );
}

/** What the law asks of the kind, said before it is refused. */
function Rules({ form: { rules, needsText } }: { readonly form: KindForm }) {
  if (rules.length === 0 && needsText) return null;
  return (
    <ul className="lc-small">
      {!needsText && <li>Ô nội dung có thể để trống.</li>}
      {rules.map(({ words, law }) => (
        <li key={words}>
          {words}
          {law.length > 0 && ` (${law.join('; ')})`}
        </li>
      ))}
    </ul>
  );
}
