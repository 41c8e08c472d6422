import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { Exclusion } from '../contract/item.ts';
import type { ItemFields } from '../contract/item-pages.ts';
import { createItem } from '../contract/operations-items.ts';
import { ExclusionItems } from './ExclusionItems.tsx';
import { ItemFieldItems } from './ItemFieldItems.tsx';
import { useT } from './use-t.ts';

interface Values {
  item: ItemFields;
  exclusion: Exclusion;
}

/** 新增事项 (5.1-e): its name and place, and the two questions of 5.2; then the draft opens. */
export const AddItem = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const go = useGo();
  const [ids] = useState(() => ({ id: newId(), versionId: newId() }));
  const create = useCommand(createItem, { invalidates: ['catalogue.'], onDone: done => go(`/items/drafts/${done.versionId}`) });
  return (
    <SheetDialog title={t('items.create')} onClose={onClose}>
      <DeskForm<Values>
        name="catalogue.AddItem"
        verb={t('add.verb')}
        pending={create.pending}
        error={create.error}
        initial={{ item: { classCodes: [] } as unknown as ItemFields }}
        onSubmit={({ item, exclusion }) =>
          create.run({ ...ids, item, exclusion: { ...exclusion, exceptionBasis: exclusion.exceptionBasis ?? null } })
        }
      >
        <ItemFieldItems />
        <FormSection title={t('add.questions')}>
          <ExclusionItems name={['exclusion']} />
        </FormSection>
      </DeskForm>
    </SheetDialog>
  );
};
