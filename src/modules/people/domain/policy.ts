/** The source of the policy row that the demonstration sets. */
export const demonstrationSource = '演示环境: 免第二要素';
