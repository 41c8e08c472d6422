export type { RaiseInput, SupersedeInput, TotalsScope } from './contract/raise.ts';
export { demands } from './server/face.ts';
export { demandsModule } from './server/module.ts';
