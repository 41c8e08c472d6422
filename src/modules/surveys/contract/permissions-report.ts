const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const leads = { stationLead: 'region', manager: 'region' } as const;

/** Who may read progress and totals, and who issues the summary report. */
export const reportGrants = {
  'surveys.progress.get': readers,
  'surveys.progress.rows': readers,
  'surveys.answers.totals': readers,
  'surveys.report.list': readers,
  'surveys.report.download': readers,
  'surveys.report.issue': leads,
} as const;
