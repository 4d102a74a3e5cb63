/** Puts the text of this field into the clipboard: whether that was allowed. It stays selected, for a key to copy it. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  if (await isWritten(field.value)) return true;
  field.focus();
  field.select();
  // The desktop shell grants the page no permission at all, the clipboard's neither; what is selected needs none.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that asks nobody, and every browser has it
  return document.execCommand('copy');
}

async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all: the other way is tried.
    return false;
  }
}
