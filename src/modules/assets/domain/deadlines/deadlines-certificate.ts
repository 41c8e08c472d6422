import { correspondingDay, dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { schemeOf } from '../certificate-scheme.ts';
import { countRule, endOf } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import type { LawTables } from './law.ts';

type Certificate = Extract<EngineAsset, { kind: 'certificate' }>;

/** Rows of surveillance: the first audit after the issue, and those after. */
const auditRules = {
  quality: { first: 'certificate.surveillanceFirst', next: 'certificate.surveillanceNext' },
  system: { first: 'certificate.surveillanceOther', next: 'certificate.surveillanceOther' },
  ccc: { first: 'certificate.cccFollowUp', next: 'certificate.cccFollowUp' },
} as const;

const renewalRule = {
  quality: 'certificate.recertification',
  system: 'certificate.recertificationOther',
  ccc: 'paper.certificate',
  other: 'paper.certificate',
} as const;

interface LastAudit {
  readonly on: number;
  /** 监督审核, not the issue or 再认证. */
  readonly surveyed: boolean;
}

const lastAudit = (certificate: Certificate): LastAudit | undefined => {
  const { issuedOn } = certificate.details;
  let last: LastAudit | undefined = issuedOn === undefined ? undefined : { on: dayNumberOf(issuedOn), surveyed: false };
  for (const e of certificate.events) {
    if (e.act !== 'surveillance' && e.act !== 'recertification' && e.act !== 'grant') continue;
    const on = dayNumberOf(e.happenedOn);
    if (last === undefined || on > last.on) last = { on, surveyed: e.act === 'surveillance' };
  }
  return last;
};

/** Data of the register that call it valid after that day: whoever missed the audit would have been suspended. */
const validAfter = (certificate: Certificate, day: number): boolean =>
  certificate.status === 'inForce' &&
  certificate.asOf !== undefined &&
  dayNumberOf(certificate.asOf) > day &&
  (certificate.statusWords ?? '') !== '';

interface Round {
  /** Twelve-month spans since the last audit on record. */
  readonly times: number;
  readonly doubts: readonly DeadlineNote[];
}

/**
 * Which surveillance is next. An audit that nobody recorded is taken for missed until the certificate would have been withdrawn for it, or
 * the register's later word shows that it was held.
 */
const roundOf = (certificate: Certificate, law: LawTables, on: number, today: number): Round => {
  let times = 1;
  for (; times < 12; times += 1) {
    const due = correspondingDay(on, times * 12).day;
    if (due >= today) break;
    if (validAfter(certificate, due)) continue;
    if (endOf(law, 'certificate.suspensionAtMost', due) >= today) break;
  }
  return { times, doubts: times > 1 ? ['noAuditRecord'] : [] };
};

const surveillance = (certificate: Certificate, law: LawTables, today: number): Deadline[] => {
  const { scheme, standard = '', expiresOn } = certificate.details;
  const kind = schemeOf(scheme, standard);
  const last = lastAudit(certificate);
  if (kind === 'other' || last === undefined) return [];
  const { times, doubts } = roundOf(certificate, law, last.on, today);
  const rules = auditRules[kind];
  const surveyed = last.surveyed || times > 1;
  const counted = countRule(law, surveyed ? rules.next : rules.first, last.on, { times, what: last.surveyed ? 'auditedOn' : 'issuedOn' });
  // The last year of a cycle is closed by the recertification, which is prepared by then.
  if (expiresOn !== undefined && counted.due >= endOf(law, 'house.certificateWindow', dayNumberOf(expiresOn))) return [];
  const confidence = doubts.length > 0 ? ('toVerify' as const) : counted.confidence;
  const opensOn = endOf(law, 'house.certificateWindow', counted.due);
  return [deadlineOf('surveillance', counted, { opensOn, notes: doubts, confidence })];
};

/** The end that the certificate names; of a management system the recertification audit on site must be held before it. */
const expiry = (certificate: Certificate, law: LawTables): Deadline[] => {
  const { scheme, standard = '', expiresOn } = certificate.details;
  if (expiresOn === undefined) return [];
  const end = dayNumberOf(expiresOn);
  const counted = countRule(law, renewalRule[schemeOf(scheme, standard)], end);
  return [deadlineOf('certificateExpiry', counted, { opensOn: endOf(law, 'house.certificateWindow', end) })];
};

/** Deadlines of a certificate: 监督审核 or 获证后监督, and its end. */
export const certificateDeadlines = (certificate: Certificate, law: LawTables, today: number): Deadline[] => [
  ...expiry(certificate, law),
  ...surveillance(certificate, law, today),
];
