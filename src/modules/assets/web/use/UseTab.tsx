import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import '../law/law.css';
import type { AssetView } from '../../contract/asset.ts';
import { addUse, getUse, printUseList } from '../../contract/operations-use.ts';
import { useT } from '../law/use-law-t.ts';
import { UseClasses } from './UseClasses.tsx';
import { UseProofs } from './UseProofs.tsx';

const AddUse = lazyPart(() => import('./AddUse.tsx').then(m => m.AddUse));
const PrintUse = lazyPart(() => import('./PrintUse.tsx').then(m => m.PrintUse));

/** 使用证据柜 of a mark (6.3.3-b): how far each class is from the line of three years, and the proofs. */
export const UseTab = ({ asset }: { asset: AssetView }) => {
  const t = useT();
  const { data: view, error } = useOp(getUse, { assetId: asset.id });
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <p className="pp-hint">{t('use.lead')}</p>
      <ProblemNotice error={error} />
      {view && (
        <>
          {view.registeredOn === null ? <p>{t('use.notRegistered')}</p> : <UseClasses view={view} />}
          {view.may.includes(addUse.name) && <AddUse assetId={asset.id} classes={asset.classes} />}
          <FormSection
            title={t('use.proofs')}
            aside={view.may.includes(printUseList.name) && <Button onClick={() => setPrinting(true)}>{t('use.print')}</Button>}
          >
            <UseProofs view={view} />
          </FormSection>
          {printing && <PrintUse assetId={asset.id} today={view.today} onClose={() => setPrinting(false)} />}
        </>
      )}
    </>
  );
};
