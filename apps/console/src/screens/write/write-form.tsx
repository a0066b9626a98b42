import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LocalCopy, ServerDraft } from '#web';
import { deskPath, useDesk } from '../../api/desk.js';
import type { Places, Whole } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { SubmitItemDocument } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { More } from '../../ui/more.js';
import { Page, type Arrival } from '../../ui/page.js';
import { Loading, sentenceOf } from '../../ui/states.js';
import { ChecksPanel } from './checks/checks-panel.js';
import { goToInField, goToInText } from './checks/go-to.js';
import { Conflict } from './conflict.js';
import type { CopyPlace } from './local-copies.js';
import { PreviewButtons } from '../item/preview-buttons.js';
import { ReturnedReason } from '../item/returned-reason.js';
import { publishOwn } from './publish-own.js';
import { SaveStatus } from './save-status.js';
import { downloadCopy } from './set-aside.js';
import { useKeeping } from './use-keeping.js';
import { ClassFields } from './class-fields.js';
import { rememberSection } from './usual-section.js';

const RichEditor = lazy(() => import('./rich-editor.js'));
const KindFields = lazy(() => import('./kind/kind-fields.js'));

interface WriteFormProps {
  readonly place: CopyPlace;
  readonly first: Whole | null;
  readonly server: ServerDraft;
  readonly local: LocalCopy | null;
  readonly places: Places;
  readonly onBorn: (itemId: string) => void;
}

const idOf = (field: string): string => `o-${field}`;

/** What is said of a field holds until something else stands in it. @param field such as `title`, `fields.video` or `fields.lines.0.name` */
function isTyped(field: string, change: Partial<ServerDraft['content']>, before: ServerDraft['content']): boolean {
  const [place = '', name] = field.split('.');
  if (name === undefined || !change.fields) return place in change;
  return change.fields[name] !== before.fields?.[name];
}

