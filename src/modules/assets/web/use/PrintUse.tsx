import { Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '#platform/web/call.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { printUseList } from '../../contract/operations-use.ts';
import { useT } from '../law/use-law-t.ts';

/** 商标使用证据清单 for answering a notice: asks for the day of the application, makes the PDF. */
export const PrintUse = ({ assetId, today, onClose }: { assetId: string; today: string; onClose: () => void }) => {
  const t = useT();
  const [appliedOn, setAppliedOn] = useState(today);
  const [servedOn, setServedOn] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const print = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await saveFile(printUseList, { assetId, appliedOn, ...(servedOn === '' ? {} : { servedOn }) });
      onClose();
    } catch (e) {
      setError(e);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SheetDialog
      title={t('use.print')}
      onClose={onClose}
      footer={
        <Button type="primary" loading={busy} disabled={appliedOn === ''} onClick={() => void print()}>
          {t('use.printNow')}
        </Button>
      }
    >
      <p className="pp-hint">{t('use.printHint')}</p>
      <div className="law-fields">
        <LabelledField label={t('use.appliedOn')}>{id => <DayField id={id} value={appliedOn} onChange={setAppliedOn} />}</LabelledField>
        <LabelledField label={t('use.servedOn')}>{id => <DayField id={id} value={servedOn} onChange={setServedOn} />}</LabelledField>
      </div>
      <ProblemNotice error={error} />
    </SheetDialog>
  );
};
