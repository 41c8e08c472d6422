import { Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { addUse } from '../../contract/operations-use.ts';
import { type UseKind, useKinds } from '../../contract/use-proof.ts';
import { useT } from '../law/use-law-t.ts';

interface AddUseProps {
  assetId: string;
  classes: readonly number[];
}

/** A proof of use goes into the locker: class, day and kind first, then the file. */
export const AddUse = ({ assetId, classes }: AddUseProps) => {
  const t = useT();
  const [niceClass, setNiceClass] = useState(classes[0] ?? 1);
  const [usedOn, setUsedOn] = useState('');
  const [kind, setKind] = useState<UseKind>('invoice');
  const [note, setNote] = useState('');
  const done = (): void => {
    setNote('');
    showToast(t('use.added'));
  };
  const add = useCommand(addUse, { invalidates: ['assets.'], onDone: done });
  return (
    <FormSection title={t('use.add')} hint={t('use.addHint')}>
      <div className="law-fields">
        <LabelledField label={t('use.niceClass')}>
          {id => (
            <Select
              id={id}
              value={niceClass}
              options={classes.map(n => ({ value: n, label: t('use.class', { n }) }))}
              onChange={setNiceClass}
              style={{ width: '100%' }}
            />
          )}
        </LabelledField>
        <LabelledField label={t('use.usedOn')}>{id => <DayField id={id} value={usedOn} onChange={setUsedOn} />}</LabelledField>
        <LabelledField label={t('use.kind')}>
          {id => (
            <Select
              id={id}
              value={kind}
              options={useKinds.map(k => ({ value: k, label: t(`use.kind.${k}`) }))}
              onChange={setKind}
              style={{ width: '100%' }}
            />
          )}
        </LabelledField>
        <LabelledField label={t('use.note')}>
          {id => <Input id={id} maxLength={300} value={note} onChange={e => setNote(e.target.value)} />}
        </LabelledField>
      </div>
      {usedOn === '' ? (
        <p className="pp-hint">{t('use.needDay')}</p>
      ) : (
        <DropFile
          label={t('use.drop')}
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          onStored={file => add.run(id => ({ id, assetId, niceClass, usedOn, kind, note, fileId: file.fileId }))}
        />
      )}
      <ProblemNotice error={add.error} />
    </FormSection>
  );
};
