import { Button } from 'antd';
import { getEnterprise } from '#modules/enterprises/contract/operations.ts';
import { callable, nameOfContact, useDial } from '#modules/enterprises/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { useT } from './use-warnings-t.ts';

/** 打电话: one press reveals the number for this call, which is recorded, and dials (7.1-d). */
export const CallEnterprise = ({ enterpriseId, about }: { enterpriseId: string; about: string }) => {
  const t = useT();
  const { data } = useOp(getEnterprise, { id: enterpriseId });
  const { dial, error } = useDial();
  const people = callable(data?.contacts);
  return (
    <FormSection title={t('detail.call')} hint={t('detail.callHint')}>
      {data && people.length === 0 && (
        <p>
          {t('detail.noPhone')} <PageLink href={`/enterprises/${enterpriseId}`}>{t('detail.toEnterprise')}</PageLink>
        </p>
      )}
      <div className="pp-actions">
        {people.map(c => (
          <Button key={c.id} onClick={() => void dial(c.id, t('detail.callReason', { kind: about }))}>
            {t('detail.dial', { name: nameOfContact(c), phone: c.phone })}
          </Button>
        ))}
      </div>
      <ProblemNotice error={error} />
    </FormSection>
  );
};
