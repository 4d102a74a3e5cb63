import { connect } from '../lib/connect';

/** Imported before everything else, so that the connection comes about while the rest of the page is made. */
export const transport = connect(window);
