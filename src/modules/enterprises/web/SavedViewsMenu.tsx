import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listViews, removeView, saveView } from '../contract/operations.ts';
import { filterOf, type ListState, stateOf } from './list-state.ts';
import { useT } from './use-t.ts';

const nothing: ListState = {
  q: undefined,
  regionCode: undefined,
  industrySection: undefined,
  scale: undefined,
  aboveScale: undefined,
  status: undefined,
  sort: undefined,
};

interface SavedViewsMenuProps {
  state: ListState;
  onPick: (state: ListState) => void;
  columns: readonly string[];
}

const SaveDialog = ({ state, columns, onClose }: Omit<SavedViewsMenuProps, 'onPick'> & { onClose: () => void }) => {
  const t = useT();
  const [id] = useState(() => newId());
  const save = useCommand(saveView, {
    invalidates: [listViews],
    onDone: (_, input) => {
      showToast(t('view.saved', { name: input.name }));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('view.save')} onClose={onClose}>
      <DeskForm<{ name: string; shared?: boolean }>
        verb={t('form.save')}
        pending={save.pending}
        error={save.error}
        onSubmit={v =>
          save.run({
            id,
            name: v.name,
            shared: v.shared ?? false,
            filter: filterOf(state),
            sort: state.sort ?? 'recent',
            columns: [...columns],
          })
        }
      >
        <Form.Item name="name" label={t('view.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t('view.shared')}</Checkbox>
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 视图: filters under a name, mine or shared; one press brings them back. */
export const SavedViewsMenu = ({ state, onPick, columns }: SavedViewsMenuProps) => {
  const t = useT();
  const { data } = useOp(listViews, {});
  const remove = useCommand(removeView, { invalidates: [listViews] });
  const [saving, setSaving] = useState(false);
  return (
    <>
      <Disclosure button={t('view.title')}>
        {() => (
          <>
            {data?.rows.length === 0 && <p className="pp-hint">{t('view.none')}</p>}
            <ul className="pp-columns">
              {data?.rows.map(v => (
                <li key={v.id}>
                  <button type="button" className="pp-link" onClick={() => onPick({ ...nothing, ...stateOf(v.filter, v.sort) })}>
                    {v.name}
                  </button>
                  {v.shared && <small className="pp-hint">{t('view.sharedMark')}</small>}
                  {v.mine && (
                    <button
                      type="button"
                      className="pp-icon-button"
                      aria-label={`${t('view.remove')} ${v.name}`}
                      onClick={() => remove.run({ id: v.id })}
                    >
                      <Icon name="close" />
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <button type="button" className="pp-link" onClick={() => setSaving(true)}>
              {t('view.save')}
            </button>
          </>
        )}
      </Disclosure>
      {saving && <SaveDialog state={state} columns={columns} onClose={() => setSaving(false)} />}
    </>
  );
};
