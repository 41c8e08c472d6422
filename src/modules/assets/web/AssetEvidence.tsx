import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant, saySize } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import type { AssetView } from '../contract/asset.ts';
import { addEvidence, assetFile } from '../contract/operations-register.ts';
import { useT } from './use-register-t.ts';

/** 佐证材料: each with its hash, who handed it in and when; handed in here, never replaced. */
export const AssetEvidence = ({ a }: { a: AssetView }) => {
  const t = useT();
  const [caption, setCaption] = useState('');
  const add = useCommand(addEvidence, { invalidates: ['assets.'], onDone: () => setCaption('') });
  return (
    <>
      {a.evidence.length === 0 && <EmptyState title={t('evidence.empty')} />}
      <ul className="pp-plain-list">
        {a.evidence.map(e => (
          <li key={e.id}>
            <Button type="link" onClick={() => takeFile(assetFile, { id: e.id })}>
              {e.fileName}
            </Button>
            {e.caption && ` ${e.caption}`}
            <p className="pp-hint">{t('evidence.line', { name: e.byName, at: sayInstant(e.at), size: saySize(e.size) })}</p>
            <p className="pp-hint pp-figures">{`${t('evidence.hash')} SHA-256 ${e.sha256.slice(0, 16)}…`}</p>
          </li>
        ))}
      </ul>
      {a.may.includes(addEvidence.name) && (
        <FormSection title={t('evidence.add')} hint={t('event.filesHelp')}>
          <Input
            aria-label={t('evidence.caption')}
            placeholder={t('evidence.caption')}
            maxLength={200}
            value={caption}
            onChange={e => setCaption(e.target.value)}
          />
          <DropFile
            label={t('evidence.drop')}
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            onStored={file => add.run(id => ({ id, assetId: a.id, fileId: file.fileId, caption }))}
          />
          <ProblemNotice error={add.error} />
        </FormSection>
      )}
    </>
  );
};
