/** The source of the policy row that the demonstration sets; pages show 演示环境 while it holds. */
export const demonstrationSource = '演示环境: 免第二要素';
