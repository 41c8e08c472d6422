/** 专家库: the pool of experts, consultations with reasons, review panels by draw (7.3-a, 7.3-b, 6.2.2.4-a). */
export { expertsModule } from './server/module.ts';
