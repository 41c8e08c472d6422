import { Button } from 'antd';
import { useState } from 'react';
import { saySize } from '#platform/web/format.ts';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { getReferralFile } from '../../contract/operations-referral.ts';
import type { ReferralFileView } from '../../contract/referral.ts';
import { useT } from './use-t.ts';

/** Files of a referral, each a button that takes it. */
export const ReferralFiles = ({ id, files, title }: { id: string; files: readonly ReferralFileView[]; title: string }) => {
  if (files.length === 0) return null;
  return (
    <section aria-label={title}>
      <p className="pp-hint">{title}</p>
      <ul className="cs-files">
        {files.map(f => (
          <li key={f.id}>
            <Button onClick={() => takeFile(getReferralFile, { id, fileId: f.id })}>{f.name}</Button>{' '}
            <span className="pp-hint">{saySize(f.size)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface Upload {
  fileId: string;
  name: string;
}

/** A field of a form that holds own uploads by id. */
export const UploadsField = ({ value = [], onChange, label }: { value?: string[]; onChange?: (ids: string[]) => void; label: string }) => {
  const t = useT();
  const [names, setNames] = useState<readonly Upload[]>([]);
  return (
    <>
      <DropFile
        label={label}
        accept=""
        several
        onStored={f => {
          setNames(before => [...before, { fileId: f.fileId, name: f.name }]);
          onChange?.([...value, f.fileId]);
        }}
      />
      <ul className="cs-files">
        {names
          .filter(f => value.includes(f.fileId))
          .map(f => (
            <li key={f.fileId}>
              {f.name}{' '}
              <Button size="small" type="text" onClick={() => onChange?.(value.filter(id => id !== f.fileId))}>
                {t('referral.remove')}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
};
