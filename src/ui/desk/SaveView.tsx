import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { listViews, type SavedView, saveView } from '#platform/contract/saved-views.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { type RawSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { DeskForm } from './form/DeskForm.tsx';
import { SheetDialog } from './table/SheetDialog.tsx';
import { rememberedColumns } from './table/table-columns.ts';
import { showToast } from './toast.ts';

/** Of the address, what filters; which page and which row is open is no part of a view. */
const filterOf = ({ after: _after, open: _open, ...search }: RawSearch): SavedView['search'] =>
  Object.fromEntries(Object.entries(search).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]));

/** Gives what the list is filtered by a name. */
export const SaveView = ({ list, onClose }: { list: string; onClose: () => void }) => {
  const t = usePlatformT();
  const search = useSearch();
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
        verb={t('word.save')}
        pending={save.pending}
        error={save.error}
        onSubmit={v =>
          save.run({ id, list, name: v.name, shared: v.shared ?? false, search: filterOf(search), columns: rememberedColumns(list) })
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
