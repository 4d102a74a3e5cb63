import { expect, test } from '../fixtures/rapport';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

/** A blogger's real numbers from the autumn of 2011; the days are approximate. */
const LOG = [
  { day: '2011-10-24', score: '41', words: 'first reading' },
  { day: '2011-10-27', score: '39', words: '−2 since 24 Oct', note: 'After a week by the book.' },
  { day: '2011-11-03', score: '39', words: 'no change since 27 Oct', note: 'After a week of doing as I liked.' },
  {
    day: '2011-11-10',
    score: '42',
    words: '+3 since 3 Nov',
    note: 'Used all 10 +Ks each day, given to people with higher scores, and tweeted a webinar’s hashtag.',
  },
  { day: '2011-11-18', score: '50', words: '+8 since 10 Nov', note: 'Four days of only ten to fifteen minutes each.' },
];

test.use({ day: '2011-11-18', locale: 'en-GB' });

test('the log of the autumn of 2011 is entered and read', async ({ rapport: { page } }) => {
  const today = todayPage(page);
  await begin(page);
  await today.addScore('Klout-style index');

  for (const { day, score, note } of LOG) {
    await today.goTo(day);
    await expect(page).toHaveURL(day === '2011-11-18' ? /#\/today$/ : new RegExp(`${day}$`));
    await today.log('Klout-style index', score);
    if (note !== undefined) await today.whatHappened.fill(note);
  }
  await today.goTo('2011-10-26');
  await today.whatHappened.fill('The service changed how it computes the score.');
  await today.whatHappened.blur();
  await page.reload();

  for (const { day, words, note } of LOG) {
    await today.goTo(day);
    await expect(page.getByText(words)).toBeVisible();
    await expect(today.whatHappened).toHaveValue(note ?? '');
  }
  await today.goTo('2011-10-26');
  await expect(today.whatHappened).toHaveValue('The service changed how it computes the score.');
  await expect(page.getByText('first reading · read on 24 Oct')).toBeVisible();
});
