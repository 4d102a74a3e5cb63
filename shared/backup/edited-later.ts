type Edited = { readonly editedAt: string };

/** Whether theirs is taken over the present one; what only they have counts as edited later. */
export function isEditedLater(theirs: Edited, own: Edited | undefined): boolean {
  return own === undefined || theirs.editedAt > own.editedAt;
}
