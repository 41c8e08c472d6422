/** 准备度: award readiness by GB/T 19580. */
export { readinessModule } from './server/module.ts';
