import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import type { FillState } from '../contract/fill.ts';

/** What the database knows of the course of a link. */
export interface FillTimes {
  opened_at: Date | string | null;
  handed_in_at: Date | string | null;
  revoked_at: Date | string | null;
  closed_at: Date | string | null;
  expires_at: Date | string;
}

/** The state of a link from its timestamps. What was handed in stays handed in after the last day. */
export const fillState = (link: FillTimes, now: Date): FillState => {
  if (link.revoked_at !== null) return 'revoked';
  if (link.handed_in_at !== null) return 'handedIn';
  if (link.closed_at !== null) return 'closed';
  if (new Date(link.expires_at) <= now) return 'expired';
  return link.opened_at === null ? 'unopened' : 'filling';
};

/** How long a receipt and the course of its matter can be looked at after the last day of filling in. */
const readDays = 180;

/** May the link still be opened? To fill in until its last day; to read the receipt half a year longer. */
export const mayOpen = (link: FillTimes & { receipt: string | null }, now: Date): boolean => {
  if (link.revoked_at !== null) return false;
  const end = new Date(link.expires_at).getTime();
  return now.getTime() < (link.receipt === null ? end : end + readDays * 86_400_000);
};

const made = new WeakMap<Questionnaire, Map<string, Questionnaire>>();

/** The printed part of a questionnaire, or some sections of it: what a link may see. The officer's own parts never belong to it. */
export const fillForm = (form: Questionnaire, sections: readonly string[]): Questionnaire => {
  const key = sections.join(' ');
  const known = made.get(form) ?? new Map<string, Questionnaire>();
  made.set(form, known);
  const there = known.get(key);
  if (there) return there;
  const { key: name, version, title } = form;
  const part = { key: name, version, title, sections: form.sections.filter(s => sections.length === 0 || sections.includes(s.id)) };
  known.set(key, part);
  return part;
};
