import type { TestProject } from 'vitest/node';
import { type ClusterAddress, startTestCluster } from './cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ClusterAddress;
    migrationFailures: readonly string[];
  }
}

/** One PostgreSQL for the whole run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const cluster = await startTestCluster();
  for (const failure of cluster.failures) console.error(`LEFT OUT OF THE TEMPLATE: ${failure}`);
  project.provide('cluster', { host: cluster.host, port: cluster.port });
  project.provide('migrationFailures', cluster.failures);
  return cluster.stop;
};
