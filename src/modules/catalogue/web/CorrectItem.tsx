import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ItemFields, ItemView } from '../contract/item-pages.ts';
import { correctItem } from '../contract/operations-items.ts';
import { ItemFieldItems } from './ItemFieldItems.tsx';
import { useT } from './use-t.ts';

/** 更正名称与分类 of the region's own item; what somebody else corrected meanwhile is not written over. */
export const CorrectItem = ({ item: live, onClose }: { item: ItemView; onClose: () => void }) => {
  const item = useOpened(live);
  const t = useT();
  const { code, name, level, letter, classCodes } = item;
  const correct = useCommand(correctItem, {
    invalidates: ['catalogue.'],
    onDone: () => {
      showToast(t('item.saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('item.correct')} onClose={onClose}>
      <DeskForm<{ item: ItemFields }>
        name="catalogue.CorrectItem"
        verb={t('item.save')}
        pending={correct.pending}
        error={correct.error}
        initial={{ item: { code, name, level, letter, classCodes } }}
        onSubmit={v => correct.run({ id: item.id, revision: item.revision, item: v.item })}
      >
        <ItemFieldItems />
      </DeskForm>
    </SheetDialog>
  );
};
