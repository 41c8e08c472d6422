/** 纸面: forms and letters on paper, out and back in (6.1-f). */
export { papersModule } from './server/module.ts';
