import type { Failure } from '../../../shared/base/failure';
import { failureText } from '../../lib/failure-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

type ImportFailureProps = { readonly failure: Failure; readonly onLookAgain: () => void };

/** Why the table cannot be read as it is; where that is not for its contents, with another try. */
export function ImportFailure({ failure, onLookAgain }: ImportFailureProps) {
  const isAboutContents = failure.code === 'invalid';
  return (
    <Notice kind="problem">
      <p>{isAboutContents ? failure.problem : failureText(failure)}</p>
      {!isAboutContents && <Button onClick={onLookAgain}>Look again</Button>}
    </Notice>
  );
}
