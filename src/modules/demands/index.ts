export type { RaiseInput, SupersedeInput } from './contract/raise.ts';
export type { TotalsScope } from './contract/totals.ts';
export { demands } from './server/face.ts';
export { demandsModule } from './server/module.ts';
