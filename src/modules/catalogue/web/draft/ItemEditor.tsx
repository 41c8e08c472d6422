import { Button, Form } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { dayOf } from '#platform/contract/china-day.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useRevisedDraft } from '#platform/web/field/revised-draft.ts';
import { sayDay } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ItemContent } from '../../contract/item.ts';
import type { VersionView } from '../../contract/item-pages.ts';
import { discardVersion, getItem, getItemVersion, listItems, publishItemVersion, saveVersion } from '../../contract/operations-items.ts';
import { lintItem } from '../../domain/lint-item.ts';
import { useT } from '../use-t.ts';
import { VersionChanges } from '../VersionChanges.tsx';
import { DraftFaults } from './DraftFaults.tsx';
import { DraftFields } from './DraftFields.tsx';

interface Values {
  validFrom: string;
  content: ItemContent;
}

interface ItemEditorProps {
  view: VersionView;
  onReload: () => void;
}

const valuesOf = ({ version }: VersionView): Values => ({
  validFrom: version.validFrom,
  content: ItemContent.strip().parse(version),
});

/** The draft with its saving, its publishing and its end. */
const useDraftActs = (view: VersionView) => {
  const t = useT();
  const go = useGo();
  const invalidate = useInvalidate();
  const itemPath = `/items/${view.item.id}`;
  const saved = useRevisedDraft({
    id: view.version.id,
    revision: view.revision,
    inputOf: (changes, revision) => ({ id: view.version.id, revision, ...(changes as unknown as Values) }),
    send: (input, options) => call(saveVersion, input, options),
    onSaved: () => invalidate([getItem, listItems]),
  });
  const publish = useCommand(publishItemVersion, {
    invalidates: ['catalogue.'],
    onDone: ({ no }) => {
      showToast(t('edit.published', { n: no }));
      go(itemPath);
    },
  });
  const discard = useCommand(discardVersion, {
    invalidates: ['catalogue.'],
    onDone: () => {
      showToast(t('edit.discarded'));
      go('/items');
    },
  });
  return { ...saved, publish, discard };
};

interface AskedProps {
  title: string;
  body: string;
  verb: string;
  pending: boolean;
  error?: unknown;
  onDo: () => void;
  onClose: () => void;
}

/** Said once more before what cannot be taken back. */
const Asked = ({ title, body, verb, pending, error, onDo, onClose }: AskedProps) => {
  const t = useT();
  return (
    <SheetDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
          <Button type="primary" loading={pending} onClick={onDo}>
            {verb}
          </Button>
        </>
      }
    >
      <p>{body}</p>
      <ProblemNotice error={error} />
    </SheetDialog>
  );
};

/** A press of Enter in a field of one line would hand the form in: publishing is asked for by its button alone. */
const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

/** What differs from the version that holds. */
const FromBase = ({ view, values }: { view: VersionView; values: Values }) => {
  const t = useT();
  const { data: item } = useOp(getItem, { id: view.item.id });
  const base = item?.versions.find(v => v.holds) ?? item?.versions[0];
  const { data } = useOp(getItemVersion, { id: base?.id ?? '' }, { enabled: base !== undefined });
  if (!data) return null;
  return (
    <FormSection title={t('edit.changes')}>
      <VersionChanges before={ItemContent.strip().parse(data.version)} after={values.content} same={t('edit.noChanges')} />
    </FormSection>
  );
};

/** The editor of a draft: saves itself at every pause, says what is missing, publishes (5.1-e). */
export const ItemEditor = ({ view, onReload }: ItemEditorProps) => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState(() => valuesOf(view));
  const [asking, setAsking] = useState<'publish' | 'discard'>();
  const { draft, saving, revision, publish, discard } = useDraftActs(view);
  const refused = saving.kind === 'refused' ? saving.problem : undefined;
  const stale = refused?.code === 'catalogue.problem.draftStale';
  const change = (): void => {
    const now = form.getFieldsValue(true) as Values;
    setValues(now);
    draft.change({ ...now });
  };
  const send = async (): Promise<void> => {
    setAsking(undefined);
    if (await draft.flush()) publish.run({ id: view.version.id, revision: revision() });
  };
  return (
    <>
      <PageHead
        above={
          <LinkButton href={`/items/${view.item.id}`} quiet>
            {view.item.name}
          </LinkButton>
        }
        title={t('edit.title', { name: view.item.name, n: view.version.no })}
        hint={t('edit.lead')}
        actions={
          <>
            <SaveState saving={saving} />
            <Button onClick={() => setAsking('discard')}>{t('edit.discard')}</Button>
          </>
        }
      />
      {refused && <ProblemNotice error={refused} />}
      {stale && <Button onClick={onReload}>{t('edit.reload')}</Button>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields inside, which have names of their own */}
      <div className="ci-editor" onKeyDown={keepEnter} role="presentation">
        <DeskForm<Values>
          name="catalogue.ItemEditor"
          verb={t('edit.publish')}
          form={form}
          initial={values}
          pending={publish.pending}
          error={publish.error ?? refused}
          onChange={change}
          onSubmit={() => setAsking('publish')}
        >
          <DraftFields />
          <FromBase view={view} values={values} />
          <DraftFaults faults={lintItem(values.content, values.validFrom, dayOf(new Date()))} />
        </DeskForm>
      </div>
      {asking === 'publish' && (
        <Asked
          title={t('edit.publishTitle', { n: view.version.no })}
          body={t('edit.publishBody', { day: sayDay(values.validFrom) })}
          verb={t('edit.publish')}
          pending={publish.pending}
          onDo={() => void send()}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'discard' && (
        <Asked
          title={t('edit.discard')}
          body={t('edit.discardBody')}
          verb={t('edit.discard')}
          pending={discard.pending}
          error={discard.error}
          onDo={() => discard.run({ id: view.version.id })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
};
