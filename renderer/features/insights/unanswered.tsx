import type { Failure } from '../../../shared/base/failure';
import { failureText } from '../../lib/failure-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

type UnansweredProps = {
  /** What could not be shown: `The readings`. */
  readonly what: string;
  readonly failure: Failure;
  readonly onRetry: () => void;
};

/** Why something is not shown, and how to get it after all. */
export function Unanswered({ what, failure, onRetry }: UnansweredProps) {
  if (failure.code === 'disconnected')
    return <Notice kind="note">{what} will be shown as soon as the connection is back.</Notice>;
  return (
    <Notice kind="problem">
      <p>
        {what} could not be shown. {failureWords(failure)}
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </Notice>
  );
}

/** Nothing is saved here, so what is said elsewhere of saving would only frighten. */
function failureWords(failure: Failure): string {
  if (failure.code === 'unexpected') return 'Something went wrong inside Rapport. Nothing was changed by it.';
  return failureText(failure);
}
