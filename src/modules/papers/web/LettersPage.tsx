import { Button } from 'antd';
import { Problem } from '#platform/contract/problem.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant, saySize } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { downloadLetter, listLetters, previewLetter, uploadLetter } from '../contract/operations-paper.ts';
import type { LetterVersion } from '../contract/paper.ts';
import type { LetterFault } from '../contract/problems.ts';
import { useT } from './use-t.ts';
import './paper.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

const faultsIn = (error: unknown): LetterFault[] =>
  error instanceof Problem && error.code === 'papers.problem.letterBroken'
    ? ((error.params['faults'] as LetterFault[] | undefined) ?? [])
    : [];

/** What is wrong with the uploaded template, each with the words around it. */
const Faults = ({ error }: { error: unknown }) => {
  const t = useT();
  const faults = faultsIn(error);
  if (faults.length === 0) return null;
  return (
    <DataTable
      stack
      caption={t('letter.faults')}
      rows={faults}
      // the same fault may stand in the same words twice: its place in the list tells them apart
      rowKey={(_, at) => String(at)}
      mark={() => 'doubtful'}
      columns={[
        { key: 'fault', title: t('letter.faults'), width: '40%', render: f => t(`letter.fault.${f.kind}`, { text: f.text }) },
        { key: 'place', title: t('letter.place'), render: f => <div className="paper-original">{f.place}</div> },
      ]}
    />
  );
};

const Versions = ({ rows }: { rows: readonly LetterVersion[] }) => {
  const t = useT();
  return (
    <DataTable
      bare
      stack
      caption={t('letter.versions')}
      rows={rows}
      rowKey={v => v.id}
      empty={<p className="pp-hint">{t('letter.none')}</p>}
      columns={[
        {
          key: 'version',
          title: t('letter.versions'),
          render: (v, at) => (
            <>
              {t('letter.version', { n: v.version })}
              {at === 0 && <div className="pp-hint">{t('letter.current')}</div>}
            </>
          ),
        },
        {
          key: 'file',
          title: t('letter.title'),
          render: v => (
            <>
              {`${v.fileName} · ${saySize(v.size)}`}
              <div className="pp-hint">{t('letter.uploaded', { name: v.uploadedByName, at: sayInstant(v.uploadedAt) })}</div>
            </>
          ),
        },
        {
          key: 'acts',
          title: t('letter.get'),
          act: true,
          render: v => (
            <div className="pp-actions">
              <Button href={fileHref(previewLetter, { id: v.id })} target="_blank">
                {t('letter.previewThis')}
              </Button>
              <Button href={fileHref(downloadLetter, { id: v.id })}>{t('letter.get')}</Button>
            </div>
          ),
        },
      ]}
    />
  );
};

/** 企业联系单模板 (6.1-e): taken to Word and back; what is wrong in it is named with its place. */
export const LettersPage = () => {
  const t = useT();
  const { data, error } = useOp(listLetters, {});
  const upload = useCommand(uploadLetter, { invalidates: [listLetters], onDone: r => showToast(t('letter.saved', { n: r.version })) });
  return (
    <ListPage
      title={t('letter.title')}
      hint={t('letter.lead')}
      back={{ href: '/visits', label: t('visits.title') }}
      actions={
        <>
          <Button href={fileHref(downloadLetter, { original: 'true' })}>{t('letter.original')}</Button>
          <Button href={fileHref(previewLetter, {})} target="_blank">
            {t('letter.preview')}
          </Button>
          <Button type="primary" href={fileHref(downloadLetter, {})}>
            {t('letter.download')}
          </Button>
        </>
      }
      clause="6.1-e"
    >
      <ProblemNotice error={error ?? upload.error} />
      <Faults error={upload.error} />
      {data?.may.includes(uploadLetter.name) && (
        <DropFile label={t('letter.drop')} accept=".docx" onStored={f => upload.run(id => ({ id, fileId: f.fileId }))} />
      )}
      <FormSection title={t('letter.versions')}>
        <Versions rows={data?.rows ?? []} />
      </FormSection>
      <FormSection title={t('letter.placeholders')} hint={t('letter.placeholdersHint')}>
        <DataTable
          bare
          fit
          stack
          caption={t('letter.placeholders')}
          rows={data?.placeholders ?? []}
          rowKey={p => p.name}
          empty={null}
          columns={[
            { key: 'name', title: t('letter.placeholders'), render: p => <code>{`{${p.name}}`}</code> },
            { key: 'example', title: t('letter.example'), render: p => `${t('letter.example')}${sayMark('：')}${p.example}` },
          ]}
        />
      </FormSection>
    </ListPage>
  );
};
