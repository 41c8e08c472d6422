import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { listViews, type SavedView, saveView } from '#platform/contract/saved-views.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { type RawSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { DeskForm } from '../form/DeskForm.tsx';
import { SheetDialog } from '../table/SheetDialog.tsx';
import { rememberedColumns } from '../table/table-columns.ts';
import { showToast } from '../toast.ts';
import { useViewsT } from './use-views-t.ts';

/** Of the address, what filters; which page and which row is open is no part of a view. */
const filterOf = ({ after: _after, open: _open, ...search }: RawSearch): SavedView['search'] =>
  Object.fromEntries(Object.entries(search).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]));

interface SaveViewProps {
  list: string;
  /** A view of mine that is called otherwise or shared from now on; what it filters stays. Without it the list as it stands is kept. */
  view?: SavedView | undefined;
  onClose: () => void;
}

/** Gives what the list is filtered by a name, or a saved view another one. */
export const SaveView = ({ list, view, onClose }: SaveViewProps) => {
  const t = usePlatformT();
  const say = useViewsT();
  const search = useSearch();
  const [id] = useState(() => view?.id ?? newId());
  const { data } = useOp(listViews, { list });
  const taken = new Set(data?.rows.filter(v => v.mine && v.id !== id).map(v => v.name));
  const save = useCommand(saveView, {
    invalidates: [listViews],
    onDone: (_, input) => {
      showToast(say('view.saved', { name: input.name }));
      onClose();
    },
  });
  const kept = view ?? { search: filterOf(search), columns: rememberedColumns(list) };
  return (
    <SheetDialog title={view ? say('view.rename') : t('view.save')} onClose={onClose}>
      <DeskForm<{ name: string; shared?: boolean }>
        name="ui.SaveView"
        verb={t('word.save')}
        pending={save.pending}
        error={save.error}
        initial={view ? { name: view.name, shared: view.shared } : {}}
        onSubmit={v =>
          save.run({ id, list, name: v.name.trim(), shared: v.shared ?? false, search: kept.search, columns: [...kept.columns] })
        }
      >
        <Form.Item
          name="name"
          label={say('view.name')}
          rules={[
            { required: true, whitespace: true },
            {
              validator: async (_, name?: string) => {
                if (taken.has(name?.trim() ?? '')) throw new Error(say('view.taken'));
              },
            },
          ]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{say('view.shared')}</Checkbox>
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
