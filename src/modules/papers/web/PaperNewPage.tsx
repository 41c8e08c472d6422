import { Button, Input } from 'antd';
import { useState } from 'react';
import { getVisit } from '#modules/visits/contract/operations-visits.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { findPaperVisit, listPapers, readPaper } from '../contract/operations-paper.ts';
import { useT } from './use-t.ts';
import './paper.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

/** The code in the head of a form, from a scanner or by hand: leads to its visit. */
const FindByCode = () => {
  const t = useT();
  const go = useGo();
  const [code, setCode] = useState('');
  const [none, setNone] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const find = async (): Promise<void> => {
    if (code.trim() === '') return;
    try {
      const { visitId } = await call(findPaperVisit, { code: code.trim() });
      setNone(visitId === null);
      setFailed(undefined);
      if (visitId) go(`/visits/${visitId}/key`);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <FormSection title={t('paper.scan')} hint={t('paper.scanHint')}>
      <form
        className="paper-scan"
        onSubmit={e => {
          e.preventDefault();
          void find();
        }}
      >
        <Input aria-label={t('paper.scan')} value={code} maxLength={200} onChange={e => setCode(e.target.value)} />
        <Button htmlType="submit">{t('paper.lookUp')}</Button>
      </form>
      {none && <p role="alert">{t('paper.scanNone')}</p>}
      <ProblemNotice error={failed} />
    </FormSection>
  );
};

/** Files of this visit that were read before. */
const Earlier = ({ visitId }: { visitId: string }) => {
  const t = useT();
  const { data } = useOp(listPapers, { visitId });
  if (!data || data.rows.length === 0) return null;
  return (
    <FormSection title={t('paper.earlier')}>
      <DataTable
        bare
        stack
        caption={t('paper.earlier')}
        rows={data.rows}
        rowKey={r => r.id}
        href={r => `/papers/${r.id}`}
        columns={[
          { key: 'file', title: t('paper.title'), render: r => r.fileName },
          { key: 'read', title: t('paper.earlier'), render: r => t('letter.uploaded', { name: r.readByName, at: sayInstant(r.readAt) }) },
          {
            key: 'state',
            title: t('paper.outcome'),
            render: r => (r.outcome === null ? t('paper.state.open') : t(`paper.state.${r.outcome}`, { n: r.landed })),
          },
          {
            key: 'open',
            title: t('paper.open'),
            act: true,
            render: r => <LinkButton href={`/papers/${r.id}`}>{t('paper.open')}</LinkButton>,
          },
        ]}
      />
    </FormSection>
  );
};

/** 导入填好的调查表: a file is put in, read, and shown for checking. With a visit in the address, for that visit. */
export const PaperNewPage = () => {
  const t = useT();
  const go = useGo();
  const { id: visitId } = usePathParams<'id'>() as { id?: string };
  const { data: visit } = useOp(getVisit, { visitId: visitId ?? '' }, { enabled: visitId !== undefined });
  const read = useCommand(readPaper, { invalidates: ['papers.paper.list'], onDone: r => go(`/papers/${r.id}`) });
  return (
    <>
      <PageHead
        above={
          <LinkButton href={visitId ? `/visits/${visitId}` : '/visits'} quiet>
            {visitId ? t('paper.back') : t('visits.title')}
          </LinkButton>
        }
        title={visit ? `${t('paper.title')} · ${visit.enterpriseName}` : t('paper.title')}
        hint={t('paper.lead')}
      />
      <DropFile
        label={t('paper.drop')}
        accept=".docx,.xlsx,.xls,.doc"
        onStored={file => read.run(id => ({ id, fileId: file.fileId, ...(visitId ? { visitId } : {}) }))}
      />
      {!visitId && <p className="pp-hint paper-hint">{t('paper.dropHint')}</p>}
      {read.pending && <p role="status">{t('paper.reading')}</p>}
      <ProblemNotice error={read.error} />
      {visitId ? <Earlier visitId={visitId} /> : <FindByCode />}
      <ClauseFoot clause="6.1-f" />
    </>
  );
};
