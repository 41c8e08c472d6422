import { Button } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { raiseRisk } from '../../contract/operations-risk.ts';
import type { RiskAlarm } from '../../contract/risk.ts';
import { useT } from './use-risk-t.ts';
import './risk.css';

const Raise = ({ enterpriseId, alarm }: { enterpriseId: string; alarm: RiskAlarm }) => {
  const t = useT();
  const { can } = useSession();
  const raise = useCommand(raiseRisk, {
    invalidates: ['assets.risk.enterprise', 'assets.risk.alarms', 'demands.'],
    onDone: r => showToast(t(r.isNew ? 'risk.raised' : 'risk.already')),
  });
  if (alarm.demandId !== null)
    return (
      <>
        <StateTag tone="done">{t('risk.raised')}</StateTag> <PageLink href={`/demands/${alarm.demandId}`}>{t('risk.openDemand')}</PageLink>
      </>
    );
  if (!can(raiseRisk.name)) return null;
  return (
    <>
      <Button size="small" loading={raise.pending} onClick={() => raise.run({ enterpriseId, key: alarm.key })}>
        {t('risk.raise')}
      </Button>
      <ProblemNotice error={raise.error} />
    </>
  );
};

/** Alarms, each with its data, its rule, and the way to a demand. */
export const RiskAlarms = ({ enterpriseId, alarms }: { enterpriseId: string; alarms: readonly RiskAlarm[] }) => {
  const t = useT();
  return (
    <ul className="risk-alarms">
      {alarms.map(a => (
        <li key={a.key}>
          <p>
            <StateTag tone="warn">{t(`risk.name.${a.rule}`)}</StateTag> {t(`risk.data.${a.rule}`, a.params)}
          </p>
          <p className="pp-hint">{t('risk.rule', { rule: t(`risk.rule.${a.rule}`) })}</p>
          <Raise enterpriseId={enterpriseId} alarm={a} />
        </li>
      ))}
    </ul>
  );
};
