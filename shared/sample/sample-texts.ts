/** What the sample's notes are made of. `{person}` and `{topic}` are replaced; nobody of these names is meant. */

export const PEOPLE = [
  '@odile_marsh',
  '@fennwick',
  '@tamsinrook',
  '@juno_ballard',
  '@bramosei',
  '@wrenhollis',
  '@ilka_stenz',
  '@corvin_dale',
] as const;

export const TOPICS = [
  'type on small screens',
  'pricing small jobs',
  'saying no kindly',
  'portfolio texts',
  'colour for print',
  'working with translators',
  'invoices that get paid',
  'first drafts',
  'drawing icons',
  'quiet websites',
] as const;

/** What happened. */
export const HAPPENINGS = [
  '{person} asked about {topic}; answered in three sentences. #advice',
  'Shared an old post on {topic} with a new first line. #blog',
  'Two people found the blog through {person}. Said thank you. #referral',
  'Long thread about {topic}. Left it after my second reply. #x',
  'Wrote half of the post on {topic} before the phone rang. #blog',
  'Finished the post on {topic}, publishing it tomorrow. #blog',
  'Published the post on {topic}. Nobody but {person} noticed so far. #blog',
  'Call with a client of {person}; they want a quote by Friday. #referral',
  'The quote for {person} went out. #clients',
  'Thanked {person} by name for sending somebody my way. #thanks',
  'Nothing much. Ten minutes and done.',
  'Only answered mail and messages today.',
  '{person} and I argued politely about {topic}. Learned something. #x',
  'Helped a beginner in the group with {topic}. #facebook',
  'The group was full of people selling things. Closed it. #facebook',
  'Left comments on three small blogs, one of them about {topic}. #comments',
  '{person} wrote back after two weeks. Coffee next month, maybe. #people',
  'Scrolled for longer than I meant to. The allowance is there for a reason. #scroll',
  'Tried writing before opening anything else. Felt better. #habit',
  'Counted the minutes honestly for once. #time',
  'An old client liked the piece on {topic} and asked what I charge now. #clients',
  'Three connection requests, each with a line about {topic}. #linkedin',
  '{person} accepted, and we already know two people in common. #linkedin',
  'Commented on the launch of a client. Meant every word. #linkedin',
  'Gave away a few +Ks, mostly to people who answered this week. #ks',
  'Somebody I do not know gave me eleven +Ks at once. Ignored it. #ks',
  'Newsletter of {person} mentions my piece on {topic}. #referral',
  'Slow morning, quick evening. Did the list after dinner.',
  'Sat in the garden with the phone in the house. #quiet',
  'Wrote down one idea: {topic}, but for people in a hurry. #ideas',
  'Answered a question in the content group; it turned into a long talk. #groups',
  'Half an hour on the headline, five minutes on the post. It shows.',
  'Two people asked where the template is. I should put it in the sidebar.',
  '{person} shared the post about invoices, and the whole afternoon was questions. #invoices',
  'A reader found a mistake in the table. Thanked her, mended it.',
  'Slow day. Read more than I wrote, which was right.',
  'The webinar had eleven people, three of whom I knew only by their pictures. #webinar',
  'Said no to a guest post. Felt better than expected.',
] as const;

/** What she thinks that it did: guesses. */
export const GUESSES = [
  'Probably nothing at all.',
  'The visits may have come from {person}, or it was simply Monday.',
  'I would like to think that the comments help. I cannot tell.',
  'If the post brings anybody, it will be in a week.',
  'Two people asked about {topic}. Coincidence, I suppose.',
  'Answering early might matter more than answering long.',
  'No idea. The index moved before I had done anything.',
  'Perhaps {person} passed the link on.',
  'It did me good, whatever it did to the numbers.',
  'Nothing yet. Asking again on Friday.',
  'If anything, people remember the answer, not the link.',
  'Too early to say.',
] as const;

export const HOLIDAY_NOTE = {
  happened: 'On holiday from today. The phone stays in the drawer. #holiday',
  guess: 'Curious whether anything changes while I do nothing at all.',
};

export const DEADLINE_NOTE = {
  happened: 'Client deadline. No time for any of this, and that is as it should be. #deadline',
  guess: '',
};

export const ALGORITHM_NOTE = {
  happened:
    'The index fell by twenty overnight. {person} lost eighteen, and the group talks of nothing else: they changed how they calculate it. #algorithm',
  guess: 'Nothing that I did. What came before cannot be compared with what comes now.',
};

export const DEADLINE_REASON = 'client deadline';
export const HOLIDAY_REASON = 'holiday';
export const OTHER_REASONS = ['ill', 'train without a connection', 'nobody needed it today', 'family'] as const;
