import type { datedZh } from './phrases-dated.zh-CN.ts';

export const datedEn: Readonly<Record<keyof typeof datedZh, string>> = {
  from: 'Holds from',
  source: 'Ground',
  confidence: 'Looked up',
  'confidence.confirmed': 'confirmed',
  'confidence.toVerify': 'to verify',
  reach: 'Place',
  'reach.standard': 'suggested by the platform',
  'reach.above': 'laid down above',
  'reach.own': 'this district',
  'reach.below': 'a place below',
  state: 'State',
  inForce: 'in force',
  toCome: 'to come',
  past: 'superseded',
  saved: 'Saved',
};
