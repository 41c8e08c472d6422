import type { AssetStatus, KindDetails } from '../contract/asset.ts';
import { type Act, actPhase, type EventFigures } from '../contract/event.ts';
import { otherNotice } from '../contract/official-notice.ts';
import { noticesFor } from './deadlines/notices-for.ts';

/** What of an asset an act may change. */
export interface Changeable {
  kindDetails: KindDetails;
  status: AssetStatus;
  statusWords: string;
  owner: string;
  endedOn: string | null;
}

export interface ActOf {
  act: Act;
  happenedOn: string;
  until?: string | undefined;
  party: string;
  figures: EventFigures;
}

const kinds = {
  rights: ['trademark', 'patent', 'geographicalIndication'],
  marks: ['trademark', 'geographicalIndication'],
  patents: ['patent'],
  dated: ['certificate', 'award', 'honour', 'standard'],
} as const;

/** Notices received, by figures: which, and until when where only the paper says so. */
const missingOfNotice = (e: ActOf, kind: KindDetails['kind']): 'notice' | 'until' | undefined => {
  const { notice } = e.figures;
  if (notice === undefined || !noticesFor(kind).includes(notice)) return 'notice';
  return notice === otherNotice && e.until === undefined ? 'until' : undefined;
};

const kindsOfAct: Partial<Record<Act, readonly KindDetails['kind'][]>> = {
  publication: kinds.marks,
  licence: kinds.rights,
  licenceEnd: kinds.rights,
  openLicence: kinds.patents,
  openLicenceEnd: kinds.patents,
  renewal: kinds.marks,
  payment: kinds.patents,
  feeReduction: kinds.patents,
  filingAbroad: ['trademark', 'patent'],
  recertification: kinds.dated,
  surveillance: ['certificate'],
  pledge: kinds.rights,
  pledgeEnd: kinds.rights,
  freeze: kinds.rights,
  unfreeze: kinds.rights,
  assignment: kinds.rights,
};

/** Whether an act can befall this kind at all: nobody renews a patent or pledges an award. */
export const actFits = (act: Act, kind: KindDetails['kind']): boolean => kindsOfAct[act]?.includes(kind) ?? true;

/** The acts a kind may see, in the order of the four phases. */
export const actsOfKind = (kind: KindDetails['kind']): readonly Act[] => (Object.keys(actPhase) as Act[]).filter(a => actFits(a, kind));

/** What each act must say. */
export const missingOf = (
  e: ActOf,
  kind: KindDetails['kind'],
): 'party' | 'until' | 'validUntil' | 'paidThroughYear' | 'reduction' | 'notice' | 'after' | undefined => {
  if (['licence', 'pledge', 'assignment', 'freeze'].includes(e.act) && e.party === '') return 'party';
  if (['licence', 'pledge'].includes(e.act) && e.until === undefined) return 'until';
  if (e.act === 'renewal' && e.figures.validUntil === undefined) return 'validUntil';
  if (e.act === 'recertification' && kind !== 'standard' && e.figures.validUntil === undefined) return 'validUntil';
  if (e.act === 'payment' && e.figures.paidThroughYear === undefined) return 'paidThroughYear';
  if (e.act === 'feeReduction' && (e.figures.reduction === undefined || e.figures.reductionUntilYear === undefined)) return 'reduction';
  if (e.act === 'notice') return missingOfNotice(e, kind);
  if (['change', 'officialStatus'].includes(e.act) && (e.figures.after ?? '') === '') return 'after';
  return undefined;
};

/** Acts that must stand on paper: what is lost, pledged, or given away, and what a term hangs on. */
export const onPaper: readonly Act[] = [
  'renewal',
  'feeReduction',
  'noticeAnswer',
  'assignment',
  'pledge',
  'licence',
  'freeze',
  'surrender',
  'invalidation',
];

