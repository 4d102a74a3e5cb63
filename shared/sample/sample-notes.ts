import { pick, type Random } from '../base/random';

const HAPPENED: readonly [string, ...string[]] = [
  'Answered a question in the content group; it turned into a long talk. #groups',
  'Half an hour on the headline, five minutes on the post. It shows.',
  'Two people asked where the template is. I should put it in the sidebar.',
  'Nothing but deadlines. Looked in once, at lunch.',
  '@paper_lantern shared the post about invoices, and the whole afternoon was questions. #invoices',
  'Commented on four small blogs. One of them wrote back within the hour.',
  'A reader found a mistake in the table. Thanked her, mended it.',
  'Slow day. Read more than I wrote, which was right.',
  'The webinar had eleven people, three of whom I knew only by their pictures. #webinar',
  'Said no to a guest post. Felt better than expected.',
];

const GUESSED: readonly [string, ...string[]] = [
  'Nothing for the score. Two visits to the blog, perhaps.',
  'If anything, people remember the answer, not the link.',
  'Too early to say.',
  'The number moved before I did anything.',
  'It may have been the holiday.',
];

export const FALL_NOTE = {
  whatHappened: 'The index fell by twenty overnight. Everybody’s did: they changed how it is computed. #algorithm',
  whatIThinkItDid: 'Not my doing, in either direction.',
} as const;

export type NoteText = { readonly whatHappened: string; readonly whatIThinkItDid: string };

/** A day's note; its guess is empty more often than not. */
export function sampleNote(random: Random): NoteText {
  return { whatHappened: pick(random, HAPPENED), whatIThinkItDid: random() < 0.4 ? pick(random, GUESSED) : '' };
}

/** A note of exactly `length` characters. */
export function longNote(random: Random, length: number): NoteText {
  let text = '';
  while (text.length < length) text += `${pick(random, HAPPENED)} `;
  return { whatHappened: text.slice(0, length), whatIThinkItDid: '' };
}
