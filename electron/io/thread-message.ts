import type { AnalysisAnswer } from '../../shared/insights/analyse-score';

/** What the thread of the analysis tells. */
export type ThreadMessage =
  { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'done'; readonly answer: AnalysisAnswer };
