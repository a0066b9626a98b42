import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.js';
import type { Settings } from '../../api/portals.js';
import { ChangePortalDocument, type ChangePortalInput } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';
import { Palettes } from './palettes.js';
import { useChange } from './use-change.js';

type Form = Omit<ChangePortalInput, 'portalId'> & Pick<Settings, 'palette' | 'emblem' | 'bannerLine' | 'contact'>;

const idOf = (field: string): string => `trang-${field.replace('.', '-')}`;

/** The lines of text of the form, with what a field says of itself. */
const banner = [
  ['name', 'Tên trang', 'Tên cơ quan, chữ lớn trên đầu trang.', true],
  ['superiorName', 'Cơ quan cấp trên', 'Dòng nhỏ phía trên tên trang.', false],
  ['bannerLine', 'Dòng dưới tên trang', 'Khẩu hiệu hoặc câu giới thiệu ngắn; để trống cũng được.', false],
] as const;
const contact = [
  ['address', 'Địa chỉ', ''],
  ['phone', 'Điện thoại', ''],
  ['fax', 'Fax', 'Để trống nếu không có.'],
  ['email', 'Thư điện tử', 'Hộp thư công vụ.'],
  ['responsible', 'Người chịu trách nhiệm', 'Họ tên và chức vụ, hiện ở cuối mọi trang.'],
] as const;

/** Name, look and contact; readers see all of it. */
export function Information({ settings }: { readonly settings: Settings }) {
  const { name, superiorName, bannerLine, palette, emblem, contact: given } = settings;
  const [form, setForm] = useState<Form>({ name, superiorName, bannerLine, palette, emblem, contact: given });
  const [touched, setTouched] = useState(false);
  const saving = useChange(async (input: Form) => (await request(ChangePortalDocument, { input: { portalId: settings.id, ...input } })).changePortal);
  const change = (part: Partial<Form>): void => {
    setTouched(true);
    setForm({ ...form, ...part });
  };
  const send = (): void => {
    if (form.name.trim() === '') {
      saving.refuse([{ field: 'name', message: 'Hãy ghi tên trang.' }]);
      return;
    }
    setTouched(false);
    saving.send(form);
  };

  return (
    <section className="lc-card" aria-labelledby="thong-tin">
      <h2 id="thong-tin">Thông tin trang</h2>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.busy) send();
        }}
      >
        <ErrorSummary faults={saving.faults} idOf={idOf} />
        {saving.trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(saving.trouble)}
          </Callout>
        )}
        {banner.map(([field, label, description, required]) => (
          <TextInput
            key={field}
            id={idOf(field)}
            label={label}
            description={description}
            required={required}
            value={form[field]}
            error={faultOf(saving.faults, field)}
            onChange={(event) => {
              change({ [field]: event.currentTarget.value });
            }}
          />
        ))}
        <Palettes
          chosen={form.palette}
          name={form.name}
          above={form.superiorName}
          onChoose={(next) => {
            change({ palette: next });
          }}
        />
        <NativeSelect
          id={idOf('emblem')}
          label="Biểu trưng bên trái tên trang"
          value={form.emblem}
          data={[
            { value: 'NATIONAL', label: 'Quốc huy' },
            { value: 'NONE', label: 'Không có' },
          ]}
          onChange={(event) => {
            change({ emblem: event.currentTarget.value as Form['emblem'] });
          }}
        />
        <fieldset className="lc-fields">
          <legend>Liên hệ</legend>
          {contact.map(([field, label, description]) => (
            <TextInput
              key={field}
              id={idOf(`contact.${field}`)}
              label={label}
              description={description || undefined}
              type={field === 'email' ? 'email' : field === 'phone' || field === 'fax' ? 'tel' : 'text'}
              autoComplete="off"
              value={form.contact[field]}
              error={faultOf(saving.faults, `contact.${field}`)}
              onChange={(event) => {
                change({ contact: { ...form.contact, [field]: event.currentTarget.value } });
              }}
            />
          ))}
        </fieldset>
        <Button type="submit" size="lg" loading={saving.busy}>
          Lưu thông tin
        </Button>
        <p role="status" className="lc-save-done">
          {saving.done && !touched && 'Đã lưu. Bạn đọc thấy thông tin mới.'}
        </p>
      </form>
    </section>
  );
}
