/** 进度、汇总、总结报告: progress, totals, summary report (6.1-g). */
export { reportsModule } from './server/module.ts';
