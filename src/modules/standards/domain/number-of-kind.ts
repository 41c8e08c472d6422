import { readStandard, type StandardReference } from '#modules/assets/domain/identifiers/standard-number.ts';
import type { ProjectKind } from '../contract/procedure.ts';

const zzb = 'T/ZZB ';
const fits: Readonly<Record<ProjectKind, (r: StandardReference) => boolean>> = {
  national: r => r.kind === 'national',
  industry: r => r.kind === 'industry' || r.kind === 'metrology',
  local: r => r.kind === 'local',
  group: r => r.kind === 'group' && !r.base.startsWith(zzb),
  enterprise: r => r.kind === 'enterprise',
  zzb: r => r.kind === 'group' && r.base.startsWith(zzb),
};

export type NumberOfKind =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly why: 'unread' | 'undated' | 'otherKind'; readonly suggestion: string };

/**
 * The number under which a standard of this kind was published. It carries its year: an undated reference means whatever edition is the newest.
 * @returns the number as it is compared, or why not; `suggestion` is offered and never taken by itself
 */
export const numberOfKind = (written: string, kind: ProjectKind): NumberOfKind => {
  const reading = readStandard(written);
  if (!reading.ok) return { ok: false, why: 'unread', suggestion: reading.suggestion ?? '' };
  if (!fits[kind](reading.reference)) return { ok: false, why: 'otherKind', suggestion: '' };
  if (reading.reference.year === null) return { ok: false, why: 'undated', suggestion: '' };
  return { ok: true, key: reading.reference.key };
};
