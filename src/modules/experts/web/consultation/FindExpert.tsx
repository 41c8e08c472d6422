import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { getConsultation, listConsultations, requestConsultation } from '../../contract/operations-consultation.ts';
import { StateOfConsultation } from '../States.tsx';
import { useT } from '../use-t.ts';
import { ConsultationForm } from './ConsultationForm.tsx';
import { ConsultationParts } from './ConsultationPage.tsx';

/** What the matter says of itself. */
export interface ExpertMatter {
  enterpriseId: string;
  /** Null: the matter is about the enterprise alone. */
  demandId: string | null;
  classCode: string | null;
  question: string;
}

const Asked = ({ id }: { id: string }) => {
  const { data, error } = useOp(getConsultation, { id });
  return data ? <ConsultationParts consultation={data} /> : <ProblemNotice error={error} />;
};

/** 找专家, a drawer: asks, proposes, offers, without leaving the page. */
const FindDrawer = ({ matter, onClose }: { matter: ExpertMatter; onClose: () => void }) => {
  const t = useT();
  const [asked, setAsked] = useState<string>();
  return (
    <SheetDialog wide place="side" title={t('find')} onClose={onClose}>
      {asked ? <Asked id={asked} /> : <ConsultationForm about={matter} onAsked={setAsked} />}
    </SheetDialog>
  );
};

/** Experts for a matter of a room to the left or right: what was asked so far, and the drawer 找专家. */
export const FindExpert = ({ matter }: { matter: ExpertMatter }) => {
  const t = useT();
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  const { data } = useOp(listConsultations, {
    limit: 20,
    ...(matter.demandId ? { demandId: matter.demandId } : { enterpriseId: matter.enterpriseId }),
  });
  return (
    <FormSection
      title={t('page.consultations')}
      aside={can(requestConsultation.name) && <Button onClick={() => setOpen(true)}>{t('find')}</Button>}
    >
      <DataTable
        caption={t('page.consultations')}
        rows={data?.rows ?? []}
        rowKey={r => r.id}
        empty={null}
        fit
        columns={[
          {
            key: 'class',
            title: t('fieldOf.class'),
            render: r => <PageLink href={`/experts/consultations/${r.id}`}>{r.className}</PageLink>,
          },
          { key: 'expert', title: t('expert'), render: r => r.expertName || '—' },
          { key: 'state', title: t('state'), render: r => <StateOfConsultation state={r.state} /> },
        ]}
      />
      {open && <FindDrawer matter={matter} onClose={() => setOpen(false)} />}
    </FormSection>
  );
};
