import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { useOp } from '#platform/web/field/data.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { SlotParts } from '#ui/field/SlotParts.tsx';
import { getEnterprise } from '../../contract/operations.ts';
import { callable, nameOfContact, useDial } from '../dial/use-dial.ts';
import { enterpriseCard } from './slots.ts';
import { useT } from './use-t.ts';

const Dial = ({ id, name, phone }: { id: string; name: string; phone: string }) => {
  const t = useT();
  const { dial, error } = useDial();
  return (
    <>
      <Button onPress={() => void dial(id, t('phone.dialReason'))}>{t('phone.dial', { name, phone })}</Button>
      <ProblemBanner error={error} />
    </>
  );
};

/** An enterprise on the phone: who, where, whom to call. */
export const EnterpriseCardPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const { data: e, error, refetch } = useOp(getEnterprise, { id: params['id'] ?? '' });
  return (
    <Screen title={e?.name ?? t('phone.find')} hint={e?.regionName} back="/enterprises">
      <ProblemBanner error={error} onRetry={refetch} />
      {e && (
        <>
          <dl className="f-facts">
            <dt>{t('phone.code')}</dt>
            <dd>{e.uscc === null ? '—' : groupUscc(e.uscc)}</dd>
            <dt>{t('phone.address')}</dt>
            <dd>{e.address || e.registeredAddress || '—'}</dd>
            {e.registeredAddress !== '' && e.address !== '' && e.registeredAddress !== e.address && (
              <>
                <dt>{t('phone.registered')}</dt>
                <dd>{e.registeredAddress}</dd>
              </>
            )}
            {e.employees !== null && (
              <>
                <dt>{t('phone.employees')}</dt>
                <dd>{e.employees}</dd>
              </>
            )}
            {e.foundedOn !== null && (
              <>
                <dt>{t('phone.founded')}</dt>
                <dd>{e.foundedOn}</dd>
              </>
            )}
          </dl>
          <h2>{t('phone.people')}</h2>
          {callable(e.contacts).length === 0 && <p className="f-hint">{t('phone.noPhone')}</p>}
          {callable(e.contacts).map(c => (
            <Dial key={c.id} id={c.id} name={nameOfContact(c)} phone={c.phone} />
          ))}
          <SlotParts of={enterpriseCard} give={{ id: e.id }} />
        </>
      )}
    </Screen>
  );
};