/** The act a licence, pledge or freeze is ended by, a notice is answered by. */
export const endedBy: Partial<Record<Act, Act>> = {
  licenceEnd: 'licence',
  pledgeEnd: 'pledge',
  unfreeze: 'freeze',
  openLicenceEnd: 'openLicence',
  noticeAnswer: 'notice',
};

const withDetails = (k: KindDetails, patch: Readonly<Record<string, unknown>>): KindDetails =>
  ({ kind: k.kind, details: { ...k.details, ...patch } }) as KindDetails;

const grantDay = {
  trademark: 'registeredOn',
  patent: 'grantedOn',
  geographicalIndication: 'registeredOn',
  certificate: 'issuedOn',
  award: 'grantedOn',
  honour: 'grantedOn',
  standard: 'publishedOn',
} as const;

/** 转让 leaves the enterprise unless the record says it came to it. */
const assigned = (e: ActOf): Partial<Changeable> =>
  e.figures.direction === 'in'
    ? { owner: e.figures.after ?? '' }
    : { owner: e.party, endedOn: e.happenedOn, status: 'other', statusWords: '已转让' };

/**
 * What an act changes of the asset itself: the words of a later day replace those of an earlier one; everything else stays.
 * @param statusOf group of official words, undefined when unknown
 */
export const effectOf = (a: Changeable, e: ActOf, statusOf: (words: string) => AssetStatus | undefined): Partial<Changeable> => {
  const k = a.kindDetails;
  switch (e.act) {
    case 'publication':
      return k.kind === 'trademark'
        ? { kindDetails: withDetails(k, { publishedOn: e.happenedOn }), statusWords: '初步审定公告', status: 'pending' }
        : {};
    case 'grant':
      return { kindDetails: withDetails(k, { [grantDay[k.kind]]: e.happenedOn }), status: 'inForce', statusWords: '', endedOn: null };
    case 'renewal':
      return { kindDetails: withDetails(k, { validUntil: e.figures.validUntil }), status: 'inForce', statusWords: '', endedOn: null };
    case 'recertification':
      return k.kind === 'standard'
        ? {}
        : { kindDetails: withDetails(k, { expiresOn: e.figures.validUntil }), status: 'inForce', statusWords: '', endedOn: null };
    case 'surveillance':
      // 暂停 is lifted by the audit that was missing.
      return a.status === 'recoverable' ? { status: 'inForce', statusWords: '' } : {};
    case 'payment': {
      if (k.kind !== 'patent') return {};
      const paid = Math.max(k.details.paidThroughYear ?? 0, e.figures.paidThroughYear ?? 0);
      return {
        kindDetails: withDetails(k, { paidThroughYear: paid }),
        ...(a.status === 'inGrace' ? { status: 'inForce', statusWords: '' } : {}),
      };
    }
    case 'feeReduction':
      return k.kind === 'patent'
        ? { kindDetails: withDetails(k, { reduction: e.figures.reduction, reductionUntilYear: e.figures.reductionUntilYear }) }
        : {};
    case 'openLicenceEnd':
      return { kindDetails: withDetails(k, { openLicence: false }) };
    case 'assignment':
      return assigned(e);
    case 'change':
      return { owner: e.figures.after ?? a.owner };
    case 'officialStatus': {
      const words = e.figures.after ?? '';
      const status = statusOf(words) ?? 'other';
      return { statusWords: words, status, ...(status === 'ended' ? { endedOn: e.happenedOn } : {}) };
    }
    case 'lapse':
    case 'surrender':
    case 'invalidation':
      return { status: 'ended', statusWords: '', endedOn: e.happenedOn };
    case 'notice':
      // 权利终止通知: within two months it can still be restored.
      return e.figures.notice === 'patent.restoration' ? { status: 'recoverable', statusWords: '', endedOn: null } : {};
    case 'restoration':
      return { status: k.kind === 'patent' && k.details.grantedOn === undefined ? 'pending' : 'inForce', statusWords: '', endedOn: null };
    default:
      return {};
  }
};
