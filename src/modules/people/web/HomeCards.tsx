import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { reviewApiKeys } from '../contract/api-key.ts';
import { listAudit } from '../contract/audit.ts';
import { listAccounts } from '../contract/operations-accounts.ts';
import { listRoles } from '../contract/operations-roles.ts';
import { reviewIdentities } from '../contract/sso.ts';
import { dotted } from './dotted.ts';
import { useT } from './use-t.ts';

interface Line {
  key: string;
  text: string;
  href: string;
}

const Lines = ({ lines, none }: { lines: readonly Line[] | undefined; none: string }) => (
  <ul className="pp-rows">
    {lines?.map(l => (
      <li key={l.key}>
        <PageLink href={l.href}>{l.text}</PageLink>
      </li>
    ))}
    {lines?.length === 0 && <li className="pp-hint">{none}</li>}
  </ul>
);

/** 系统管理员: accounts that wait for a role. */
export const InertAccountsCard = () => {
  const t = useT();
  const { data } = useOp(listAccounts, { state: 'inert', limit: 5 });
  return (
    <>
      <Lines
        lines={data?.rows.map(a => ({
          key: a.id,
          text: dotted(a.name, a.unitName, t('account.inert')),
          href: `/accounts?state=inert&open=${a.id}`,
        }))}
        none={t('home.noInert')}
      />
      <LinkButton href="/accounts">{t('nav.accounts')}</LinkButton>
    </>
  );
};

/** 安全管理员: people without a role, keys and links to review. */
export const WaitingCard = () => {
  const t = useT();
  const { data: people } = useOp(listRoles, { role: 'none', limit: 5 });
  const { data: keys } = useOp(reviewApiKeys, {});
  const { data: identities } = useOp(reviewIdentities, {});
  const waiting = keys?.rows.filter(k => k.state === 'waiting') ?? [];
  const lines = people && [
    ...people.rows
      .filter(r => !r.disabled)
      .map(r => ({ key: r.id, text: dotted(r.name, t('role.none')), href: `/roles?role=none&open=${r.id}` })),
    ...waiting.map(k => ({ key: k.id, text: dotted(k.name, t('apiKey.waiting')), href: '/reviews' })),
    ...(identities?.rows ?? []).map(i => ({ key: i.id, text: dotted(i.personName, t('identity.title')), href: '/reviews' })),
  ];
  return <Lines lines={lines} none={t('home.nothingWaits')} />;
};

/** 审计管理员: the newest refusals. */
export const RefusedCard = () => {
  const t = useT();
  const { data } = useOp(listAudit, { outcome: 'refused', limit: 8 });
  return (
    <>
      <Lines
        lines={data?.rows.map(r => ({
          key: r.id,
          text: dotted(sayInstant(r.at), r.actorName || t('role.anonymous'), r.title),
          href: `/audit?outcome=refused&open=${r.id}`,
        }))}
        none={t('home.noRefusals')}
      />
      <LinkButton href="/audit">{t('nav.audit')}</LinkButton>
    </>
  );
};
