import type { ReactNode } from 'react';

/** Who holds the ball: on our side, with the enterprise, with a third party. */
export type BallSide = 'us' | 'enterprise' | 'third';

/** 我方 王敏 · 企业 · 第三方 专家, on its wash. */
export const BallTag = ({ side, children }: { side: BallSide; children: ReactNode }) => (
  <span className="pp-ball" data-side={side}>
    {children}
  </span>
);
