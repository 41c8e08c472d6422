import { Button } from 'antd';
import { useState } from 'react';
import type { VisitView } from '#modules/visits/contract/visit.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { newSecret } from '#platform/web/secret.ts';
import { useSession } from '#platform/web/session.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { FillIssued, FillLinkView } from '../contract/fill.ts';
import { issueFill, listFill, revokeFill, showFillCode } from '../contract/operations-selffill.ts';
import { FillSheet } from './FillSheet.tsx';
import { withKnownAddresses } from './known-addresses.ts';
import { useT } from './use-t.ts';
import './selffill.css';
import { LinkCard } from '#ui/desk/qr/LinkCard.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

type Told = FillIssued['issued'][number];

const tones = { unopened: 'todo', filling: 'doing', handedIn: 'done', closed: 'off', expired: 'warn', revoked: 'off' } as const;

/** The link, this once: to copy into WeChat, to show, to print. */
const LinkTold = ({ told }: { told: Told }) => {
  const t = useT();
  if (!told.address) return null;
  const day = sayDay(dayOf(told.expiresAt));
  const message = t('ask.message', { name: told.enterpriseName, day, address: told.address });
  return (
    <div role="status">
      <LinkCard qr={told.qr} label={t('ask.qr')}>
        <p>{t('ask.once')}</p>
        <p>{message}</p>
        <div className="pp-actions">
          <Button onClick={() => void copyAndSay(message, t('ask.copied'))}>{t('ask.copy')}</Button>
          {told.qr && <Button onClick={() => print()}>{t('ask.print')}</Button>}
        </div>
      </LinkCard>
      <FillSheet issued={[told]} />
    </div>
  );
};

const isLive = (link: FillLinkView): boolean => link.state !== 'revoked' && link.state !== 'expired';

/** What can be done with a link: its code again, an end. */
const LinkActs = ({ link, mayAct }: { link: FillLinkView; mayAct: boolean }) => {
  const t = useT();
  const [code, setCode] = useState<{ code: string | null; expiresAt: string }>();
  const show = useCommand(showFillCode, { onDone: setCode });
  const stop = useCommand(revokeFill, { invalidates: [listFill], onDone: () => showToast(t('ask.revoked')) });
  return (
    <>
      {mayAct && isLive(link) && (
        <div className="pp-actions">
          <Button size="small" loading={show.pending} onClick={() => show.run({ linkId: link.id })}>
            {t('ask.code')}
          </Button>
          <Button size="small" loading={stop.pending} onClick={() => stop.run({ linkId: link.id })}>
            {t('ask.revoke')}
          </Button>
        </div>
      )}
      {code?.code && (
        <div role="status">
          <strong className="fill-code">{`${code.code.slice(0, 3)} ${code.code.slice(3)}`}</strong>
          <p className="pp-hint">{t('ask.codeHint', { day: sayInstant(code.expiresAt) })}</p>
        </div>
      )}
      <ProblemNotice error={show.error ?? stop.error} />
    </>
  );
};

const LinkTable = ({ links, mayAct }: { links: readonly FillLinkView[]; mayAct: boolean }) => {
  const t = useT();
  return (
    <DataTable
      stack
      caption={t('ask.title')}
      rows={links}
      rowKey={l => l.id}
      columns={[
        { key: 'form', title: t('ask.form'), render: l => (l.parentId ? l.handedTo : t('ask.whole')) },
        { key: 'state', title: t('ask.col.state'), render: l => <StateTag tone={tones[l.state]}>{t(`ask.state.${l.state}`)}</StateTag> },
        {
          key: 'who',
          title: t('ask.col.who'),
          render: l => l.wrote.map(w => t('ask.wrote', { name: w.name.replace('企业自填 · ', ''), n: w.n })).join(sayMark('、')) || '—',
        },
        { key: 'until', title: t('ask.col.until'), render: l => sayDay(dayOf(l.expiresAt)) },
        { key: 'receipt', title: t('ask.col.receipt'), render: l => (l.receipt ? `${l.receipt} · ${l.handedInBy}` : '—') },
        { key: 'acts', title: t('ask.code'), act: true, render: l => <LinkActs link={l} mayAct={mayAct} /> },
      ]}
    />
  );
};

/** 请企业自填 on the page of a visit: link, QR code, verification code, and how far the enterprise is. */
export const AskEnterprise = ({ visit }: { visit: VisitView }) => {
  const t = useT();
  const { can } = useSession();
  const [told, setTold] = useState<Told>();
  const { data, error } = useOp(listFill, { visitId: visit.id }, { every: 30_000 });
  const issue = useCommand(issueFill, {
    invalidates: [listFill],
    onDone: (answer, i) => setTold(withKnownAddresses(answer.issued, i.links)[0]),
  });
  const mayAct = can(issueFill.name) && visit.may.includes('visits.visit.revealPhone');
  const mayIssue = mayAct && visit.kind === 'site' && visit.may.includes('visits.visit.saveDraft');
  const links = data?.rows ?? [];
  if (!mayIssue && links.length === 0) return null;
  const start = (): void =>
    issue.run({ links: [{ id: newId(), visitId: visit.id, rosterId: visit.rosterId, token: newSecret() }], days: 14 });
  return (
    <FormSection
      title={t('ask.title')}
      hint={
        <>
          {t('ask.lead')} {data && t(data.gateway ? 'ask.gateway' : 'ask.noGateway')}
        </>
      }
      aside={
        mayIssue && (
          <Button loading={issue.pending} onClick={start}>
            {t(links.some(isLive) ? 'ask.again' : 'ask.issue')}
          </Button>
        )
      }
    >
      <ProblemNotice error={error ?? issue.error} />
      {told && <LinkTold told={told} />}
      {links.length === 0 ? <p className="pp-hint">{t('ask.none')}</p> : <LinkTable links={links} mayAct={mayAct} />}
    </FormSection>
  );
};
