/**
 * What a person is told. Plain data without personal particulars: ids, numbers and dates; the words stand in
 * `web/messages`, one template for mail, inbox and short message. Whoever adds a kind adds its template there.
 */
export type Notice =
  /** An act in a dossier of theirs, by its place: what happened is read from the event when the message is shown. */
  { readonly kind: 'dossier-act'; readonly dossierId: string; readonly version: number };

export type NoticeKind = Notice['kind'];
