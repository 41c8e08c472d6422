import type { registerZh } from './register.zh-CN.ts';

/** The register in English. */
export const registerEn = {
  'register.title': 'Brand assets',
  'problem.unknownEnterprise': 'This enterprise was not found, or lies outside your district. Choose it again from the list.',
  'problem.duplicate':
    '“{number}” is registered already: {title} ({enterprise}). Nothing was saved twice; please add to the record that is there.',
  'problem.stale': 'Somebody has just changed this asset. What you filled in is still here; reload, compare and save again.',
  'problem.wellKnownMark':
    '“Well-known trademark” is no honour: the trademark law forbids its use in advertising, so it is not entered here. Enter the mark itself; the finding may stand in the value note.',
  'list.title': 'Name',
  'list.kind': 'Kind',
  'list.number': 'Number',
  'list.enterprise': 'Enterprise',
  'kind.trademark': 'Trademark',
  'kind.patent': 'Patent',
  'kind.standard': 'Standard',
  'kind.certificate': 'Certificate',
  'kind.award': 'Award',
  'kind.geographicalIndication': 'Geographical indication',
  'kind.honour': 'Other honour',
} satisfies Record<keyof typeof registerZh, string>;