/** Title, section, summary, text; saves by itself; one next step. */
export function WriteForm({ place, first, server, local, places, onBorn }: WriteFormProps) {
  const { portal } = useDesk();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const keeping = useKeeping({ place, item: first, server, local });
  const { state, item, dispatch, flush } = keeping;
  const [submitting, setSubmitting] = useState(false);
  const [submitFaults, setSubmitFaults] = useState<readonly Fault[]>([]);
  const [trouble, setTrouble] = useState('');
  const editor = useRef<Editor | null>(null);
  /** Counts texts put into the editor from outside; each begins a new editor. */
  const [loaded, setLoaded] = useState(0);
  const [aside, setAside] = useState<{ readonly name: string; readonly content: ServerDraft['content'] }>();
  // Said as long as the screen is open: once it is saved, the version on the server is a later one.
  const [restored] = useState(local !== null && server.version === local.version);

  const itemId = item?.id;
  useEffect(() => {
    if (itemId === undefined || itemId === first?.id) return;
    onBorn(itemId);
    void navigate(deskPath(portal.id, `soan/${itemId}`), { replace: true, preventScrollReset: true, state: { stays: true } satisfies Arrival });
  }, [itemId, first?.id, onBorn, navigate, portal.id]);

  const faults: readonly Fault[] = state.status.kind === 'refused' ? state.status.faults : submitFaults;
  const type = (change: Partial<ServerDraft['content']>): void => {
    setSubmitFaults((before) => before.filter(({ field }) => !isTyped(field, change, state.content)));
    dispatch({ type: 'typed', change });
  };

  // by the process as of the last save: what was not read on the button is not done
  const saysPublish = item?.publishesOwn === true;
  const submit = async (): Promise<void> => {
    setSubmitting(true);
    setTrouble('');
    setSubmitFaults([]);
    try {
      if (state.content.title.trim() === '') {
        setSubmitFaults([{ field: 'title', message: 'Chưa có tiêu đề. Hãy viết tiêu đề của tin.' }]);
        return;
      }
      // as the last save left it: at the press it may not have been there yet
      const kept = await flush();
      if (!kept) return;
      const { submitItem } = await request(SubmitItemDocument, { input: { portalId: portal.id, itemId: kept.id, baseVersion: kept.draft.version } });
      setSubmitFaults(submitItem.errors);
      if (!submitItem.item) return;
      const published = saysPublish && kept.publishesOwn ? await publishOwn(submitItem.item) : null;
      queries.setQueryData(['item', portal.id, kept.id], published ?? submitItem.item);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['today', 'items', 'workItems'].includes(String(queryKey[0])) });
      // the answer may be lost and the act not: the page asks again
      if (saysPublish && !published) void queries.invalidateQueries({ queryKey: ['item', portal.id, kept.id] });
      const flash = flashOf(saysPublish, published !== null);
      await navigate(deskPath(portal.id, `noi-dung/${kept.id}`), { state: { flash } });
    } catch (error) {
      setTrouble(sentenceOf(error));
    } finally {
      setSubmitting(false);
    }
  };

  if (state.status.kind === 'conflict')
    return (
      <Page title="Chọn bản để giữ" office={portal.name}>
        <Conflict
          mine={state.content}
          theirs={state.status.theirs}
          onKeepMine={(theirs) => {
            setAside({ name: `Bản của ${theirs.editedBy}`, content: theirs.content });
            dispatch({ type: 'keepMine' });
            void flush();
          }}
          onTakeTheirs={(mine) => {
            setAside({ name: 'Bản của bạn', content: mine });
            dispatch({ type: 'takeTheirs' });
            setLoaded(loaded + 1);
          }}
        />
      </Page>
    );

  return (
    <Page title={first ? 'Soạn tin' : 'Viết tin mới'} office={portal.name}>
      <form
        className="lc-write"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
        onBlur={() => void flush()}
      >
        {item?.state === 'RETURNED' && <ReturnedReason item={item} />}
        {restored && <Callout tone="info">Đã lấy lại phần bạn gõ lần trước mà chưa kịp lưu.</Callout>}
        {aside && (
          <Callout tone="info" role="status">
            {aside.name} không bị mất:{' '}
            <button
              type="button"
              className="lc-link"
              onClick={() => {
                downloadCopy(aside.name, aside.content);
              }}
            >
              tải về máy
            </button>
            .
          </Callout>
        )}
        {keeping.noRoom && <Callout tone="waiting">Máy này hết chỗ nên không giữ được bản dự phòng. Hãy đợi chữ “Đã lưu” trước khi rời trang.</Callout>}
        <ErrorSummary faults={faults} idOf={idOf} />
        {trouble && (
          <Callout tone="danger" role="alert">
            {trouble}
          </Callout>
        )}

        <Textarea
          id={idOf('title')}
          className="lc-title-field"
          label="Tiêu đề"
          rows={2}
          required
          autoFocus={!first}
          value={state.content.title}
          error={faultOf(faults, 'title')}
          onChange={(event) => {
            type({ title: event.currentTarget.value.replace(/\n+/g, ' ') });
          }}
          onKeyDown={(event) => {
            // Enter also ends a word of an input method: then it is none of ours
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            document.getElementById(idOf('sectionId'))?.focus();
          }}
        />
        <NativeSelect
          id={idOf('sectionId')}
          label="Chuyên mục"
          data={places.sections.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.content.sectionId}
          error={faultOf(faults, 'sectionId')}
          onChange={(event) => {
            type({ sectionId: event.currentTarget.value });
            rememberSection(place, event.currentTarget.value);
          }}
        />
        <Textarea
          id={idOf('summary')}
          label="Tóm tắt"
          description="Một hai câu, hiện dưới tiêu đề và trong danh sách tin."
          rows={3}
          value={state.content.summary}
          error={faultOf(faults, 'summary')}
          onChange={(event) => {
            type({ summary: event.currentTarget.value });
          }}
        />
        <Suspense fallback={<Loading text="Đang mở ô soạn thảo…" />}>
          <RichEditor
            key={loaded}
            id={idOf('body')}
            label="Nội dung"
            body={state.content.body}
            error={faultOf(faults, 'body')}
            handle={editor}
            onChange={(body) => {
              type({ body });
            }}
          />
        </Suspense>
        <ClassFields places={places} content={state.content} kindStands={!!item?.publicUrl} idOf={idOf} faults={faults} onChange={type} />
        {places.itemKinds.some(({ code, hasFields }) => hasFields && code === state.content.kind) && (
          <Suspense fallback={<Loading text="Đang mở các ô của thể loại…" />}>
            <KindFields content={state.content} idOf={idOf} faults={faults} onChange={type} />
          </Suspense>
        )}

        <ChecksPanel
          portalId={portal.id}
          itemId={itemId ?? null}
          version={item?.draft.version ?? 0}
          onGo={(check) => {
            if (check.field !== 'body') goToInField(idOf(check.field), check);
            else if (editor.current) goToInText(editor.current, check);
          }}
        />

        <div className="lc-actions">
          <SaveStatus status={state.status} />
          <div className="lc-actions-row">
            <Button size="lg" className="lc-next" loading={submitting} leftSection={<IconSend aria-hidden size={20} />} onClick={() => void submit()}>
              {saysPublish ? 'Đăng' : 'Trình duyệt'}
            </Button>
            <More>
              <Button variant="default" leftSection={<IconDeviceFloppy aria-hidden size={20} />} onClick={() => void flush()}>
                Lưu ngay
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  downloadCopy('Bản đang soạn', state.content);
                }}
              >
                Tải một bản về máy
              </Button>
              {item && <PreviewButtons portalId={portal.id} itemId={item.id} before={flush} />}
              {item && (
                <Button variant="default" component={Link} to={deskPath(portal.id, `noi-dung/${item.id}`)}>
                  Xem tin và lịch sử
                </Button>
              )}
            </More>
          </div>
        </div>
      </form>
    </Page>
  );
}

/** What is said of the act once the page of the item is open. */
function flashOf(saysPublish: boolean, isPublished: boolean): string {
  if (isPublished) return 'Đã đăng lên trang. Việc tự duyệt theo quy chế được ghi lại.';
  if (saysPublish) return 'Tin đã trình nhưng chưa chắc đã đăng. Nếu trang này chưa ghi “Đã đăng”, hãy duyệt và đăng ở đây.';
  return 'Đã trình duyệt. Ban biên tập đã nhận được tin này.';
}
