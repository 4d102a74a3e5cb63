import type { GalleryChoices } from './gallery-choices';

/** What a person might have written, in the places where the parts show that. */
export type Words = {
  readonly name: string;
  readonly otherName: string;
  /** 80 characters, which is as long as a name can be. */
  readonly longName: string;
  /** The same without a place to break it. */
  readonly unbrokenName: string;
  readonly note: string;
};

const LEFT_TO_RIGHT: Words = {
  name: 'Reply to mentions',
  otherName: 'Read one blog by somebody smaller',
  longName: 'Write to everybody from the autumn conference whose card is still in the drawer.',
  unbrokenName: 'https://example.org/groups/networking-in-the-evening/threads/how-we-met-in-2011/',
  note: 'A long talk with the organiser of the meet-up. She knows two people who look for exactly this.',
};

const RIGHT_TO_LEFT: Words = {
  name: 'الرد على الإشارات',
  otherName: 'قراءة مدونة واحدة لشخص أصغر',
  longName: 'الكتابة إلى كل من التقيت بهم في مؤتمر الخريف وما زالت بطاقاتهم في درج المكتب (2)',
  unbrokenName: LEFT_TO_RIGHT.unbrokenName,
  note: 'حديث طويل مع منظمة اللقاء، وهي تعرف شخصين يبحثان عن هذا بالضبط. الموعد القادم: 12 March.',
};

export function wordsOf(writing: GalleryChoices['writing']): Words {
  return writing === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
}
