import { Select } from 'antd';
import { useId, useState } from 'react';
import { usePlaces } from '#modules/reference/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DropFile } from '#ui/desk/DropFile.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { startImport } from '../contract/import-operations.ts';
import { useT } from './use-t.ts';

/** The first step: a file is dropped, and reading begins by itself. */
export const ImportNewPage = () => {
  const t = useT();
  const id = useId();
  const go = useGo();
  const { person } = useSession();
  const places = usePlaces().streetsFirst;
  const own = person.regionCode.length >= 6 ? person.regionCode : undefined;
  const [region, setRegion] = useState(own);
  const start = useCommand(startImport, {
    invalidates: ['enterprises.import.list', 'platform.task.list'],
    onDone: answer => go(`/enterprises/imports/${answer.id}`),
  });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/enterprises/imports" quiet>
            {t('imports.title')}
          </LinkButton>
        }
        title={t('imports.new')}
        hint={t('imports.lead')}
      />
      <FormSection title={t('imports.file')} hint={t('imports.dropHint')}>
        <p>
          <label htmlFor={id}>{t('imports.defaultRegion')} </label>
          <Select
            id={id}
            style={{ width: 200 }}
            value={region}
            onChange={setRegion}
            options={places}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </p>
        <DropFile
          label={t('imports.drop')}
          accept=".xlsx,.xls,.ods,.csv,.txt"
          onStored={file => start.run({ id: newId(), fileId: file.fileId, ...(region === undefined ? {} : { regionCode: region }) })}
        />
        <ProblemNotice error={start.error} />
      </FormSection>
      <ClauseFoot clause="6.1-c" />
    </>
  );
};
