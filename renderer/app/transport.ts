import { connect } from '../lib/connect';
import { withHeadStart } from '../lib/head-start';
import { monthByOwnClock, monthsAround } from './likely-months';

/**
 * In a file of its own, which is fetched and run before all the others: the connection comes about, and the days that
 * are most likely shown first are on their way, while the rest of the page is still being read.
 */
export const transport = withHeadStart(connect(window), {
  name: 'ledger/read',
  input: { months: monthsAround(monthByOwnClock(new Date())) },
  later: (task) => setTimeout(task, 0),
});
