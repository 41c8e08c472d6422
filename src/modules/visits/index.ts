/** 走访、电话访谈、座谈研讨: records of the three kinds, offline (6.1-a, 6.1-g). */
export { visits } from './server/face.ts';
export { visitsModule } from './server/module.ts';
export { mayFill } from './server/policy.ts';
export { marksOf, type VisitRecord } from './server/visit-record.ts';
