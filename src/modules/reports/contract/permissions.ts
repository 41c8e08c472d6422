const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may read progress and totals, and who issues the summary report. */
export const reportGrants = {
  'reports.progress.get': readers,
  'reports.progress.rows': readers,
  'reports.answers.totals': readers,
  'reports.report.list': readers,
  'reports.report.download': readers,
  'reports.report.issue': leads,
} as const;
